// Accept-Encoding is read as the parser inside Express reads it, with our own order among equally welcome encodings.

import fc from "fast-check";
import Negotiator from "negotiator";
import { expect, it } from "vitest";
import { acceptedEncodings } from "../../src/http/accepted-encodings.ts";

/** Its published types leave out the order among equally welcome encodings. */
interface Parser {
  encodings(available: string[], options: { readonly preferred: string[] }): string[];
}

const available = ["br", "gzip", "identity"];

it.each([
  ["", ["identity"]],
  ["gzip, deflate, br, zstd", ["br", "gzip", "identity"]],
  ["br;q=0.5, gzip", ["gzip", "br", "identity"]],
  ["BR ; Q=1, *;q=0", ["br"]],
  ["*", ["br", "gzip", "identity"]],
  ["*, br;q=0", ["gzip", "identity"]],
  ["identity;q=0", []],
  ["br;q=high", ["identity"]],
  [", ;q=1,,", ["identity"]],
])("%j takes %j", (header, taken) => expect(acceptedEncodings(header)).toEqual(taken));

it("agrees with the parser that Express uses on every well-formed header", () => {
  const name = fc.constantFrom("br", "gzip", "identity", "*", "deflate", "zstd", "GZIP");
  const quality = fc.option(fc.constantFrom("0", "0.001", "0.2", "0.5", "0.999", "1", "1.0"));
  const part = fc.tuple(name, quality, fc.constantFrom("", " "));
  const parts = fc.uniqueArray(part, { maxLength: 6, selector: ([first]) => first.toLowerCase() });
  fc.assert(
    fc.property(parts, (chosen) => {
      const header = chosen
        .map(([first, q, space]) => first + (q === null ? "" : `${space};${space}q=${q}`))
        .join(`,${chosen[0]?.[2] ?? ""}`);
      const parser: Parser = new Negotiator({ headers: { "accept-encoding": header } });
      expect(acceptedEncodings(header)).toEqual(parser.encodings(available, { preferred: available }));
    }),
  );
});
