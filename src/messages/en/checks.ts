// Messages and remedies in English for the checks of writing: links, pictures, structure, text, dates, comments.

import type { CheckMessages, ProblemText } from "../message-catalogue.ts";
import { englishVisibleMarks } from "./visible-marks.ts";

const tablesWithoutHeader: Readonly<Record<"titles" | "line of dashes" | "dashes", ProblemText>> = {
  titles: {
    message: "This table has columns without a title.",
    remedy: "Give each column a title, on the first line:\n\n| Period | National Police |\n|---|---|",
  },
  "line of dashes": {
    message: "This table will be shown with its bars: the line of dashes under its titles is missing.",
    remedy:
      "Under the first line, add a group of dashes for each column:\n\n| Level | Name |\n|---|---|\n| Country | SSI |",
  },
  dashes: {
    message: "This table will be shown with its bars: its line of dashes has not as many columns as its titles.",
    remedy:
      "Under the titles, write a group of dashes for each column:\n\n| Level | Name |\n|---|---|\n| Country | SSI |",
  },
};

/** A space before a sign cannot be read alone between quotation marks. */
function typographyText(found: string, right: string): ProblemText {
  return /^[\p{P}\p{S}]$/u.test(right)
    ? { message: `In this language no space stands before “${right}”.`, remedy: `Delete the space before “${right}”.` }
    : { message: `“${found}” is not how this language is printed.`, remedy: `Write: ${right}` };
}

export const englishCheckMessages: CheckMessages = {
  "file/bom": () => ({
    message: "This file starts with an invisible mark (BOM) that some text editors add.",
    remedy: "Save it again and choose “UTF-8”, not “UTF-8 with BOM” (fixable: --fix).",
  }),
  "file/ignored": ({ name, near }) => ({
    message: `The site does not read “${name}”: no page or picture will come of it.`,
    remedy:
      near === ""
        ? "Save the picture as JPEG or PNG, or take this file out of the content folder."
        : /\.(?:md|yml)$/.test(near)
          ? `Save it as plain text under this name, or take it out of the content folder: ${near}`
          : `Rename the file: ${near}`,
  }),
  "header/curly-quotes": ({ right }) => ({
    message: "These quotation marks come from a word processor: they would be shown with the text.",
    remedy: `Type straight ones (can be fixed: --fix):\n\n${right}`,
  }),
  "file/crlf": () => ({
    message: "The line ends of this file are those of Windows (CRLF).",
    remedy: "In VS Code, click “CRLF” at the bottom right and choose “LF” (fixable: --fix).",
  }),
  "file/case-clash": ({ name, other }) => ({
    message: `“${name}” and “${other}” differ only in capital letters: on Windows and macOS only one of them would exist.`,
    remedy: "Give them names that really differ, or delete the one too many.",
  }),
  "header/future-date": ({ field, value }) => ({
    message: `The date “${value}” of the field “${field}” has not come yet.`,
    remedy: "Write the day of the last update; to publish later, add for example:\n\npublishFrom: 2026-12-01T09:00",
  }),
  "header/day-first-date": ({ field, value, right }) => ({
    message: `The date “${value}” of the field “${field}” is not in the order year-month-day.`,
    remedy: `Write (fixable: --fix):\n\n${field}: ${right}`,
  }),
  "address/loop": ({ address }) => ({
    message: `“${address}” is already the address of this page: it would lead back to itself.`,
    remedy: "Delete this address from the list “aliases”.",
  }),
  "link/wrong-language": ({ target, near }) => ({
    message: `The link “${target}” leads to another language although the page exists in this one.`,
    remedy: `Write: ${near}`,
  }),
  "link/own-address": ({ target, near }) => ({
    message: `The link “${target}” gives the address of a page of this site; it would break if that address changed.`,
    remedy: near === "" ? "Write the file name of the page you mean, for example: attache.md" : `Write: ${near}`,
  }),
  "link/vague": ({ text }) => ({
    message: `Read on its own, the link “${text}” does not say where it leads.`,
    remedy:
      "Between the square brackets, name what will be found, for example:\n\n[the missions of the service](missions.md)",
  }),
  "link/insecure": ({ target }) => ({
    message: `The link “${target}” starts with http: so reading it is not protected.`,
    remedy: "Try the same address with https: in your browser; if it answers, write it that way.",
  }),
  "image/wrong-case": ({ target, near }) => ({
    message: `The picture “${target}” exists, but with other capital letters.`,
    remedy: `Write: ${near}`,
  }),
  "image/redundant-alternative": ({ alternative }) => ({
    message: `“${alternative}”: people already know that it is a picture.`,
    remedy: "Say straight away what it shows, for example: The front of the Embassy",
  }),
  "image/file-name-alternative": ({ alternative }) => ({
    message: `“${alternative}” is a file name and does not describe the picture.`,
    remedy: "Say what it shows, for example: The front of the Embassy",
  }),
  "image/too-heavy": ({ kilobytes, most }) => ({
    message: `This picture weighs ${kilobytes} kB; above ${most} kB it takes long to load on a telephone.`,
    remedy: "Make it 1600 pixels wide, or save it as WebP.",
  }),
  "image/orphan": ({ name }) => ({
    message: `No page shows the picture “${name}”.`,
    remedy: "Delete the file, or show the picture on a page.",
  }),
  "structure/duplicate-heading": ({ text }) => ({
    message: `Two headings on this page say the same: “${text}”.`,
    remedy: "Make one of them more precise, so that they can be told apart in the table of contents.",
  }),
  "structure/hand-made-list": ({ mark }) => ({
    message: `This list made by hand with “${mark}” will not be shown as a list.`,
    remedy: "Leave an empty line before it, then write one item on each line:\n\n- first item\n- second item",
  }),
  "structure/visible-mark": ({ kind, text }) => englishVisibleMarks[kind](text),
  "structure/table-without-header": ({ missing }) => tablesWithoutHeader[missing],
  "text/acronym": ({ acronym }) => ({
    message: `The acronym “${acronym}” is spelled out neither on this page nor in the glossary.`,
    remedy: `Spell it out the first time, followed by (${acronym}), or add it to glossary.yml:\n\n  - acronym: ${acronym}\n    expansion:\n      fr: "what the letters stand for, in French"\n    definition:\n      fr: "what it is, in a sentence or two, in French"`,
  }),
  "text/typography": ({ found, right }) => typographyText(found, right),
  "text/spelling": ({ found, right }) => ({
    message: `“${found}” is American spelling; this site uses British spelling.`,
    remedy: `Write: ${right}`,
  }),
  "text/placeholder": ({ text }) => ({
    message: `“${text}” looks like a filler text that was forgotten.`,
    remedy: "Write the final text, or delete this passage.",
  }),
  "compliance/overdue-review": ({ reviewed, due }) => ({
    message: `This page, reviewed on ${reviewed}, was to be reviewed again before ${due}.`,
    remedy: "Read it through, then put today's date in the field “reviewed” of the header.",
  }),
  "comment/no-reason": ({ code }) => ({
    message: `This comment silences “${code}” without saying why.`,
    remedy: `Add the reason after a colon:\n\n<!-- check-off ${code}: your reason -->`,
  }),
  "comment/unused": ({ code, near }) => ({
    message: `This comment silences nothing: there is no warning “${code}” here.`,
    remedy: near === "" ? "Delete the comment." : `Delete the comment, or write: ${near}`,
  }),
};
