// Hostile and random request targets never break the server, never lead off the site and give nothing of the disk away.

import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createMetrics } from "../../src/http/metrics.ts";
import { serveOperator } from "../../src/http/operator-endpoints.ts";
import { hostileTargets } from "../fixtures/hostile-targets.ts";
import { appOf } from "../support/app.ts";
import { openRawServer, type RawAnswer } from "../support/raw-client.ts";
import { runCount } from "../support/run-count.ts";

const status = () => ({ pages: 1, loadedAt: new Date(0), problems: [], isCurrent: true });
const { app, errors } = appOf(undefined, {
  serveOperator: serveOperator({ status, isDraining: () => false, renderMetrics: createMetrics(status).render }),
  preview: { path: "/preview", readLink: () => undefined },
});
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

/** Nothing of the server, of its disk or of another site. */
function expectHarmless(target: string, { status: code, headers, body }: RawAnswer): void {
  expect(code, target).toBeGreaterThanOrEqual(200);
  expect(code, target).toBeLessThan(500);
  const location = headers.get("location");
  if (location !== undefined) expect(location, target).toMatch(/^\/(?:fr|en|sq|assets)\/(?!\/)/);
  expect(headers.has("set-cookie"), target).toBe(false);
  expect(body.toString(), target).not.toMatch(/root:x:|node_modules|dist\/server|\n\s+at |process_cpu|<script>alert/);
  expect(body.includes(process.cwd()), target).toBe(false);
}

describe("hostile targets", () => {
  it("are four hundred and more, and none gives 5xx, leads off the site or shows a file", {
    timeout: 60_000,
  }, async () => {
    expect(hostileTargets.length).toBeGreaterThanOrEqual(400);
    for (const target of hostileTargets) expectHarmless(target, await server.send(target));
    expect(errors).toEqual([]);
  });
});

describe("random targets", () => {
  it("never give 5xx, never an error in the log, never a redirect to another host, never a cookie", {
    timeout: 3_600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(target, method, header, async (path, verb, accepted) => {
        const headers = { "Accept-Language": accepted, "If-None-Match": accepted, "Accept-Encoding": accepted };
        expectHarmless(path, await server.send(path, { method: verb, headers }));
      }),
      { numRuns: runCount(500) },
    );
    expect(errors).toEqual([]);
  });
});
