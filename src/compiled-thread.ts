// Thread entry of a build, in the place of make-site.ts: runs its bundle with the code that was compiled when it was built.

import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { createBundle } from "./threads/compiled-code.ts";
import type { Request } from "./threads/site-messages.ts";

const bundle = createBundle(fileURLToPath(new URL("./make-site.cjs", import.meta.url)));
parentPort?.on("message", ({ kind }: Request) => {
  if (kind === "keep-compiled") bundle.keepCompiled();
});
bundle.run();
