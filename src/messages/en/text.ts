// Messages and remedies in English for the text of pages: links, pictures, headings and blocks.

import type { TooLong } from "../../problem-codes.ts";
import { meantValue } from "../meant-value.ts";
import type { ProblemText, TextMessages } from "../message-catalogue.ts";
import { didYouMean } from "./data.ts";

const tooLong: Readonly<Record<TooLong, (most: string) => ProblemText>> = {
  lines: (most) => ({
    message: `This page has more than ${most} lines.`,
    remedy: "Spread the text over several pages.",
  }),
  "block-lines": (most) => ({
    message: `More than ${most} lines follow one another here without an empty one.`,
    remedy: "Cut this passage with empty lines.",
  }),
  "block-characters": (most) => ({
    message: `More than ${most} characters follow one another here without an empty line.`,
    remedy: "Cut this passage with empty lines.",
  }),
  characters: (most) => ({
    message: `This paragraph has more than ${most} characters.`,
    remedy: "Cut it into several paragraphs, with an empty line between them.",
  }),
  word: (most) => ({
    message: `This paragraph has more than ${most} characters in a row without any space.`,
    remedy: "Check that nothing was pasted there by mistake, then shorten it or add spaces.",
  }),
  marks: (most) => ({
    message: `This paragraph has more than ${most} formatting signs (*, _, ~, [, \` or <).`,
    remedy: "Delete those that are not needed, or cut the paragraph with an empty line.",
  }),
};

function brokenLinkRemedy(target: string): string {
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]+$/i.test(target)) return `For an email address, write: mailto:${target}`;
  if (/^www\./i.test(target)) return `For another site, write: https://${target}`;
  if (/\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip)$/i.test(target)) {
    return "A link leads to a page (.md): give the full address of the document if it is online, for example: https://www.legifrance.gouv.fr";
  }
  return "Write the file name of the page you mean, for example: attache.md";
}

function badDate(value: string): ProblemText {
  const meant = meantValue("date", value.split(/\s*:\s/)[0] ?? "");
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(value)) {
    return { message: `The date “${value}” has no text.`, remedy: `Write what happened:\n\n- ${value}: …` };
  }
  return {
    message: `“${value}” does not start with a date written as year-month-day.`,
    remedy:
      meant === ""
        ? "Start with the year, the year and month, or the full date, then a colon:\n\n- 2010-09-01: The DCI is created."
        : `Write:\n\n- ${meant}: …`,
  };
}

const brokenEmphasis: Readonly<Record<"alone" | "space" | "touching", (text: string) => ProblemText>> = {
  alone: () => ({
    message: "These two asterisks will be shown: two others are missing, against the first or last word in bold.",
    remedy: "Put two on both sides of the words: **words in bold**; or delete these.",
  }),
  space: (text) => ({
    message: `The asterisks in “${text}” do not make bold text, because of the space between them and the words.`,
    remedy: `Write: **${text.replaceAll("**", "").trim()}**`,
  }),
  touching: (text) => ({
    message: `The asterisks in “${text}” do not make bold text because of the sign or letter that they touch.`,
    remedy: "Place the asterisks right against the words, with the punctuation outside: “**word**”",
  }),
};

export const englishTextMessages: TextMessages = {
  "link/broken": ({ target, near }) => ({
    message:
      target.trim() === ""
        ? "This link leads nowhere: there is nothing between its parentheses."
        : `The link “${target}” does not lead to any page.${didYouMean(near)}`,
    remedy: near === "" ? brokenLinkRemedy(target) : `Write: ${near}`,
  }),
  "link/anchor": ({ anchor, known }) => ({
    message: `The page that this link leads to has no heading “#${anchor}”.`,
    remedy: known === "" ? `Delete “#${anchor}” from the link.` : `Choose one of: ${known}`,
  }),
  "link/forbidden": ({ kind, target }) =>
    kind === "picture"
      ? {
          message: `The picture “${target}” is not a file of this site.`,
          remedy: "Put the picture into content/media, then write: ../media/name-of-the-picture.jpg",
        }
      : {
          message: `The link “${target}” is not of a kind allowed here.`,
          remedy: "Use a page of this site, or an address that starts with https:, http:, mailto: or tel:",
        },
  "image/missing": ({ target, near }) => ({
    message: `The picture “${target}” does not exist.${didYouMean(near)}`,
    remedy:
      near === "" ? "Put the picture in content/media, then write: ../media/name-of-the-picture.jpg" : `Write: ${near}`,
  }),
  "image/no-alternative": ({ target }) => ({
    message: `The picture “${target}” has no description for people who cannot see it.`,
    remedy: `Describe it between the square brackets:\n\n![What the picture shows](${target})`,
  }),
  "structure/raw-html": ({ html }) => ({
    message: `HTML code is not allowed here: ${html}`,
    remedy: "Delete it, or replace it with Markdown (**bold**, *italics*, a :::callout block…).",
  }),
  "structure/title-in-body": () => ({
    message: "The page already has its title in the header; the text cannot have a second one.",
    remedy: "Add a hash sign:\n\n## Heading of a section",
  }),
  "structure/heading-jump": ({ from, to }) => ({
    message: `This heading is at level ${to}, straight after level ${from}: a level has been skipped.`,
    remedy: `Write ${"#".repeat(from + 1)} instead of ${"#".repeat(to)} before the heading.`,
  }),
  "structure/empty-heading": () => ({
    message: "This heading is empty.",
    remedy: "Write the heading after the hash signs, or delete the line.",
  }),
  "structure/duplicate-anchor": ({ anchor }) => ({
    message: `Two headings on this page have the same anchor “#${anchor}”.`,
    remedy: `Change one of the two anchors, for example: {#${anchor}-2}`,
  }),
  "structure/bad-anchor": ({ anchor, near }) => ({
    message: `“${anchor}” cannot be an anchor: use unaccented lower-case letters, digits, hyphens; no “site-” first.`,
    remedy: `Write, for example: {#${near}}`,
  }),
  "structure/too-deep": ({ kind, most }) => ({
    message: `More than ${most} ${kind === "lists" ? "lists or quotations" : "“:::” blocks"} are inside one another here.`,
    remedy:
      kind === "lists"
        ? "Make it simpler: one list inside another is enough."
        : "End each block before the next one starts, with a line that holds only:\n\n:::",
  }),
  "structure/too-long": ({ kind, most }) => tooLong[kind](most.toLocaleString("en")),
  "structure/task-box": ({ box }) => ({
    message: `The tick box “${box}” does not appear on the site.`,
    remedy: `Delete “${box}” to keep a plain list:\n\n- Item of the list`,
  }),
  "structure/broken-emphasis": ({ text, cause }) => brokenEmphasis[cause](text),
  "container/unknown": ({ name, near, known }) => ({
    message: `There is no block called “:::${name}”.${didYouMean(near)}`,
    remedy: near === "" ? `Choose one of: ${known}` : `Write: :::${near}`,
  }),
  "container/unclosed": ({ name }) => {
    const mark = /^[`~]/.test(name) ? name : ":::";
    return {
      message: `The block “${mark === name ? name : `:::${name}`}” has no end.`,
      remedy: `At the end of the block, add this on a line of its own:\n\n${mark}`,
    };
  },
  "container/stray-close": () => ({
    message: "This “:::” ends a block that never started.",
    remedy: "Delete the line, or add the start of the block above it, for example: :::callout",
  }),
  "container/unknown-parameter": ({ name, parameter, known }) => ({
    message: `The block “:::${name}” has no setting called “${parameter}”.`,
    remedy: known === "" ? "Delete the curly brackets: this block has no settings." : `Choose one of: ${known}`,
  }),
  "container/bad-value": ({ parameter, value, allowed }) => ({
    message: `The setting “${parameter}” cannot be “${value}”.`,
    remedy: `Choose one of: ${allowed}`,
  }),
  "container/bad-parameters": ({ text }) => ({
    message: `“${text}” does not read as a setting.`,
    remedy:
      "Write the settings in curly brackets, right after the name of the block, for example:\n\n:::alert {kind=info}",
  }),
  "container/missing-title": ({ name }) => ({
    message: `The block “:::${name}” needs a title.`,
    remedy: `Write it on the first line:\n\n:::${name} Title of the block`,
  }),
  "container/unexpected-title": ({ name }) => ({
    message: `The block “:::${name}” does not take a title.`,
    remedy: `Keep only this on the first line:\n\n:::${name}`,
  }),
  "container/empty": ({ name }) => ({
    message: `The block “:::${name}” is empty.`,
    remedy: "Write its text before the “:::” line, or delete the block.",
  }),
  "container/not-a-dated-list": ({ name }) => ({
    message: `The block “:::${name}” needs a list of dates and nothing else.`,
    remedy: "Write one line for each date:\n\n- 2010-09-01: The DCI is created.",
  }),
  "container/bad-date": ({ value }) => badDate(value),
  "container/data-and-text": ({ name }) => ({
    message: `This “:::${name}” block has data and also a title or a text of its own.`,
    remedy: `Keep the data file alone, on two lines:\n\n:::${name} {data=reseau}\n:::`,
  }),
  "figure/too-early": ({ acronym, since, before }) => ({
    message: `“${acronym}” cannot exist since ${since}: what it replaces is newer (${before}).`,
    remedy: "Correct one of the two dates, or put “stages” in order, from the oldest to the newest.",
  }),
  "figure/unknown-data": ({ name, near, known }) => ({
    message: `There is no figure called “${name}” in content/figures.${didYouMean(near)}`,
    remedy:
      near !== ""
        ? `Write: {data=${near}}`
        : known === ""
          ? `Create the file content/figures/${name}.yml`
          : `Choose one of: ${known}`,
  }),
  "figure/unknown-source": ({ source, near, known }) => ({
    message: `The source “${source}” is not in the list “sources” of this figure.${didYouMean(near)}`,
    remedy: near === "" ? `Add it under “sources”, or choose one of: ${known}` : `Write: ${near}`,
  }),
  "figure/unused": ({ name }) => ({
    message: `No page shows the figure “${name}”.`,
    remedy: `Delete the file, or put the figure into a page:\n\n:::figure {data=${name}}\n:::`,
  }),
};
