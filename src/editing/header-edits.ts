// Edits of a page's header that leave the rest of it as typed: an alias added or replaced, a slug, a revision.

import type { PageFile } from "../content/parse-content.ts";
import { canonicalAddress } from "../content/published-addresses.ts";
import type { TextEdit } from "./text-edits.ts";

/**
 * Makes `old` an alias of the page. An alias that is the page's own new address gives up its place: a page cannot be
 * reached by a redirect to itself.
 */
export function addAlias(page: PageFile, old: string, address: string): TextEdit[] {
  const aliases = page.header.aliases ?? [];
  const known = aliases.map(canonicalAddress);
  const own = known.indexOf(canonicalAddress(address));
  if (known.includes(canonicalAddress(old))) return [];
  if (own !== -1) return [replacement(page.rangeOf("aliases", own), `"${old}"`)];
  if (page.header.aliases === undefined) return [newLine(page, `aliases: ["${old}"]`)];
  const { text } = page.file;
  const [start, end] = page.rangeOf("aliases");
  if (aliases.length === 0) return [replacement([start, end], `["${old}"]`)];
  const [lastStart, lastEnd] = page.rangeOf("aliases", aliases.length - 1);
  if (text[start] === "[") return [replacement([lastEnd, lastEnd], `, "${old}"`)];
  const mark = text.slice(text.lastIndexOf("\n", lastStart) + 1, lastStart);
  const lineEnd = text.indexOf("\n", lastEnd);
  return [replacement([lineEnd, lineEnd], `\n${mark}"${old}"`)];
}

/** Gives the page a slug. */
export function setSlug(page: PageFile, slug: string): TextEdit[] {
  const typed = /^[a-z]/.test(slug) && !/^(?:true|false|null)$/.test(slug) ? slug : `"${slug}"`;
  if (page.header.slug === undefined) return [newLine(page, `slug: ${typed}`)];
  return [replacement(page.rangeOf("slug"), typed)];
}

/** Puts another fingerprint where the header has one. */
export function replaceRevision(page: PageFile, revision: string): TextEdit[] {
  const before = page.header.translation?.revision;
  if (before === undefined) return [];
  const [start, end] = page.rangeOf("translation", "revision");
  return [replacement([start, end], page.file.text.slice(start, end).replace(before, revision))];
}

/** A field that the header has not yet: its last line, above the closing fence. */
function newLine({ file }: PageFile, line: string): TextEdit {
  const close = file.text.indexOf("\n---") + 1;
  return replacement([close, close], `${line}\n`);
}

function replacement([start, end]: readonly [number, number], text: string): TextEdit {
  return { start, end, text };
}
