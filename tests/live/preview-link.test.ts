// Links to pages that are not published: only ours open anything, only until their end.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPreviewQuery, signPreviewQuery } from "../../src/live/preview-link.ts";
import { someDay } from "../support/site-files.ts";

const secret = "0123456789abcdef";
const later = (seconds: number) => new Date(someDay.valueOf() + seconds * 1000);
const query = signPreviewQuery("fr/mission", later(60), secret);

describe("E3 a signed link", () => {
  it("opens its page until its end, to the second", () => {
    expect(readPreviewQuery(query, secret, someDay)).toEqual({ page: "fr/mission", query });
    expect(readPreviewQuery(`?${query}`, secret, later(59.999))?.page).toBe("fr/mission");
    expect(readPreviewQuery(query, secret, later(60))).toBeUndefined();
  });

  it("opens nothing once a character of it is another, is left out or added", () => {
    const character = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
    const position = fc.integer({ min: 0, max: query.length - 1 });
    const spoilt = fc.oneof(
      fc.tuple(position, character).map(([at, one]) => query.slice(0, at) + one + query.slice(at + 1)),
      position.map((at) => query.slice(0, at) + query.slice(at + 1)),
      // After its end a link may carry what programs of mail add.
      fc.tuple(position, character).map(([at, one]) => query.slice(0, at) + one + query.slice(at)),
    );
    const means = (text: string) => new URLSearchParams(text);
    const same = (text: string) =>
      ["page", "until", "signature"].every((name) => means(text).get(name) === means(query).get(name));
    fc.assert(
      fc.property(spoilt, (text) => {
        fc.pre(!same(text));
        expect(readPreviewQuery(text, secret, someDay)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  it("opens nothing for another page, a later end, another secret, without a part", () => {
    const fields = new URLSearchParams(query);
    const changed = (name: string, value: string) => {
      const copy = new URLSearchParams(fields);
      copy.set(name, value);
      return copy.toString();
    };
    const bad = [
      changed("page", "fr/autre"),
      changed("until", String(Number(fields.get("until")) + 1)),
      changed("until", "Infinity"),
      changed("signature", ""),
      "",
      "page=fr/mission",
    ];
    expect(bad.map((one) => readPreviewQuery(one, secret, someDay))).toEqual(bad.map(() => undefined));
    expect(readPreviewQuery(query, `${secret}0`, someDay)).toBeUndefined();
  });

  it("says nothing that must not go into a page", () => {
    const { query: again } = readPreviewQuery(`${query}&x=<script>`, secret, someDay) ?? {};
    expect(again).toBe(query);
  });
});
