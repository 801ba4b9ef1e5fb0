// Numbers in the form that languages share.

import { describe, expect, it } from "vitest";
import { numbersIn } from "../../src/site/numbers.ts";

describe("numbersIn", () => {
  it.each([
    ["10 000", "10,000"],
    ["10\u202F000 agents", "10.000 agjentë"],
    ["1 234 567", "1,234,567"],
    ["le 12 juin 2017", "12 June 2017"],
    ["le 12/06/2017", "12 qershor 2017"],
    ["12.6.2017", "12 June 2017"],
    ["le 1er septembre 2010", "1 September 2010"],
    ["3,5 %", "3.5%"],
    ["à 9 h 05", "at 9:05"],
    ["à 14 h", "at 2 pm"],
    ["à 0 h 30", "at 12.30 a.m."],
    ["+355 4 238 97 00", "+355 4 238 97 00"],
    ["en 2010, 300 policiers", "300 officers in 2010"],
  ])("%s is %s", (one, other) => expect([...numbersIn(one)].sort()).toEqual([...numbersIn(other)].sort()));

  it.each([
    ["2017", "2018"],
    ["10 000", "1 000"],
    ["10 000", "10"],
    ["12/06/2017", "13 June 2017"],
    ["2010-09-01", "2010-10-01"],
    ["2 am", "2 pm"],
    ["17", "112"],
  ])("%s is not %s", (one, other) => expect([...numbersIn(one)].sort()).not.toEqual([...numbersIn(other)].sort()));

  it("finds none in words", () => expect(numbersIn("deux, XXe siècle")).toEqual(new Set()));
});
