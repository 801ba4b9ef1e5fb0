// Stamps: one field of the header changes, every other byte of the file stays.

import { describe, expect, it } from "vitest";
import { stampEdits } from "../../src/editing/stamp.ts";
import { applyEdits } from "../../src/editing/text-edits.ts";
import { parseFiles } from "../support/site-files.ts";

const revision = "fr-1-aaaaaaaaaaaa";
const old = "fr-1-000000000000";
const head = '---\ntitle: "A"\ndescription: "Été 👮"\nupdated: 2026-11-23';
const tail = "---\n\nTexte  \n\n* fin";

function stamped(text: string, status?: "provisional" | "reviewed"): string {
  const bytes = new TextEncoder().encode(text);
  const page = parseFiles({ "en/a.md": bytes }).content?.pages.find((one) => one.locale === "en");
  if (page === undefined) throw new Error(`unreadable: ${text}`);
  const result = applyEdits(
    { path: "content/en/a.md", bytes },
    stampEdits(page, { revision, ...(status && { status }) }),
  );
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(result.bytes);
}

describe("stampEdits", () => {
  it.each([
    ["no field", "", `translation:\n  revision: ${revision}\n`],
    ["an older fingerprint", `translation:\n  revision: ${old}\n`, `translation:\n  revision: ${revision}\n`],
    [
      "comments, quotes and order",
      `translation: # note\n    status: reviewed   # par X\n    revision: '${old}' # ici\norder: 3\n`,
      `translation: # note\n    status: reviewed   # par X\n    revision: '${revision}' # ici\norder: 3\n`,
    ],
    [
      "a status alone",
      "translation:\n    status: provisional # à relire\norder: 3\n",
      `translation:\n    revision: ${revision}\n    status: provisional # à relire\norder: 3\n`,
    ],
    [
      "one line",
      "translation: { status: provisional }\n",
      `translation: { revision: ${revision}, status: provisional }\n`,
    ],
    ["empty braces", "translation: {}\n", `translation: { revision: ${revision} }\n`],
    ["the same fingerprint", `translation: {revision: "${revision}"}\n`, `translation: {revision: "${revision}"}\n`],
  ])("writes the fingerprint where there is %s", (_name, before, after) => {
    const [text, expected] = [`${head}\n${before}${tail}`, `${head}\n${after}${tail}`];
    expect(stamped(text)).toBe(expected);
    expect(stamped(stamped(text))).toBe(expected);
  });

  it("keeps a byte order mark and Windows line ends", () => {
    const onWindows = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    expect(stamped(onWindows(`${head}\n${tail}`))).toBe(
      onWindows(`${head}\ntranslation:\n  revision: ${revision}\n${tail}`),
    );
  });

  it("writes a status beside it when one is given", () => {
    const before = `${head}\ntranslation:\n  revision: ${old}\n  status: provisional\n${tail}`;
    expect(stamped(before, "reviewed")).toBe(before.replace(old, revision).replace("provisional", "reviewed"));
    expect(stamped(`${head}\n${tail}`, "provisional")).toContain("  status: provisional\n---");
  });
});
