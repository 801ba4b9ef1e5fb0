// Messages and remedies in English for what the law asks of content/site.yml: legal facts, accessibility, notices.

import type { SettingsMessages } from "../message-catalogue.ts";
import { didYouMean } from "./data.ts";

export const englishSettingsMessages: SettingsMessages = {
  "settings/missing-language": ({ field, missing }) => ({
    message: `The field “${field}” has no text in some languages (missing: ${missing}); French will be shown there.`,
    remedy: `Add one line for each missing language:\n\n${missing.split(", ")[0]}: "…"`,
  }),
  "compliance/to-complete": ({ field }) => ({
    message: `The Embassy has to fill in the field “${field}” before launch; until then the page says that it is missing.`,
    remedy: `Write the true value, and invent nothing:\n\n${lastOf(field)}: "…"`,
  }),
  "compliance/incomplete": ({ field }) => ({
    message: `The site is launched (launch: true), but the field “${field}”, which the law asks for, is empty.`,
    remedy: `Write the true value:\n\n${lastOf(field)}: "…"\n\nor, until you know it, put back:\n\nlaunch: false`,
  }),
  "compliance/missing-page": ({ layout }) => ({
    message: `The site is launched (launch: true), but no French page has the layout “${layout}”, which the law asks for.`,
    remedy: `Bring that page back, with this in its header:\n\nlayout: ${layout}`,
  }),
  "audit/future": ({ date }) => ({
    message: `The date of the accessibility audit, ${date}, has not come yet.`,
    remedy: "Write the day on which the audit was made, year-month-day: 2026-11-23",
  }),
  "audit/expired": ({ date, until }) => ({
    message: `The accessibility audit of ${date} no longer counts since ${until}: the site calls itself “non-compliant” again.`,
    remedy: "Have a new audit made, then put its results under “audit”.",
  }),
  "audit/criteria": ({ total, expected }) => ({
    message: `The criteria of the audit add up to ${total}; the RGAA has ${expected}.`,
    remedy:
      "Copy the three numbers of the audit report:\n\ncriteria: { conforming: 50, nonConforming: 10, notApplicable: 46 }",
  }),
  "audit/rate": ({ rate, right }) => ({
    message: `The rate of the audit (${rate}) does not agree with its criteria, which give ${right}.`,
    remedy: `Copy rate and criteria from the same audit report. If the criteria are right, write:\n\nrate: ${right}`,
  }),
  "audit/gaps": ({ nonConforming, listed }) => ({
    message:
      listed === 0
        ? `The audit counts ${nonConforming} criteria that are not met, but “nonConformities” describes none.`
        : "The audit counts no criterion that is not met, but “nonConformities” describes some.",
    remedy:
      listed === 0
        ? 'Describe what is not accessible:\n\nnonConformities:\n  - "…"'
        : "Delete the list “nonConformities”, or copy the criteria of the audit report.",
  }),
  "compliance/expired-security-contact": ({ expires }) => ({
    message: `The contact for security flaws was given until ${expires} only.`,
    remedy: "Make sure that this contact still answers, then put a date at most a year ahead into “expires”.",
  }),
  "notice/dates-reversed": ({ from, until }) => ({
    message: `This notice would end (${until}) before it begins (${from}).`,
    remedy: "Give “until” a later date than “from”.",
  }),
  "notice/too-long": ({ length, most }) => ({
    message: `This notice has ${length} characters; beyond ${most} it pushes down the text of every page.`,
    remedy: `Shorten it by at least ${length - most} characters, and put the rest on a page, with “link”.`,
  }),
  "notice/broken-link": ({ target, near }) => ({
    message: `The link “${target}” of this notice leads to no page of the site.${didYouMean(near)}`,
    remedy: "Write the name of a page, without “.md”, or an address that starts with https://",
  }),
};

function lastOf(field: string): string {
  return field.slice(field.lastIndexOf(".") + 1);
}
