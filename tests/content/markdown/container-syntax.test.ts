// The first line of a block taken apart: name, parameters, title.

import { expect, it } from "vitest";
import { parseContainer } from "../../../src/content/markdown/container-syntax.ts";

it.each([
  [":::callout", { name: "callout", attributes: [], title: "", isClosed: false, body: "" }],
  [":::callout\na\n:::", { name: "callout", isClosed: true, body: "a\n", bodyStart: 11, openingLength: 10 }],
  ["::: callout  Un titre  \na\n:::\n", { name: "callout", title: "Un titre", isClosed: true, openingLength: 21 }],
  [
    ':::a {b=c d="e f"} G',
    {
      attributes: [
        { name: "b", value: "c" },
        { name: "d", value: "e f" },
      ],
      title: "G",
    },
  ],
  [':::a {b=""}', { attributes: [{ name: "b", value: "" }], unreadable: undefined }],
  [':::a {b="c}', { attributes: [], unreadable: 'b="c' }],
  [":::a {}", { attributes: [], unreadable: undefined, title: "" }],
  [":::a G {b=c}", { attributes: [], title: "G {b=c}" }],
  [":::a-b", { name: "a-b" }],
  [":::été", { name: "", title: "été", isClosed: true }],
  [":::", { name: "", title: "", isClosed: true, body: "" }],
  [":::a\nb\n:::\n\n", { isClosed: true, body: "b\n" }],
  [":::a\n:::", { isClosed: true, body: "" }],
])("%j", (raw, expected) => expect(parseContainer(raw)).toMatchObject(expected));
