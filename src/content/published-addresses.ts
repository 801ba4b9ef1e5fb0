// The list of published addresses: content/published-addresses.txt → addresses with their place; one a line, `#` comments.

import { type Problem, problem } from "../problem.ts";
import { lineText, placeOf, type SourceFile } from "./source-file.ts";

export const publishedAddressesName = "published-addresses.txt";

/** Every address that visitors have been given, with its place in the file. */
export interface PublishedAddresses {
  readonly file: SourceFile;
  readonly lines: readonly { readonly address: string; readonly start: number; readonly end: number }[];
}

/** Reads the list; a line that is no address is a problem and is left out. */
export function parsePublishedAddresses(file: SourceFile): { published: PublishedAddresses; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines = file.lineStarts.flatMap((lineStart, index) => {
    const text = lineText(file, index + 1);
    const address = text.trim();
    if (address === "" || address.startsWith("#")) return [];
    const start = lineStart + text.indexOf(address);
    const end = start + address.length;
    if (/^\/[^\s?#\\]*$/.test(address)) return [{ address, start, end }];
    problems.push(problem("address/unreadable-line", placeOf(file, start, end), { text: address.slice(0, 60) }));
    return [];
  });
  return { published: { file, lines }, problems };
}

/** One form for addresses that the server treats as one: lower case, no slash at the end. */
export function canonicalAddress(address: string): string {
  return address.toLowerCase().replace(/(?<=.)\/+$/, "");
}
