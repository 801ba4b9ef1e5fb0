// What the site says of its accessibility: computed from a dated audit, true at any moment, errors where data contradict.

import { describe, expect, it } from "vitest";
import { conformityOf } from "../../src/site/conformity.ts";
import { auditLines, completeBlocks } from "../support/settings-problem-cases.ts";
import { buildFiles, frenchOnly, parseFiles, summarise } from "../support/site-files.ts";

const french = "locales:\n  - { code: fr, name: Français }\n";

/** A French site with an audit; numbers of criteria follow from how many are met. */
function siteWith(changes: Readonly<Record<string, string>>, now?: Date) {
  const files = {
    ...frenchOnly,
    "site.yml": `${french}launch: false\n${completeBlocks}  audit:\n${auditLines(changes)}`,
  };
  return buildFiles(files, now && { now });
}

function criteria(conforming: number, nonConforming: number): Record<string, string> {
  const notApplicable = 106 - conforming - nonConforming;
  return {
    rate: `${Math.round((10_000 * conforming) / (conforming + nonConforming)) / 100}`,
    criteria: `{ conforming: ${conforming}, nonConforming: ${nonConforming}, notApplicable: ${notApplicable} }`,
    nonConformities: nonConforming === 0 ? "[]" : '["Une carte"]',
  };
}

describe("C2: the state", () => {
  it("without an audit is not conforming", () => {
    expect(conformityOf(undefined, "2026-11-23")).toEqual({ state: "none", reason: "no-audit", audit: undefined });
    expect(buildFiles().site.conformity.state).toBe("none");
  });

  it.each([
    [60, 0, "full"],
    [59, 1, "partial"],
    [30, 30, "partial"],
    [29, 31, "none"],
    [0, 60, "none"],
  ])("with %i criteria met and %i not is %s", (conforming, nonConforming, state) => {
    const { site, problems } = siteWith(criteria(conforming, nonConforming));
    expect(summarise(problems)).toEqual([]);
    expect([site.conformity.state, site.conformity.reason]).toEqual([state, "rate"]);
  });

  it.each([
    ["on the last day of the third year", "2026-11-23", "2029-11-23T22:59:59Z", "partial"],
    ["the minute after, in the site's time zone", "2026-11-23", "2029-11-23T23:00:00Z", "none"],
    ["of a leap day, on the day before it", "2024-02-29", "2027-02-28T12:00:00Z", "partial"],
    ["of a leap day, on the day after", "2024-02-29", "2027-03-01T12:00:00Z", "none"],
  ])("%s of an audit", (_, date, now, state) => {
    expect(siteWith({ date }, new Date(now)).site.conformity.state).toBe(state);
  });

  it("changes by itself when the audit lapses: the site knows the moment", () => {
    const { site } = siteWith({ date: "2026-11-23" });
    expect(site.nextChange?.toISOString()).toBe("2029-11-23T23:00:00.000Z");
  });

  it("an audit that has lapsed is told to the editors, and keeps nothing from being served", () => {
    const { problems } = siteWith({}, new Date("2029-01-16T12:00:00Z"));
    expect(problems.map((one) => [one.code, one.severity])).toEqual([["audit/expired", "warning"]]);
  });
});

describe("C2: data that contradict each other are errors at their place", () => {
  it.each<[string, Record<string, string>, string]>([
    ["a rate over 100", { rate: "101" }, "header/invalid content/site.yml:16:11-16:14"],
    ["a rate below 0", { rate: "-1" }, "header/invalid content/site.yml:16:11-16:13"],
    ["a rate in words", { rate: "bon" }, "header/invalid content/site.yml:16:11-16:14"],
    ["an audit of tomorrow", { date: "2026-11-24" }, "audit/future content/site.yml:14:11-14:21"],
    ["a day that does not exist", { date: "2026-02-30" }, "header/impossible-date content/site.yml:14:11-14:21"],
    ["a rate that the criteria do not give", { rate: "90" }, "audit/rate content/site.yml:16:11-16:13"],
    ["full conformity with a criterion not met", { rate: "100" }, "audit/rate content/site.yml:16:11-16:14"],
    [
      "full conformity that only rounding gives",
      { ...criteria(105, 1), rate: "100" },
      "audit/rate content/site.yml:16:11-16:14",
    ],
    [
      "criteria that are not 106",
      { criteria: "{ conforming: 5, nonConforming: 1, notApplicable: 1 }" },
      "audit/criteria content/site.yml:17:15-17:68",
    ],
    [
      "full conformity with gaps listed",
      { ...criteria(60, 0), nonConformities: '["Une carte"]' },
      "audit/gaps content/site.yml:18:22-18:35",
    ],
    ["gaps that nobody describes", { nonConformities: "[]" }, "audit/gaps content/site.yml:17:15-17:71"],
    ["no pages checked", { pages: "[]" }, "header/invalid content/site.yml:21:12-21:14"],
  ])("%s", (_, changes, expected) => {
    const files = {
      ...frenchOnly,
      "site.yml": `${french}launch: false\n${completeBlocks}  audit:\n${auditLines(changes)}`,
    };
    const found = foundIn(files);
    expect(found).toEqual([expected]);
  });

  it.each(["date", "rate", "criteria", "auditor", "environments", "tools", "pages"])(
    "%s may not be missing",
    (field) => {
      const lines = auditLines()
        .split("\n")
        .filter((line) => !line.trim().startsWith(`${field}:`))
        .join("\n");
      const files = { ...frenchOnly, "site.yml": `${french}launch: false\n${completeBlocks}  audit:\n${lines}` };
      expect(foundIn(files)).toEqual(["header/missing-field content/site.yml:13:3-13:8"]);
    },
  );
});

function foundIn(files: Parameters<typeof buildFiles>[0]): string[] {
  const { content, problems } = parseFiles(files);
  return summarise([...problems, ...(content === undefined ? [] : buildFiles(files).problems)]);
}
