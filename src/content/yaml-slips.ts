// Slips in YAML that its reader cannot explain: where they begin, and the line as it was meant.

/** A text as a YAML value in quotation marks: doubled apostrophes where it has quotation marks itself. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** `titre "Un`, `menuTitle:Menu`, `order = 40` → the field as it should be typed, or "" when there is no telling. */
export function meantLine(line: string): string {
  const [, indent = "", field = "", typed = ""] = /^( *)([A-Za-z][\w-]*)\s*[:=]\s*(\S.*?)\s*$/.exec(line) ?? [];
  if (field === "" || /^[[{](?!.*[\]}].*\S)/.test(typed)) return "";
  const value = typed.replace(/^["']|["']$/g, "").trim();
  const isPlain = value === typed && /^(?:\d+|\d{4}-\d{2}-\d{2}|true|false)$/.test(value);
  return value === "" ? "" : `${indent}${field}: ${isPlain ? value : quoted(value)}`;
}

/** Where the line starts whose quotation mark was left open, when the reader stumbled further down, at `at`. */
export function openQuoteBefore(text: string, at: number): number | undefined {
  const open = [...text.slice(0, at).matchAll(/^ *[A-Za-z][\w-]*: +(["'])(?:(?!\1).)*$/gm)].at(-1);
  return open?.index;
}

/** The last line of a header that nothing closes: the text below it reads no more like fields. */
export function lastFieldLine(text: string): readonly [start: number, end: number] {
  const fields = /^---[^\n]*(?:\n(?:[A-Za-z][\w-]*:(?:[ \t][^\n]*)?|[ \t]+[^\n]*|-[ \t][^\n]*|#[^\n]*)?(?=\n|$))*/.exec(
    text,
  );
  const header = (fields?.[0] ?? "").trimEnd();
  return [header.lastIndexOf("\n") + 1, header.length];
}
