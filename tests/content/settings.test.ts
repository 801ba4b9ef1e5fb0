// content/site.yml: defaults, languages, time zone, and what it refuses.

import { describe, expect, it } from "vitest";
import { localeTag, parseSettings, referenceLocale } from "../../src/content/settings.ts";
import { createSourceFile } from "../../src/content/source-file.ts";

const read = (text: string) => parseSettings(createSourceFile("content/site.yml", text));
const locales = "locales:\n  - { code: fr, name: Français }\n";

describe("settings", () => {
  it("have defaults for all but the languages", () => {
    expect(read(locales).settings).toEqual({
      brand: "neutral",
      mourning: false,
      timeZone: "Europe/Tirane",
      locales: [{ code: "fr", name: "Français", dir: "ltr" }],
      menus: { secondary: [], footer: [] },
      notices: [],
    });
  });

  it("a menu may be left out", () => {
    expect(read(`${locales}menus:\n  footer: [sources]\n`).settings?.menus).toEqual({
      secondary: [],
      footer: ["sources"],
    });
  });

  it("the first language is the reference", () => {
    const { settings } = read("locales:\n  - { code: sq, name: Shqip }\n  - { code: fr, name: Français }\n");
    expect(settings && referenceLocale(settings).code).toBe("sq");
  });

  it("L16: a fourth language takes one line, right to left included", () => {
    const { settings, problems } = read(`${locales}  - { code: ar, name: العربية, dir: rtl }\n`);
    expect(problems).toEqual([]);
    expect(settings?.locales[1]).toMatchObject({ code: "ar", dir: "rtl" });
  });

  it.each([
    [{ code: "sq", name: "Shqip", dir: "ltr" as const }, "sq-AL"],
    [{ code: "en", name: "English", dir: "ltr" as const, tag: "en-GB" }, "en-GB"],
    [{ code: "fr", name: "Français", dir: "ltr" as const }, "fr-FR"],
  ])("%j writes dates as in %s", (locale, tag) => expect(localeTag(locale)).toBe(tag));
});

describe("faults of the settings", () => {
  it.each([
    ["", "header/missing-field 1:1", "locale-list"],
    ["locales: []", "header/invalid 1:10", "locale-list"],
    [`${locales}  - { code: fr, name: Encore }`, "header/invalid 2:3", "locale-list"],
    [`${locales}  - { code: FR, name: X }`, "header/invalid 3:13", "text"],
    [`${locales}  - { code: en }`, "header/missing-field 3:5", "text"],
    [`${locales}  - { code: en, name: X, tag: anglais }`, "header/invalid 3:31", "language-tag"],
    [`${locales}  - { code: en, name: X, dir: up }`, "header/invalid 3:31", "one of ltr | rtl"],
    [`${locales}brand: État`, "header/invalid 3:8", "one of neutral | state"],
    [`${locales}mourning: oui`, "header/invalid 3:11", "boolean"],
    [`${locales}timeZone: Europe/Tirana`, "header/invalid 3:11", "time-zone"],
    [`${locales}menus: { footer: sources }`, "header/invalid 3:18", "text-list"],
    [`${locales}menus: { footer: [1] }`, "header/invalid 3:19", "text"],
  ])("%j", (text, summary, expected) => {
    const { settings, problems } = read(text);
    expect(settings).toBeUndefined();
    expect(problems.map((one) => `${one.code} ${one.line}:${one.column}`)).toEqual([summary]);
    expect(problems).toMatchObject([{ params: { expected } }]);
  });

  it("an unknown setting suggests the right name", () => {
    expect(read(`${locales}timezone: Europe/Paris`).problems).toMatchObject([{ params: { near: "timeZone" } }]);
  });
});
