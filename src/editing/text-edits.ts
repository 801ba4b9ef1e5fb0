// Edits of a content file: offsets of the text that the stages see → bytes, all the rest kept byte for byte.

import type { RawFile } from "../content/source-file.ts";

/** Characters to replace. Offsets are those of SourceFile (no byte order mark, line ends are `\n`). */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; twice the same edit counts once. New lines end as those of the file do. */
export function applyEdits(file: RawFile, edits: readonly TextEdit[]): RawFile {
  if (edits.length === 0) return file;
  const original = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
  const lineEnd = original.includes("\r\n") ? "\r\n" : "\n";
  const offsetIn = originalOffsets(original);
  let result = "";
  let at = 0;
  for (const edit of inOrder(edits)) {
    const start = offsetIn(edit.start);
    if (start < at) throw new Error(`overlapping edits in ${file.path}`);
    result += original.slice(at, start) + edit.text.replaceAll("\n", lineEnd);
    at = offsetIn(edit.end);
  }
  return { path: file.path, bytes: new TextEncoder().encode(result + original.slice(at)) };
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  const unique = new Map(edits.map((edit) => [`${edit.start} ${edit.end} ${edit.text}`, edit]));
  return [...unique.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The stages drop the byte order mark and the `\r` before each `\n`. */
function originalOffsets(original: string): (offset: number) => number {
  const mark = original.startsWith("\uFEFF") ? 1 : 0;
  const dropped = [...original.matchAll(/\r\n/g)].map((match, index) => match.index - mark - index);
  return (offset) => offset + mark + dropped.filter((at) => at < offset).length;
}
