// Typography of a whole paragraph, cell or heading: bold words, links and phrases of other languages are read together.

import type { Inline } from "../content/markdown/markdown-node.ts";
import { typesetParts } from "./typography.ts";
import { opaque } from "./typography-rules.ts";

interface Run {
  readonly part: Inline;
  readonly text: string;
}

/** Each text among the parts, however deep, with its words as they are printed; a phrase follows its own language. */
export function typesetInlines(parts: readonly Inline[], locale: string): ReadonlyMap<Inline, string> {
  const runs = parts.flatMap(runsOf);
  const printed = typesetParts(
    runs.map(({ text }) => text),
    locale,
  );
  return new Map(
    runs.flatMap(({ part, text }, index): [Inline, string][] =>
      part.type === "phrase" ? [...typesetInlines(part.children, part.lang)] : [[part, printed[index] ?? text]],
    ),
  );
}

function runsOf(part: Inline): Run[] {
  switch (part.type) {
    case "text":
      return [{ part, text: part.text }];
    case "break":
      return [{ part, text: "\n" }];
    case "code":
    case "image":
    case "phrase":
      return [{ part, text: opaque }];
    default:
      return part.children.flatMap(runsOf);
  }
}
