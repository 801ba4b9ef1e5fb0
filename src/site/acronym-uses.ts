// Where each acronym of the glossary first stands in the running text of a page, and whether the author gives its name.

import type { Block, Inline } from "../content/markdown/markdown-node.ts";
import { plainText } from "../content/markdown/markdown-node.ts";
import type { PageFile } from "../content/parse-content.ts";
import type { AcronymUse, GlossaryEntry } from "./site.ts";

/** Finds the first uses in a page, by the piece of text in which they stand. */
export type UseFinder = (page: PageFile) => ReadonlyMap<Inline, readonly AcronymUse[]>;

interface Known {
  readonly entry: GlossaryEntry;
  /** How the words of its name begin. */
  readonly stems: ReadonlySet<string>;
}

interface Search {
  readonly forms: RegExp;
  readonly known: ReadonlyMap<string, Known>;
  /** The keys of the acronyms whose name the text has given so far. */
  readonly spelledOut: Set<string>;
  /** The keys of those that have had their first use. */
  readonly used: Set<string>;
  readonly uses: Map<Inline, AcronymUse[]>;
}

/** Albanian endings (SSI-ja), English plurals and possessives. */
const endings = /^(?:-\p{Ll}{1,5}|['’]?s)(?!\p{L})/u;
const joinedBefore = /[\p{L}\p{N}_/.@-]/u;
const freeAfter = /^s?(?![\p{L}\p{N}_/@]|\.\p{L})/u;

/** True when the letters are a word by themselves, with at most an ending behind them. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !(start > 0 && joinedBefore.test(text.charAt(start - 1))) && freeAfter.test(text.slice(end, end + 3));
}

/** Makes the finder of a locale: one pattern for all its acronyms, so that a page is read once. */
export function createUseFinder(entries: readonly GlossaryEntry[]): UseFinder {
  const known = new Map(
    entries.flatMap((entry) => {
      const stems = new Set(stemsOf(entry.expansion));
      return [entry.acronym, ...entry.variants].map((form): [string, Known] => [form, { entry, stems }]);
    }),
  );
  if (known.size === 0) return () => new Map();
  // The longest first: DCIS is not DCI, nor is S/DCI.
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  const forms = new RegExp(longestFirst.join("|"), "g");
  return ({ header, body }) => {
    const search: Search = { forms, known, spelledOut: new Set(), used: new Set(), uses: new Map() };
    noteNames(header.title, search);
    noteNames(header.description, search);
    searchBlocks(body.blocks, search);
    return search.uses;
  };
}

function searchBlocks(blocks: readonly Block[], search: Search): void {
  for (const block of blocks) searchBlock(block, search);
}

/** Headings, titles of blocks and the headers of tables are no running text, but a name given there is given. */
function searchBlock(block: Block, search: Search): void {
  switch (block.type) {
    case "paragraph":
    case "plain":
      searchRun(block.children, search);
      return;
    case "heading":
      noteNames(ownWords(block.children), search);
      return;
    case "list":
      for (const item of block.items) searchBlocks(item.children, search);
      return;
    case "table":
      for (const cell of block.header) noteNames(ownWords(cell), search);
      for (const [first = [], ...cells] of block.rows) {
        noteNames(ownWords(first), search);
        for (const cell of cells) searchRun(cell, search);
      }
      return;
    case "container":
      for (const words of Object.values(block.params)) noteNames(words, search);
      if (block.items === undefined) searchBlocks(block.children, search);
      else for (const item of block.items) searchRun(item.children, search);
      return;
    case "blockquote":
      searchBlocks(block.children, search);
      return;
    case "code-block":
    case "rule":
      return;
  }
}

function searchRun(parts: readonly Inline[], search: Search): void {
  noteNames(ownWords(parts), search);
  searchParts(parts, search);
}

/** The words in the language of the text: French and English names share their beginnings. */
function ownWords(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (part.type === "phrase") return " ";
      return "children" in part ? ownWords(part.children) : plainText([part]);
    })
    .join("");
}

/** Links, code, alternative texts and phrases in another language are left as they are. */
function searchParts(parts: readonly Inline[], search: Search): void {
  for (const part of parts) {
    if (part.type === "text") searchText(part, part.text, search);
    else if (part.type === "strong" || part.type === "emphasis" || part.type === "deleted") {
      searchParts(part.children, search);
    }
  }
}

function searchText(part: Inline, text: string, search: Search): void {
  const { used, uses, spelledOut } = search;
  for (const { entry, form, start } of formsIn(text, search)) {
    if (used.has(entry.key)) continue;
    used.add(entry.key);
    const [ending = ""] = endings.exec(text.slice(start + form.length)) ?? [];
    const skipped = text.slice(0, start).split(form).length - 1;
    const use = { entry, form, ending, skipped, isSpelledOut: spelledOut.has(entry.key) };
    uses.set(part, [...(uses.get(part) ?? []), use]);
  }
}

function noteNames(text: string, search: Search): void {
  for (const { entry, form, start } of formsIn(text, search)) {
    const { known, spelledOut, used } = search;
    // A name that comes after the first use comes too late.
    if (used.has(entry.key) || spelledOut.has(entry.key)) continue;
    const stems = known.get(form)?.stems ?? new Set<string>();
    if (givesName(text, start, start + form.length, stems)) spelledOut.add(entry.key);
  }
}

function formsIn(text: string, { forms, known }: Search): { entry: GlossaryEntry; form: string; start: number }[] {
  // Most texts have none, and `matchAll` copies the pattern each time.
  if (text.search(forms) === -1) return [];
  return [...text.matchAll(forms)].flatMap(({ 0: form, index: start }) => {
    const entry = known.get(form)?.entry;
    return entry !== undefined && standsAlone(text, start, start + form.length) ? [{ entry, form, start }] : [];
  });
}

/**
 * The name stands beside the letters, inflected or in other words: `des services de sécurité intérieure (SSI)`,
 * `SSI (service de sécurité intérieure)`, `SSI, service de sécurité intérieure,`.
 */
function givesName(text: string, start: number, end: number, stems: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = /^(?:[^\S\n]*\(|[^\S\n]+[–—][^\S\n]|,)([^().;:\n]{0,160})/.exec(text.slice(end, end + 170))?.[1] ?? "";
  return (/\([^()\n]*$/.test(before) && isNameIn(before, stems)) || isNameIn(after, stems);
}

/** Two thirds of the words of the name, by their first letters: endings change with number, case and gender. */
function isNameIn(text: string, stems: ReadonlySet<string>): boolean {
  const found = new Set(stemsOf(text));
  const shared = [...stems].filter((stem) => found.has(stem)).length;
  return stems.size > 0 && shared * 3 >= stems.size * 2;
}

function stemsOf(text: string): string[] {
  const folded = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return [...folded.matchAll(/\p{L}{4,}/gu)].map(([word]) => word.slice(0, 4));
}
