// Messages and remedies in English for files, headers, words, addresses and menus.

import { quoted } from "../../content/yaml-slips.ts";
import type { Expectation } from "../../problem-codes.ts";
import { meantValue } from "../meant-value.ts";
import type { DataMessages } from "../message-catalogue.ts";
import { systemReason } from "../system-reasons.ts";

const expected: Readonly<Partial<Record<Expectation, string>>> = {
  text: 'some text, in quotation marks: "Some text"',
  "text-list": "a list of page names: [chronologie, glossaire]",
  slug: "lower-case letters without accents, digits and hyphens: ssi-albanie",
  date: "a date as year-month-day: 2026-11-23",
  "date-time": "a date, with or without a time: 2026-12-01 or 2026-12-01T09:00",
  boolean: "true or false",
  integer: "a whole number: 40",
  duration: "a number of months: 12 months",
  "contact-address": "an address that starts with mailto:, https:// or tel: — mailto:security@example.org",
  "address-list": 'a list of addresses that start with /: ["/old-address"]',
  revision: "the mark that the translations command puts there: fr-1-64dbaebac393",
  "locale-list": "a list of languages, each of them once: - { code: fr, name: Français }",
  "language-tag": "a language and a region: en-GB",
  "time-zone": "a time zone: Europe/Tirane",
  "text-by-language": 'a text, or one text per language: { fr: "…", en: "…", sq: "…" }',
  "https-address": "an address that starts with https://, such as https://example.org/page",
  percentage: "a number from 0 to 100: 83.33",
  "notice-list": "a list of notices, each with text, from and until",
  map: "indented fields, one on each line",
  acronym: "an acronym without dots or spaces, with two capitals at least: SSI",
  "acronym-list": "a list of acronyms: [SDCI]",
  "page-target": "the file name of a page, with or without an anchor: dci.md#dcis",
  "partial-date": "a year, a month or a day: 2017, 2017-06 or 2017-06-12",
  "translated-text": 'a text for each language: { fr: "Un texte", en: "A text", sq: "Një tekst" }',
  "entry-list": "an indented list, each entry of which starts with a hyphen",
  longitude: "a longitude between -9 and 25, in degrees: 19.8187",
  latitude: "a latitude between 36 and 54, in degrees: 41.3275",
  "web-address": "the whole address of a page: https://www.legifrance.gouv.fr/loi",
};

const choices = (kind: Expectation) => kind.replace(/^one of /, "").replaceAll(" | ", ", ");
const expectation = (kind: Expectation) => expected[kind] ?? `one of these words: ${choices(kind)}`;

function invalidRemedy(field: string, meant: string, kind: Expectation): string {
  if (meant !== "") return `Write:\n\n${field}: ${meant}`;
  return kind.startsWith("one of ") ? `Choose one of: ${choices(kind)}` : `Write ${expectation(kind)}`;
}

export const didYouMean = (name: string) => (name === "" ? "" : ` Did you mean “${name}”?`);

export const englishDataMessages: DataMessages = {
  "file/unreadable": ({ reason }) => ({
    message: `This file could not be read: ${systemReason(reason, "en")}.`,
    remedy: "Check that the file exists and that the server is allowed to read it.",
  }),
  "file/outside": ({ name }) => ({
    message: `“${name}” is a link to a file outside the content folder.`,
    remedy: "Replace the link with a copy of the file.",
  }),
  "file/not-utf8": () => ({
    message: "This file is not saved as UTF-8, so its accents would be unreadable.",
    remedy: "Save it again and choose the UTF-8 encoding.",
  }),
  "file/forbidden-character": ({ character }) => ({
    message: `An invisible character (${character}) has slipped in here, probably with some pasted text.`,
    remedy: "Delete it, then retype what is around it.",
  }),
  "file/too-large": ({ kilobytes, most }) => ({
    message: `This file is ${kilobytes} KB in size; the limit is ${most} KB.`,
    remedy: "Divide the text into several pages.",
  }),
  "file/line-too-long": ({ length, most }) => ({
    message: `This line is ${length} characters long; the limit is ${most}.`,
    remedy: "Break the text into paragraphs with an empty line between them.",
  }),
  "file/merge-marks": () => ({
    message: "Two versions of this passage were mixed by git, and its “<<<<<<<” marks were left behind.",
    remedy:
      "Keep the right version; delete the other one and the three lines that start with <<<<<<<, ======= and >>>>>>>.",
  }),
  "file/bad-name": ({ name, near }) => ({
    message: `The name “${name}” may contain only lower-case letters without accents, digits and hyphens.`,
    remedy: `Rename the file: ${near}`,
  }),
  "file/unknown-locale": ({ locale, known }) => ({
    message:
      locale === ""
        ? "This page is not in a language folder."
        : `“${locale}” is not a language of this site (languages: ${known}).`,
    remedy: `Move the file to one of these folders: ${known} (add a new language under “locales” in site.yml).`,
  }),
  "file/missing": ({ name }) => ({
    message: `The file “${name}” is missing, and the site cannot do without it.`,
    remedy: `Create or restore the file ${name}.`,
  }),
  "header/missing": () => ({
    message: "The page does not start with a header.",
    remedy:
      'Start with:\n\n---\ntitle: "Page title"\ndescription: "A sentence that sums it up"\nupdated: 2026-11-23\n---',
  }),
  "header/unclosed": ({ found }) => ({
    message:
      found === ""
        ? "The header of the page has no end."
        : `The header has to end with three hyphens alone, and not with “${found}”.`,
    remedy:
      found === ""
        ? "After the last field, add this end mark on a line of its own:\n\n---"
        : "Write in place of this line:\n\n---",
  }),
  "header/not-yaml": ({ language }) => ({
    message: `The first line announces a “${language}” header, but only three hyphens belong there.`,
    remedy: "Replace the first line with:\n\n---",
  }),
  "header/too-large": ({ most }) => ({
    message: `The header is larger than ${most} KB.`,
    remedy: "Move the text below the header, after the second line of three hyphens.",
  }),
  "header/too-deep": () => ({
    message: "There are too many brackets or indents inside one another here.",
    remedy: "Write one field on each line, with no indent.",
  }),
  "header/syntax": ({ right }) => ({
    message: "This line of the header does not read as a field followed by its value.",
    remedy: `Write the name of the field, a colon, a space, then the value in quotation marks:\n\n${right === "" ? 'title: "Page title"' : right}`,
  }),
  "header/unquoted-colon": ({ field, value }) => ({
    message: `The field “${field}” contains a colon, which looks like the start of a second field.`,
    remedy: `Put the value in quotation marks:\n\n${field}: ${quoted(value)}`,
  }),
  "header/tab": () => ({
    message: "A line is indented with a tab.",
    remedy: "Replace the tab with two spaces.",
  }),
  "header/duplicate-key": ({ field }) => ({
    message: `The field “${field}” is written twice.`,
    remedy: "Keep only one of the two lines.",
  }),
  "header/forbidden-key": ({ field }) => ({
    message: `“${field}” cannot be the name of a field.`,
    remedy: "Delete this line.",
  }),
  "header/not-a-map": () => ({
    message: "There should be fields here, not a sentence or a list.",
    remedy: 'Write one field on each line:\n\ntitle: "Page title"',
  }),
  "header/unknown-field": ({ field, near, known }) => ({
    message: `There is no field called “${field}”.${didYouMean(near)}`,
    remedy: near === "" ? `Delete it, or choose one of: ${known}` : `Write: ${near}:`,
  }),
  "header/missing-field": ({ field, expected: kind }) => ({
    message: `The field “${field}” is missing.`,
    remedy: `Add “${field}:” with ${expectation(kind)}`,
  }),
  "header/invalid": ({ field, value, expected: kind }) => ({
    message: value.trim() === "" ? `The field “${field}” is empty.` : `The field “${field}” cannot be “${value}”.`,
    remedy: invalidRemedy(field, meantValue(kind, value), kind),
  }),
  "header/impossible-date": ({ field, value }) => ({
    message: `The field “${field}” gives a date that does not exist: ${value}.`,
    remedy: "Write a date from the calendar, as year-month-day: 2026-11-23",
  }),
  "header/dates-reversed": ({ from, until }) => ({
    message: `The page would be taken down (${until}) before it is published (${from}).`,
    remedy: "Give “publishUntil” a later date than “publishFrom”.",
  }),
  "header/too-long": ({ field, length, most }) => ({
    message: `The field “${field}” is ${length} characters long; search engines cut it off after ${most}.`,
    remedy: `Shorten it to ${most} characters or fewer.`,
  }),
  "words/missing-key": ({ key }) => ({
    message: `The label “${key}” is missing in this language.`,
    remedy: `Add a line:\n\n${key}: "…"`,
  }),
  "words/unknown-key": ({ key, near }) => ({
    message: `The site does not use any label called “${key}”.${didYouMean(near)}`,
    remedy: near === "" ? "Delete this line." : `Write: ${near}:`,
  }),
  "words/empty": ({ key }) => ({
    message: `The label “${key}” has no text.`,
    remedy: `Write the text in quotation marks:\n\n${key}: "…"`,
  }),
  "words/variables-differ": ({ key, expected: variables }) => ({
    message:
      variables === ""
        ? `The label “${key}” cannot contain a part between {{ and }}.`
        : `The label “${key}” must contain ${variables}, exactly as written here, and no other {{ and }}.`,
    remedy: variables === "" ? "Delete {{ and }} and what is between them." : `Put ${variables} into the text.`,
  }),
  "address/collision": ({ address, other }) => ({
    message: `The address ${address} is already taken by ${other}.`,
    remedy: "Give this page a different “slug”, or delete one of the two aliases.",
  }),
  "address/reserved": ({ address }) => ({
    message: `The address ${address} is set aside for the running of the site.`,
    remedy: "Choose a different address.",
  }),
  "address/shadowed-alias": ({ address, other }) => ({
    message: `The old address ${address} is that of a published page (${other}).`,
    remedy: "Delete it from “aliases”.",
  }),
  "address/lost": ({ address, near, aliases }) => ({
    message: `The address ${address} was published, and nothing answers there any more.`,
    remedy: `In the header of the page that replaces it${near === "" ? "" : ` (${near}?)`}, write:\n\naliases: [${aliases}]`,
  }),
  "address/unlisted": ({ address }) => ({
    message: `The address ${address} is public, but is not in the list of published addresses yet.`,
    remedy: "Type this command, then save the change together with yours:\n\nnpm run published",
  }),
  "address/unreadable-line": ({ text }) => ({
    message: `“${text}” is not an address of the site.`,
    remedy: "Delete this line, or write an address that starts with a slash: /fr/contact",
  }),
  "news/no-date": ({ day }) => ({
    message: "This news item has no date of publication.",
    remedy: `Add to its header the day on which it appears:\n\npublishFrom: ${day}`,
  }),
  "news/misplaced-list": ({ folder }) => ({
    message: "A list of news lies in a folder, together with the news that it shows.",
    remedy: `Name this file as follows, in the folder of its language:\n\n${folder}/index.md`,
  }),
  "menu/unknown-page": ({ key, near }) => ({
    message: `There is no page called “${key}”.${didYouMean(near)}`,
    remedy: near === "" ? "Delete this name from the menu." : `Write: ${near}`,
  }),
  "glossary/duplicate": ({ acronym }) => ({
    message: `The glossary already has an entry “${acronym}”.`,
    remedy: "Join the two entries, or correct the acronym of this one.",
  }),
  "glossary/missing-language": ({ acronym, field, locale }) => ({
    message: `The glossary entry “${acronym}” has no text in the language “${locale}”: the reference language stands in for it.`,
    remedy: `Add under “${field}”:\n\n${locale}: "the translated text"`,
  }),
};
