// What editors type in a field, and the value that they are told to type.

import { expect, it } from "vitest";
import { meantValue } from "../../src/messages/meant-value.ts";
import type { Expectation } from "../../src/problem-codes.ts";

it.each<[Expectation, string, string]>([
  ["text", "2017", '"2017"'],
  ["text", "", ""],
  ["slug", "Été à Tirana", "ete-a-tirana"],
  ["slug", "2017", '"2017"'],
  ["slug", "???", ""],
  ["boolean", "Oui", "true"],
  ["boolean", "non", "false"],
  ["boolean", "peut-être", ""],
  ["duration", "12 mois", "12 months"],
  ["duration", "un an", "12 months"],
  ["duration", "2 ans", "24 months"],
  ["duration", "1 mois", "1 month"],
  ["duration", "0 mois", ""],
  ["duration", "tous les ans", ""],
  ["date", "12 juin 2017", "2017-06-12"],
  ["date", "1er Août 2026", "2026-08-01"],
  ["date", "31 février 2026", ""],
  ["date", "2026-1-1", "2026-01-01"],
  ["date", "2026.11.01", "2026-11-01"],
  ["date", "bientôt", ""],
  ["date-time", "2026-12-01 09:00", "2026-12-01T09:00"],
  ["date-time", "1/12/2026 à 9h", "2026-12-01T09:00"],
  ["date-time", "1er décembre 2026 à 9h30", "2026-12-01T09:30"],
  ["date-time", "2026-12-01T24:00", ""],
  ["date-time", "2026-12-1", "2026-12-01"],
  ["address-list", "/ancienne", '["/ancienne"]'],
  ["address-list", "fr/ancienne", '["/fr/ancienne"]'],
  ["address-list", "/a?b", ""],
  ["acronym", "ssi", "SSI"],
  ["acronym", "S.S.I.", ""],
  ["one of home | page", "hme", "home"],
  ["one of home | page", "blog", ""],
  ["integer", "dix", ""],
])("where %s is expected, %j means %j", (expected, typed, meant) => {
  expect(meantValue(expected, typed)).toBe(meant);
});
