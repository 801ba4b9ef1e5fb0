// Process entry: the thread that makes the site is started first, and meanwhile all that serves it is loaded.

import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { openSiteThread } from "./server/site-thread.ts";

/** Megabytes. Twice as much makes nothing faster, and V8 does not always give back what a large site took of it. */
const maxYoungGenerationSizeMb = 24;

function startMaker(): Worker {
  const script = new URL(`./make-site${extname(import.meta.url)}`, import.meta.url);
  return new Worker(script, { name: "site", resourceLimits: { maxYoungGenerationSizeMb } });
}

const site = openSiteThread({ start: startMaker });
// Calendars are loaded once for all threads: this one has the time, and the other one will need them.
new Intl.DateTimeFormat("fr", { month: "long", timeZone: "UTC" }).format(0);
const { serve } = await import("./server/serve.ts");
const { explainStart } = await import("./server/explain-start.ts");
try {
  await serve(site);
} catch (error) {
  process.stderr.write(`${explainStart(error)}\n`);
  await site.end();
  // One of the two ports may be open already.
  process.exit(1);
}
