// Counted terms → an engine that finds and ranks as one that reads the texts itself.

import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, it } from "vitest";
import { atOnce } from "../../../src/content/steps.ts";
import {
  countPage,
  createPostings,
  openEngineInSteps,
  packPostingsInSteps,
} from "../../../src/site/search/search-engine.ts";

const words = ["asi", "dci", "police", "polices", "tirana", "mission"];
const text = fc.array(fc.nat(words.length - 1), { maxLength: 6 });
/** Names, text of the opening section, heading and text of another one. */
const pages = fc.array(fc.tuple(text, text, text, text), { minLength: 1, maxLength: 8 });

it("V2: the engine made from counts ranks as one made from the texts", () => {
  fc.assert(
    fc.property(pages, (made) => {
      const postings = createPostings();
      const reader = new MiniSearch({
        fields: ["title", "heading", "text"],
        tokenize: (terms) => terms.split(" "),
        processTerm: (term) => term,
      });
      for (const [id, [names, opening, heading, rest]] of made.entries()) {
        const ends = [names, opening, heading, rest].map((_, index, all) => all.slice(0, index + 1).flat().length);
        countPage({ terms: Uint32Array.from([names, opening, heading, rest].flat()), ends }, postings);
        const say = (...numbers: number[]) => numbers.map((number) => words[number]).join(" ");
        reader.add({ id, title: say(...names), heading: say(...heading), text: say(...opening, ...rest) });
      }
      const packed = atOnce(packPostingsInSteps(postings, words.length));
      const counted = atOnce(openEngineInSteps(packed, words));
      expect(counted.toJSON()).toMatchObject({ documentCount: made.length, averageFieldLength: expect.any(Array) });
      for (const query of ["asi", "police tirana", "mission"])
        expect(rank(counted.search(query, { prefix: true }))).toEqual(rank(reader.search(query, { prefix: true })));
    }),
    { numRuns: 200 },
  );
});

function rank(results: readonly { id: number; score: number }[]): [number, string][] {
  return results.map(({ id, score }): [number, string] => [id, score.toFixed(9)]).sort(([a], [b]) => a - b);
}
