// Metrics for Prometheus: answers by status, reloads, what is served, the process itself.

import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { SiteStatus } from "./operator-endpoints.ts";

export interface Metrics {
  readonly countAnswer: (status: number) => void;
  readonly countReload: (outcome: "served" | "refused" | "failed") => void;
  readonly render: () => Promise<string>;
}

/** Counters of this process; gauges are read from the status when they are asked for. */
export function createMetrics(status: () => SiteStatus): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const answers = new Counter({
    name: "ssi_http_answers_total",
    help: "Answers by status code.",
    labelNames: ["status"],
    registers: [register],
  });
  const reloads = new Counter({
    name: "ssi_reloads_total",
    help: "Reloads of the content: served, refused for its errors, or failed.",
    labelNames: ["outcome"],
    registers: [register],
  });
  const gauge = (name: string, help: string, read: (now: SiteStatus) => number) =>
    new Gauge({
      name,
      help,
      registers: [register],
      collect() {
        this.set(read(status()));
      },
    });
  gauge("ssi_pages", "Pages being served.", ({ pages }) => pages);
  gauge("ssi_content_current", "1 while the newest content is served, 0 while it is refused.", ({ isCurrent }) =>
    isCurrent ? 1 : 0,
  );
  gauge("ssi_content_problems", "Problems of the newest content.", ({ problems }) => problems.length);
  gauge("ssi_content_loaded_seconds", "When the served content was loaded, in seconds since 1970.", ({ loadedAt }) =>
    Math.round(loadedAt.valueOf() / 1000),
  );
  return {
    countAnswer: (code) => answers.inc({ status: code }),
    countReload: (outcome) => reloads.inc({ outcome }),
    render: () => register.metrics(),
  };
}
