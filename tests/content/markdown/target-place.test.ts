// Where a target stands inside its link, so that a fix writes over nothing else.

import { expect, it } from "vitest";
import { targetWithin } from "../../../src/content/markdown/target-place.ts";
import { createSourceFile, placeOf } from "../../../src/content/source-file.ts";

const find = (link: string, target: string) => {
  const file = createSourceFile("content/fr/a.md", `👮 é ${link} é`);
  const found = targetWithin(placeOf(file, 5, 5 + link.length), target);
  return found && [found.line, found.column, found.endColumn];
};

it.each([
  ["[b](b.md)", "b.md", [1, 10, 14]],
  ["[b.md](b.md)", "b.md", [1, 13, 17]],
  ['[b](b.md "b.md")', "b.md", [1, 10, 14]],
  ['[b](b.md "é")', "b.md", [1, 10, 14]],
  ["[b](<b c.md>)", "b c.md", [1, 11, 17]],
  ["![b](../media/b.png)", "../media/b.png", [1, 11, 25]],
  ["[b]\n(b.md)", "b.md", undefined],
  ["[b][c]", "b.md", undefined],
])("in %j, %j stands at %j", (link, target, expected) => expect(find(link, target)).toEqual(expected));
