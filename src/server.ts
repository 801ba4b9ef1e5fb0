// Process entry: the thread that makes the site is started first, and meanwhile all that serves it is loaded.

import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { openSiteThread } from "./server/site-thread.ts";

function startMaker(): Worker {
  return new Worker(new URL(`./make-site${extname(import.meta.url)}`, import.meta.url), { name: "site" });
}

const site = openSiteThread({ start: startMaker });
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
