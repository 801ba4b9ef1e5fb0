// Text inside XML: nothing can end an attribute or an element, and nothing that XML cannot hold is left.

import { expect, it } from "vitest";
import { escapeXml } from "../../src/render/xml.ts";
import { findXmlFaults } from "../support/xmllint.ts";

it("M1, M8: every character of a text is kept or left out, never markup", async () => {
  const all = Array.from({ length: 0x180 }, (_, code) => String.fromCodePoint(code)).join("");
  const text = `${all}\uFFFE\u{1F46E}</a>]]>`;
  expect(await findXmlFaults(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`)).toEqual([]);
  expect(escapeXml(`é & "l'<b>`)).toBe("é &#38; &#34;l&#39;&#60;b&#62;");
});
