// The list of published addresses: addresses and comments, whatever editor wrote it.

import { expect, it } from "vitest";
import { canonicalAddress, parsePublishedAddresses } from "../../src/content/published-addresses.ts";
import { createSourceFile } from "../../src/content/source-file.ts";
import { summarise } from "../support/site-files.ts";

const parse = (text: string) => parsePublishedAddresses(createSourceFile("content/published-addresses.txt", text));

it("E11: one address a line; empty lines, comments and spaces do not count", () => {
  const { published, problems } = parse("# été\n\n/fr/\n  /fr/a  \n#/fr/b\n/fr/c");
  expect(problems).toEqual([]);
  const { text } = published.file;
  expect(published.lines.map(({ address }) => address)).toEqual(["/fr/", "/fr/a", "/fr/c"]);
  expect(published.lines.map(({ start, end }) => text.slice(start, end))).toEqual(["/fr/", "/fr/a", "/fr/c"]);
});

it("a line that is no address is told and left out: the rest still counts", () => {
  const { published, problems } = parse("/fr/\r\n=======\r\n/fr/a b\r\nfr/c\r\n/fr/d\r\n");
  expect(published.lines.map(({ address }) => address)).toEqual(["/fr/", "/fr/d"]);
  expect(summarise(problems)).toEqual(
    ["2:1-2:8", "3:1-3:8", "4:1-4:5"].map((at) => `address/unreadable-line content/published-addresses.txt:${at}`),
  );
});

it.each([
  ["/fr/", "/fr"],
  ["/FR/Aide//", "/fr/aide"],
  ["/", "/"],
])("%s and %s are one address", (written, canonical) => expect(canonicalAddress(written)).toBe(canonical));
