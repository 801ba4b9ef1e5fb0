// Site settings: content/site.yml → Settings (brand, languages, menus), checked.

import * as z from "zod";
import type { Problem } from "../problem.ts";
import { complianceFields } from "./compliance-settings.ts";
import { oncePer } from "./once-per.ts";
import { checkSchema, expecting, isCalendarDate } from "./schema.ts";
import type { SourceFile } from "./source-file.ts";
import { parseYamlFile, type YamlMap } from "./yaml.ts";

const keyList = expecting("text-list", z.array(expecting("text", z.string()))).default([]);

const localeSchema = expecting(
  "map",
  z.strictObject({
    code: expecting("text", z.string().regex(/^[a-z]{2,3}$/)),
    name: expecting("text", z.string().min(1)),
    /** Full language tag for dates, numbers and sharing; default: the language's likeliest region. */
    tag: expecting("language-tag", z.string().refine(isLanguageTag)).optional(),
    dir: expecting("one of ltr | rtl", z.enum(["ltr", "rtl"])).default("ltr"),
  }),
);

export const settingsSchema = z.strictObject({
  brand: expecting("one of neutral | state", z.enum(["neutral", "state"])).default("neutral"),
  mourning: expecting("boolean", z.boolean()).default(false),
  timeZone: expecting("time-zone", z.string().refine(isTimeZone)).default("Europe/Tirane"),
  /** The first one is the reference language. */
  locales: expecting("locale-list", z.array(localeSchema).min(1).refine(hasDistinctCodes)),
  menus: expecting("map", z.strictObject({ secondary: keyList, footer: keyList })).default({
    secondary: [],
    footer: [],
  }),
  ...complianceFields,
  /** Whom to tell about a weakness of the site: makes /.well-known/security.txt. */
  securityContact: expecting(
    "map",
    z.strictObject({
      address: expecting("contact-address", z.string().regex(/^(?:https:\/\/|mailto:|tel:)[^\s]+$/)),
      /** Last day on which the contact holds: the standard wants one, at most a year ahead. */
      expires: expecting("date", z.string().refine(isCalendarDate)),
    }),
  ).optional(),
});

export type Settings = Readonly<z.output<typeof settingsSchema>>;
export type Locale = Settings["locales"][number];
export type Brand = Settings["brand"];
export type Direction = Locale["dir"];

/** Reads content/site.yml; without sound settings only problems come back. */
export const parseSettings = oncePer((file: SourceFile) => readSettings(file));

function readSettings(file: SourceFile): {
  readonly settings?: Settings;
  readonly map?: YamlMap;
  readonly problems: readonly Problem[];
} {
  const { map, problems } = parseYamlFile(file);
  if (map === undefined) return { problems: [...problems] };
  const { value, problems: found } = checkSchema(settingsSchema, map);
  return value === undefined ? { problems: found } : { settings: value, map, problems: found };
}

/** The language that the others are translated from. */
export function referenceLocale(settings: Settings): Locale {
  const [first] = settings.locales;
  if (first === undefined) throw new Error("settings without a locale passed the schema");
  return first;
}

/** The tag with region that a locale's dates and numbers follow, such as `en-GB`. */
export const localeTag = oncePer(
  ({ code, tag }: Locale): string => tag ?? `${code}-${new Intl.Locale(code).maximize().region}`,
);

function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}-[A-Z]{2}$/.test(tag) && Intl.DateTimeFormat.supportedLocalesOf(tag).length === 1;
}

function hasDistinctCodes(locales: readonly { readonly code: string }[]): boolean {
  return new Set(locales.map((locale) => locale.code)).size === locales.length;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
