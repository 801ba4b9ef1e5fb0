// The `translation` field of a page's header: a fingerprint or a status written in, the rest kept as typed.

import type { PageFile } from "../content/parse-content.ts";
import type { TextEdit } from "./text-edits.ts";

/** What a header says of its translation. */
export interface Stamp {
  readonly revision: string;
  readonly status?: "provisional" | "reviewed";
}

/** The edits that make the header say `stamp`; none when it says so already. */
export function stampEdits(page: PageFile, stamp: Stamp): TextEdit[] {
  const before = page.header.translation;
  const fields = (["revision", "status"] as const).flatMap((name) => {
    const value = stamp[name];
    return value === undefined || value === before?.[name] ? [] : [{ name, value }];
  });
  const replaced = fields.flatMap(({ name, value }): TextEdit[] => {
    const old = before?.[name];
    if (old === undefined) return [];
    const [start, end] = page.rangeOf("translation", name);
    // Quotation marks stay as they were.
    return [{ start, end, text: page.file.text.slice(start, end).replace(old, value) }];
  });
  const added = fields.filter(({ name }) => before?.[name] === undefined).map(({ name, value }) => `${name}: ${value}`);
  return added.length === 0 ? replaced : [...replaced, insertFields(page, added)];
}

function insertFields(page: PageFile, fields: readonly string[]): TextEdit {
  const { text } = page.file;
  if (page.header.translation === undefined) {
    const close = text.indexOf("\n---") + 1;
    return insertion(close, `translation:\n${fields.map((field) => `  ${field}\n`).join("")}`);
  }
  const [start, end] = page.rangeOf("translation");
  if (text[start] === "{") {
    const isEmpty =
      text
        .slice(start + 1, end)
        .replace(/\}.*$/s, "")
        .trim() === "";
    return insertion(start + 1, ` ${fields.join(", ")}${isEmpty ? " " : ","}`);
  }
  // A block map starts at its first key: the new fields take its place on the line, and its indentation.
  const indent = " ".repeat(start - text.lastIndexOf("\n", start - 1) - 1);
  return insertion(start, fields.map((field) => `${field}\n${indent}`).join(""));
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
