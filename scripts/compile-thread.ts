// Lets the built thread make a site, and keeps what V8 compiled of its code meanwhile, for the starts to come.

import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Question, Request, SiteMessage } from "../src/threads/site-messages.ts";

/** Milliseconds after the first site in which packing and searching are compiled too. */
const moreWork = 1_000;

// What asks for more than this machine has would only keep the thread from its work.
const { NODE_ENV: _, CONTENT_GIT_URL: __, ...environment } = process.env;
// With drafts, nothing that a build before has kept spares the thread its work.
const env = { ...environment, PREVIEW_SECRET: randomUUID() };
const worker = new Worker(resolve("dist/make-site.js"), { env });
const send = (request: Request) => worker.postMessage(request);
const ask = (question: Question) => send({ kind: "ask", id: 0, question });

worker.on("message", async (message: SiteMessage) => {
  if (message.kind === "answers") send({ kind: "taken" });
  // A content with errors is the server's to refuse: a build goes through without it.
  if (message.kind !== "status" && message.kind !== "refused") return;
  ask({ kind: "search", locale: "fr", query: "police" });
  ask({ kind: "notFound", locale: "fr", path: "/fr/rien" });
  await wait(moreWork);
  send({ kind: "keep-compiled" });
  send({ kind: "end" });
});
await once(worker, "exit");
