// Addresses in our own HTML made absolute: links, anchors, pictures in several sizes; foreign ones and words stay.

import { expect, it } from "vitest";
import { absoluteAddresses } from "../../src/render/absolute-addresses.ts";

it.each([
  ['<a href="/fr/dci#a">', '<a href="https://x.org/fr/dci#a">'],
  ['<a href="#bas">', '<a href="https://x.org/fr/ici#bas">'],
  ['<a rel="external" href="https://y.org/a">', '<a rel="external" href="https://y.org/a">'],
  ['<img src="/a.png" alt="/b">', '<img src="https://x.org/a.png" alt="/b">'],
  ['<img srcset="/a.png 1x, /b.png 2x">', '<img srcset="https://x.org/a.png 1x, https://x.org/b.png 2x">'],
  ["<code>href=&#34;/a&#34;</code>", "<code>href=&#34;/a&#34;</code>"],
  ['<a href="mailto:a@x.org">', '<a href="mailto:a@x.org">'],
])("M8, M11: %s becomes %s", (html, expected) => {
  expect(absoluteAddresses(html, "https://x.org/fr/ici")).toBe(expected);
});
