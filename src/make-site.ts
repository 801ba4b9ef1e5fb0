// Thread entry: the content is loaded, watched and followed here; another thread serves what is made of it.

import { fileURLToPath } from "node:url";
import { type MessagePort, parentPort } from "node:worker_threads";
import { readConfig } from "./config.ts";
import { reloadScriptAddress } from "./http/reload-script.ts";
import type { LiveSite } from "./live/live-site.ts";
import { watchFolders } from "./live/watch.ts";
import { answerQuestion } from "./make-site/answer-question.ts";
import { explainLoading } from "./make-site/explain-loading.ts";
import { openSite } from "./make-site/open-site.ts";
import { createOutbox, type Outbox } from "./make-site/outbox.ts";
import { createSiteLog } from "./make-site/site-log.ts";
import { hashProgram } from "./threads/program.ts";
import type { Request } from "./threads/site-messages.ts";
import { lowerPriority, priorities } from "./threads/thread-priority.ts";

const watchFailure =
  "not every change is noticed any more; the site stays up. ENOSPC or EMFILE: raise fs.inotify.max_user_watches and " +
  "fs.inotify.max_user_instances. Until then send SIGHUP after a change.";

/** What can be asked of the site once it is loaded. */
interface Maker {
  readonly live: LiveSite;
  readonly fetchContent: (() => void) | undefined;
  readonly close: () => void;
}

async function openMaker(outbox: Outbox): Promise<Maker> {
  const config = readConfig();
  outbox.send({ kind: "config", config });
  let changes = 0;
  const reloadScript = config.isWatching ? reloadScriptAddress : undefined;
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const drawingScript = new URL(`./draw-cards.${ending}`, import.meta.url);
  const { live, fetchContent } = await openSite({
    config,
    outbox,
    reloadScript,
    drawingScript,
    program: JSON.stringify([hashProgram(fileURLToPath(import.meta.url)), process.versions]),
    changes: () => changes,
  });
  // Who watches is waiting for what they saved.
  if (!config.isWatching) lowerPriority(priorities.making);
  const contentFolders = fetchContent ? [] : [config.contentFolder];
  const watched = [...contentFolders, config.viewsFolder, config.assetsFolder];
  const stopWatching = config.isWatching
    ? watchFolders(watched, () => void live.reload(), {
        onTouch: () => changes++,
        // What changed between the first reading and now was noticed by nobody.
        onReady: () => void live.reload(),
        onFailure: (error) => createSiteLog(outbox.send)("error", { err: error }, watchFailure),
      })
    : undefined;
  const fetching =
    fetchContent && config.fetchInterval > 0 ? setInterval(fetchContent, config.fetchInterval * 1_000) : undefined;
  const close = () => {
    live.close();
    clearInterval(fetching);
    void stopWatching?.();
  };
  return { live, fetchContent, close };
}

function answerRequests(port: MessagePort): void {
  const outbox = createOutbox(port);
  let maker: Maker | undefined;
  port.on("message", async (request: Request) => {
    switch (request.kind) {
      case "taken":
        return outbox.taken();
      case "reload":
        return void maker?.live.reload();
      case "fetch":
        return maker?.fetchContent?.();
      case "close":
        return maker?.close();
      case "end":
        return process.exit();
      case "ask":
        if (maker !== undefined)
          port.postMessage(await answerQuestion(request.id, request.question, maker.live.current()));
    }
  });
  openMaker(outbox).then(
    (opened) => {
      maker = opened;
    },
    (error: unknown) => outbox.send({ kind: "refused", text: explainLoading(error) }),
  );
}

if (parentPort !== null) answerRequests(parentPort);
