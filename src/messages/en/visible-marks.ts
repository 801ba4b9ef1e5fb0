// Messages and remedies in English for marks of formatting that would stay visible: hash signs, links, braces, notes.

import type { VisibleMark } from "../../problem-codes.ts";
import type { ProblemText } from "../message-catalogue.ts";

const isNot = (text: string) => (text.startsWith("!") ? "shows no picture" : "makes no link");

export const englishVisibleMarks: Readonly<Record<VisibleMark, (text: string) => ProblemText>> = {
  heading: (text) => ({
    message: `“${text}” will be shown with its hash signs: it is no heading, because the space is missing.`,
    remedy: `Add a space after the hash signs:\n\n${text.replace(/^#+/, "$& ")}`,
  }),
  "link-gap": (text) => ({
    message: `“${text}” ${isNot(text)}, because of the space between the bracket and the parenthesis.`,
    remedy: `Write: ${text.replace(/\] +\(/, "](")}`,
  }),
  "link-space": (text) => ({
    message: `“${text}” ${isNot(text)}, because of the space inside the parentheses.`,
    remedy: /\([\d\s.+]+\)$/.test(text)
      ? "For a telephone number, write it without spaces after “tel:”, for example: [the switchboard](tel:+355…)"
      : "Rename the file without a space, then write, for example: [the map](access-map.md)",
  }),
  "link-open": (text) => ({
    message: `“${text}” ${isNot(text)}: the parenthesis is not closed.`,
    remedy: `Write: ${text})`,
  }),
  "link-reversed": (text) => ({
    message: `“${text}” makes no link: the brackets come first, then the parenthesis.`,
    remedy: `Write: ${text.replace(/^\((.*)\)(\[.*\])$/, "$2($1)")}`,
  }),
  language: (text) => ({
    message: `“${text}” will be shown as typed: the language of the words is not written as it should be.`,
    remedy: `Put the brace right behind the bracket, with the code of the language (en: English, sq: Albanian, fr: French):\n\n${/^\[[^\]]*\]/.exec(text)?.[0] ?? "[words]"}{lang=en}`,
  }),
  braces: (text) => ({
    message: `“${text}” sets nothing here and will be shown with the text.`,
    remedy: /^\{#/.test(text)
      ? "An anchor stands at the end of a heading, for example: ## Missions {#missions}"
      : "For a picture without a description, write, for example: ![](../media/pattern.jpg){decorative}",
  }),
  block: (text) => ({
    message: `“${text}” will be shown as it is: a block starts and ends with three colons.`,
    remedy: `Write:\n\n${text.replace(/^::\s*/, ":::")}`,
  }),
  footnote: (text) => ({
    message: `“${text}” will be shown as it is: this site has no footnotes.`,
    remedy: "Put the note into the sentence, in parentheses, or into a paragraph at the end of the page.",
  }),
};
