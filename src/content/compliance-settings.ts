// Blocks of content/site.yml about launch, legal notice, personal data, accessibility, notices and the forge.

import * as z from "zod";
import { expecting, isCalendarDate, isDateTime } from "./schema.ts";

const text = expecting("text", z.string().trim().min(1));

/** The same words in every language (a name, an address), or one text per language. */
export type LocalText = string | Readonly<Record<string, string>>;
const localText = expecting("text-by-language", z.union([text, z.record(z.string(), text)]));

/** What only the embassy can fill in: a field left empty counts as one that is not there. */
const blank = z.union([z.string().regex(/^\s*$/), z.null()]).transform(() => undefined);
const fact = expecting("text-by-language", z.union([localText, blank])).optional();
const day = expecting("date", z.string().refine(isCalendarDate));
const dayOrBlank = expecting("date", z.union([day, blank])).optional();
const address = expecting("https-address", z.string().refine(isHttpsAddress));
const addressOrBlank = expecting("https-address", z.union([address, blank])).optional();
const moment = expecting("date-time", z.string().refine(isDateTime));
const count = expecting("integer", z.int().min(0));
const texts = expecting("text-list", z.array(localText)).default([]);

const contactSchema = expecting("map", z.strictObject({ name: fact, address: fact, phone: fact })).default({});

const legalSchema = z.strictObject({ publisher: contactSchema, director: fact, host: contactSchema });

const personalDataSchema = z.strictObject({ controller: fact, officer: fact, hostLogs: fact });

const auditSchema = z.strictObject({
  date: day,
  auditor: localText,
  /** Percentage of the applicable criteria that the site meets. */
  rate: expecting("percentage", z.number().min(0).max(100)),
  criteria: expecting("map", z.strictObject({ conforming: count, nonConforming: count, notApplicable: count })),
  nonConformities: texts,
  environments: expecting("text-list", z.array(localText).min(1)),
  tools: expecting("text-list", z.array(localText).min(1)),
  pages: expecting("text-list", z.array(localText).min(1)),
});

const accessibilitySchema = z.strictObject({
  contact: fact,
  /** Address of the plan over several years that French law asks for. */
  scheme: addressOrBlank,
  established: dayOrBlank,
  technologies: expecting("text-list", z.array(localText).min(1)).default(["HTML5", "CSS", "SVG", "JavaScript"]),
  /** What checks the site at each change, audit or not. */
  automaticTools: texts,
  derogations: texts,
  exempt: texts,
  audit: expecting("map", auditSchema).nullish(),
});

const noticeSchema = z.strictObject({
  text: localText,
  kind: expecting("one of info | warning | alert", z.enum(["info", "warning", "alert"])).default("info"),
  from: moment,
  until: moment,
  link: expecting("map", z.strictObject({ to: text, label: localText })).optional(),
});

const forgeSchema = z.strictObject({
  url: address,
  show: expecting("one of preview | always", z.enum(["preview", "always"])).default("preview"),
});

/** The fields of content/site.yml that this file describes. */
export const complianceFields = {
  launch: expecting("boolean", z.boolean()).optional(),
  legal: expecting("map", legalSchema).optional(),
  personalData: expecting("map", personalDataSchema).optional(),
  accessibility: expecting("map", accessibilitySchema).optional(),
  notices: expecting("notice-list", z.array(expecting("map", noticeSchema))).default([]),
  forge: expecting("map", forgeSchema).optional(),
};

export type Audit = Readonly<z.output<typeof auditSchema>>;
export type SiteNotice = Readonly<z.output<typeof noticeSchema>>;

/** `https:` without user, query or anchor: a path can be added to it, and nothing can hide in it. */
function isHttpsAddress(value: string): boolean {
  return URL.canParse(value) && /^https:\/\/[^\s\\@?#]+$/.test(value);
}
