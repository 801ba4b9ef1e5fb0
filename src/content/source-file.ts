// A content file as text: offset → line and column, excerpts, limits on size and characters.

import { type Place, type Problem, problem, wholeFile } from "../problem.ts";
import { checkFormat } from "./file-format.ts";
import { isPicture } from "./file-names.ts";
import { oncePer } from "./once-per.ts";

/** A content file as it lies on disk. `path` is relative to the parent of the content folder, with `/`. */
export interface RawFile {
  readonly path: string;
  /** Of a text they are made again each time that they are asked for. */
  readonly bytes: Uint8Array;
  /** The bytes as they read in UTF-8, where that was found out. */
  readonly text?: string;
}

/** A content file as text: no byte order mark, line ends are `\n`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** Above this no parser sees the file: Markdown and YAML readers take quadratic time or overflow on hostile text. */
const mostBytes = 256 * 1024;
const mostLineLength = 20_000;
/** NUL and other controls, bidirectional controls, zero-width characters: invisible, so never meant. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const forbidden = /[\u0000-\u0008\u000B-\u001F\u007F\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** A file with more of them is no text. */
const mostForbidden = 20;

/** A content file of these bytes. Of a text the text alone is kept: all that comes later is made from it. */
export function createRawFile(path: string, bytes: Uint8Array): RawFile {
  const text = isPicture(path) || bytes.length > mostBytes ? undefined : decodeUtf8(bytes);
  return text === undefined ? { path, bytes } : createTextFile(path, text);
}

/** By itself, so that what it gives holds on to no bytes. */
function createTextFile(path: string, text: string): RawFile {
  return {
    path,
    text,
    get bytes() {
      return new TextEncoder().encode(text);
    },
  };
}

/** Reads bytes as a content text; a file that no parser may see comes back without `file`. */
export const parseSourceFile = oncePer((raw: RawFile) => readSource(raw));

function readSource(raw: RawFile): { readonly file?: SourceFile; readonly problems: readonly Problem[] } {
  if (raw.text === undefined && raw.bytes.length > mostBytes) {
    const params = { kilobytes: Math.round(raw.bytes.length / 1024), most: mostBytes / 1024 };
    return { problems: [problem("file/too-large", wholeFile(raw.path), params)] };
  }
  const decoded = raw.text ?? decodeUtf8(raw.bytes);
  if (decoded === undefined) return { problems: [notUtf8(raw)] };
  const file = createSourceFile(raw.path, decoded);
  const problems = [...checkCharacters(file), ...checkLineLengths(file), ...checkMergeMarks(file)];
  return problems.length > 0 ? { problems } : { file, problems: checkFormat(raw.path, decoded) };
}

/** A source file from text that is already known to be sound. */
export function createSourceFile(path: string, text: string): SourceFile {
  const normalised = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const lineStarts = [0];
  for (let at = normalised.indexOf("\n"); at !== -1; at = normalised.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { path, text: normalised, lineStarts };
}

/** The place between two offsets of a file; an end before the start is taken as the start. */
export function placeOf(file: SourceFile, start: number, end: number = start + 1): Place {
  const from = Math.max(0, Math.min(start, file.text.length));
  const to = Math.max(from, Math.min(end, file.text.length));
  const line = lineAt(file, from);
  const endLine = lineAt(file, to);
  const lineStart = file.lineStarts[line - 1] ?? 0;
  return {
    file: file.path,
    line,
    column: from - lineStart + 1,
    endLine,
    endColumn: to - (file.lineStarts[endLine - 1] ?? 0) + 1,
    excerpt: lineText(file, line),
  };
}

/** The text of a line (from 1), without its end. */
export function lineText(file: SourceFile, line: number): string {
  const start = file.lineStarts[line - 1] ?? 0;
  const next = file.lineStarts[line];
  return file.text.slice(start, next === undefined ? undefined : next - 1);
}

function lineAt(file: SourceFile, offset: number): number {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Points at the first byte that is not UTF-8: what comes before it decodes, so it gives the line and column. */
function notUtf8(raw: RawFile): Problem {
  const lenient = createSourceFile(raw.path, new TextDecoder("utf-8").decode(raw.bytes));
  const offset = Math.max(0, lenient.text.indexOf("\uFFFD"));
  return problem("file/not-utf8", placeOf(lenient, offset), { offset });
}

function checkCharacters(file: SourceFile): Problem[] {
  const found: Problem[] = [];
  for (const match of file.text.matchAll(forbidden)) {
    const character = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    found.push(problem("file/forbidden-character", placeOf(file, match.index), { character }));
    if (found.length === mostForbidden) break;
  }
  return found;
}

/** Two versions that git could not unite: whatever else is wrong in the file comes from there. */
function checkMergeMarks(file: SourceFile): Problem[] {
  const start = /^<{7}(?= )/m.exec(file.text)?.index;
  if (start === undefined || !/^={7}$/m.test(file.text) || !/^>{7} /m.test(file.text)) return [];
  return [problem("file/merge-marks", placeOf(file, start, start + 7), {})];
}

function checkLineLengths(file: SourceFile): Problem[] {
  const tooLong = file.lineStarts.findIndex(
    (start, index) => (file.lineStarts[index + 1] ?? file.text.length) - start > mostLineLength,
  );
  if (tooLong === -1) return [];
  const start = file.lineStarts[tooLong] ?? 0;
  const length = (file.lineStarts[tooLong + 1] ?? file.text.length) - start;
  const place = { ...placeOf(file, start), excerpt: "" };
  return [problem("file/line-too-long", place, { length, most: mostLineLength })];
}
