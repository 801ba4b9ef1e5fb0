// Makes the pictures and cards of the content into the cache, so that the first start finds them there.

import { readConfig } from "../src/config.ts";
import { withCards } from "../src/live/site-cards.ts";
import { createSnapshot } from "../src/live/snapshot.ts";

/** A content with errors is the server's to refuse: a build goes through without it. */
async function fillCache(): Promise<number> {
  const config = readConfig();
  const { rendered } = await createSnapshot(config, new Date());
  if (rendered === undefined) return 0;
  const tell = (error: unknown) => void process.stderr.write(`${error}\n`);
  await withCards(rendered, config, tell);
  return rendered.cards.size;
}

try {
  process.stdout.write(`cards ready: ${await fillCache()}\n`);
} catch (error) {
  process.stderr.write(`no cards made: ${error instanceof Error ? error.message : String(error)}\n`);
}
