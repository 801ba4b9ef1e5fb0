// Health, readiness and metrics: bare states for the public, details for operators.

import { createServer } from "node:http";
import request from "supertest";
import { describe, expect, it } from "vitest";
import { createMetrics } from "../../src/http/metrics.ts";
import {
  createOperatorListener,
  type OperatorOptions,
  type SiteStatus,
  serveOperator,
} from "../../src/http/operator-endpoints.ts";
import { appOf } from "../support/app.ts";

const status = (): SiteStatus => ({
  pages: 30,
  loadedAt: new Date("2026-11-23T10:00:00Z"),
  commit: "abc1234",
  problems: [{ rule: "link/broken", severity: "error", at: "content/fr/index.md:3:1" }],
  isCurrent: false,
});
const token = "0123456789abcdef";

function options(extra: Partial<OperatorOptions> = {}): OperatorOptions {
  const metrics = createMetrics(status);
  metrics.countAnswer(200);
  metrics.countAnswer(200);
  metrics.countReload("refused");
  return { status, isDraining: () => false, renderMetrics: metrics.render, ...extra };
}
const publicApp = (extra: Partial<OperatorOptions> = {}) =>
  appOf(undefined, { serveOperator: serveOperator(options(extra)) }).app;

describe("on the public port", () => {
  it("O12: states are bare words, and metrics are a page that is not there", async () => {
    const app = publicApp();
    const health = await request(app).get("/healthz");
    expect([health.status, health.text, health.headers["cache-control"]]).toEqual([200, "ok\n", "no-store"]);
    expect(health.headers["x-content-type-options"]).toBe("nosniff");
    expect((await request(app).get("/readyz")).text).toBe("ready\n");
    expect((await request(app).get("/metrics")).status).toBe(404);
  });

  it("O12: while the process stops it is not ready, but healthy", async () => {
    const app = publicApp({ isDraining: () => true });
    expect((await request(app).get("/readyz")).status).toBe(503);
    expect((await request(app).get("/healthz")).status).toBe(200);
  });

  it("O12: the token opens details and metrics; a wrong one opens nothing", async () => {
    const app = publicApp({ token });
    const ask = (path: string, given: string) => request(app).get(path).set("Authorization", `Bearer ${given}`);
    expect((await ask("/readyz", token)).body).toEqual(JSON.parse(JSON.stringify({ state: "ready", ...status() })));
    expect((await ask("/metrics", token)).text).toContain('ssi_http_answers_total{status="200"} 2');
    for (const wrong of ["", "0123456789abcdeF", `${token}x`]) {
      expect((await ask("/readyz", wrong)).text).toBe("ready\n");
      expect((await ask("/metrics", wrong)).status).toBe(404);
    }
  });
});

describe("on the operator's port", () => {
  it("O12: everything is told", async () => {
    const server = createServer(createOperatorListener(options()));
    expect((await request(server).get("/healthz")).body).toMatchObject({ state: "ok", commit: "abc1234", pages: 30 });
    const { text } = await request(server).get("/metrics");
    for (const line of [
      'ssi_reloads_total{outcome="refused"} 1',
      "ssi_pages 30",
      "ssi_content_current 0",
      "ssi_content_problems 1",
      "ssi_content_loaded_seconds 1795428000",
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).toContain("process_cpu_seconds_total");
    expect((await request(server).get("/fr/")).status).toBe(404);
  });
});
