// The words of inline parts, without their marks.

import { expect, it } from "vitest";
import { type Inline, plainText } from "../../../src/content/markdown/markdown-node.ts";

const spot = { start: 0, end: 1 };
const text = (words: string): Inline => ({ ...spot, type: "text", text: words });

it.each<[string, Inline, string]>([
  ["text", text("été"), "été"],
  ["code", { ...spot, type: "code", text: "a & b" }, "a & b"],
  ["a line break", { ...spot, type: "break" }, " "],
  ["a picture", { ...spot, type: "image", src: "a.png", alt: "Une île" }, "Une île"],
  ["a link", { ...spot, type: "link", href: "a.md", children: [text("la "), text("DCI")] }, "la DCI"],
  [
    "a phrase",
    { ...spot, type: "phrase", lang: "en", children: [{ ...spot, type: "strong", children: [text("x")] }] },
    "x",
  ],
])("%s", (_name, part, expected) => expect(plainText([part])).toBe(expected));
