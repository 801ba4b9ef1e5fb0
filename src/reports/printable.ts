// What may be printed of a text that others wrote: without controls, which a terminal obeys, nor ends of lines.

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
const unprintable = /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** As long as the text itself, so that places in it stay right. */
export function printable(text: string): string {
  return text.replace(unprintable, "\uFFFD");
}

/** Columns that a text takes on a terminal: accents typed apart from their letter take none. */
export function columnsOf(text: string): number {
  return text.replace(/\p{M}|\u200D/gu, "").length;
}
