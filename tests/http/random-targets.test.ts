// Random request targets never break the server and never lead off the site.

import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { appOf } from "../support/app.ts";
import { openRawServer } from "../support/raw-client.ts";

const { app, errors } = appOf();
const server = await openRawServer(app);
afterAll(server.close);

const pieces = fc.constantFrom(
  ..."/ // /// . .. %2e%2e %2f %5c \\ %00 % %zz %C3%A9 ? & = # @ : ; fr FR en sq direction directorate assets css evil.example".split(
    " ",
  ),
  ..."http:// https:// //evil.example [ ] * dev reload.js Service-de-Securite-Interieure __proto__ constructor %20 %0d%0a".split(
    " ",
  ),
);
const target = fc.oneof(
  { weight: 4, arbitrary: fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => `/${parts.join("")}`) },
  { weight: 1, arbitrary: fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => parts.join("")) },
  // Bytes that may stand in a request line.
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)) })
      .map((text) => `/${text}`),
  },
);
const method = fc.constantFrom("GET", "GET", "HEAD", "POST", "OPTIONS", "DELETE");
const header = fc.constantFrom("", "en", "*", "x".repeat(2000), "sq;q=0.1,fr;q=0");

describe("random targets", () => {
  it("never give 5xx, never an error in the log, never a redirect to another host, never a cookie", async () => {
    await fc.assert(
      fc.asyncProperty(target, method, header, async (path, verb, accepted) => {
        const headers = { "Accept-Language": accepted, "If-None-Match": accepted, "Accept-Encoding": accepted };
        const answer = await server.send(path, { method: verb, headers });
        expect(answer.status).toBeGreaterThanOrEqual(200);
        expect(answer.status).toBeLessThan(500);
        const location = answer.headers.get("location");
        if (location !== undefined) expect(location).toMatch(/^\/(?:fr|en|sq|assets)\/(?!\/)/);
        expect(answer.headers.has("set-cookie")).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(errors).toEqual([]);
  });
});
