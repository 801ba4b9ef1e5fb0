// Cards are drawn by a process of their own: the library that draws keeps a hundred megabytes, which so go when it ends.

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Card } from "../pictures/card.ts";

export interface DrawingTask {
  readonly card: Card;
  readonly fontsFolder: string;
}

export type DrawingReply = { readonly bytes: Uint8Array } | { readonly reason: string };

/** Milliseconds without a card after which the process ends. */
const usualIdleTime = 2_000;

/** Draws one card at a time. `script` is the file of src/draw-cards.ts. */
export function createDrawing(
  script: URL,
  fontsFolder: string,
  idleTime = usualIdleTime,
): (card: Card) => Promise<Uint8Array> {
  let drawing: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  const letGo = () => {
    if (drawing?.connected === true) drawing.disconnect();
    drawing = undefined;
  };
  return async (card) => {
    clearTimeout(idle);
    // Ctrl+C goes to every process of a terminal: this one ends with the one that started it.
    drawing ??= fork(script, { serialization: "advanced", detached: true });
    const reply = await ask(drawing, { card, fontsFolder }).catch((error: unknown) => {
      letGo();
      throw error;
    });
    idle = setTimeout(letGo, idleTime);
    if ("reason" in reply) throw new Error(reply.reason);
    return reply.bytes;
  };
}

async function ask(child: ChildProcess, task: DrawingTask): Promise<DrawingReply> {
  const listening = new AbortController();
  const replied: Promise<DrawingReply[]> = once(child, "message", listening);
  const ended = once(child, "exit", listening).then(fail);
  child.send(task);
  try {
    const [reply = fail()] = await Promise.race([replied, ended]);
    return reply;
  } finally {
    listening.abort();
  }
}

function fail(): never {
  throw new Error("the drawing of cards has ended");
}
