// What the site may say of its accessibility: computed from the dated audit of content/site.yml, never written by hand.

import type { Audit } from "../content/compliance-settings.ts";
import type { Content } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import { monthsLater } from "./calendar.ts";
import { dayOf } from "./moments.ts";

/**
 * `none`: not conforming, for want of an audit, because it is over three years old, or because less than half of the
 * criteria are met. The audit comes along even when it no longer counts.
 */
export type Conformity =
  | { readonly state: "none"; readonly reason: "no-audit"; readonly audit: undefined }
  | { readonly state: "none"; readonly reason: "expired" | "rate"; readonly audit: Audit }
  | { readonly state: "partial" | "full"; readonly reason: "rate"; readonly audit: Audit };

/** How long an audit counts, in months. */
const auditMonths = 36;
/** Criteria of RGAA 4.1.2. */
const allCriteria = 106;

/** The conformity at a day, YYYY-MM-DD. */
export function conformityOf(audit: Audit | null | undefined, today: string): Conformity {
  if (!audit) return { state: "none", reason: "no-audit", audit: undefined };
  if (today > lastDayOf(audit)) return { state: "none", reason: "expired", audit };
  const { rate } = audit;
  return { state: rate === 100 ? "full" : rate >= 50 ? "partial" : "none", reason: "rate", audit };
}

/** The last day on which an audit counts. */
export function lastDayOf({ date }: Audit): string {
  return monthsLater(date, auditMonths);
}

/** An audit that has lapsed, or whose data contradict each other. */
export function checkAudit({ settings, settingsMap }: Content, now: Date): Problem[] {
  const audit = settings.accessibility?.audit;
  if (!audit) return [];
  const today = dayOf(now, settings.timeZone);
  const place = (...path: readonly PropertyKey[]) =>
    placeOf(settingsMap.file, ...settingsMap.rangeOf(["accessibility", "audit", ...path]).value);
  const { date, rate, criteria, nonConformities } = audit;
  if (date > today) return [problem("audit/future", place("date"), { date })];
  const problems: Problem[] = [];
  const until = lastDayOf(audit);
  if (today > until) problems.push(problem("audit/expired", place("date"), { date, until }));
  const { conforming, nonConforming, notApplicable } = criteria;
  const total = conforming + nonConforming + notApplicable;
  const right = Math.round((10_000 * conforming) / Math.max(1, conforming + nonConforming)) / 100;
  if (total !== allCriteria)
    problems.push(problem("audit/criteria", place("criteria"), { total, expected: allCriteria }));
  // Reports round; a rate of 100 is never the rounding of less.
  else if (Math.abs(rate - right) >= 1 || (rate === 100) !== (nonConforming === 0)) {
    problems.push(problem("audit/rate", place("rate"), { rate, right }));
  } else if ((nonConforming === 0) !== (nonConformities.length === 0)) {
    const field = nonConformities.length === 0 ? "criteria" : "nonConformities";
    problems.push(problem("audit/gaps", place(field), { nonConforming, listed: nonConformities.length }));
  }
  return problems;
}
