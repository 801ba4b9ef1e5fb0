// Questions to the thread that makes the site: each has a number, and is answered or given up after a while.

import type { Question, Request, SiteMessage } from "../threads/site-messages.ts";
import type { Asking } from "./site-mirror.ts";

export type Reply = Extract<SiteMessage, { kind: "made" | "stored" | "failed" }>;

export interface Questions extends Asking {
  readonly take: (reply: Reply) => void;
  /** Nobody will answer what was asked so far. */
  readonly giveUp: (reason: unknown) => void;
}

/** `patience` in milliseconds. */
export function createQuestions(send: (request: Request) => void, patience: number): Questions {
  const waiting = new Map<number, (reply: Reply) => void>();
  let count = 0;
  const take = (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  };
  const ask = async (question: Question) => {
    const id = ++count;
    const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    const error = new Error("the thread that makes the site does not answer");
    const timer = setTimeout(() => take({ kind: "failed", id, error }), patience);
    send({ kind: "ask", id, question });
    const reply = await replied;
    clearTimeout(timer);
    if (reply.kind === "failed") throw reply.error;
    return reply;
  };
  return {
    take,
    giveUp: (error) => {
      for (const id of [...waiting.keys()]) take({ kind: "failed", id, error });
    },
    askPage: async (question) => {
      const reply = await ask(question);
      if (reply.kind !== "made") throw new Error(`no page came back for ${question.kind}`);
      return reply.answer;
    },
    askStored: async (question) => {
      const reply = await ask(question);
      if (reply.kind !== "stored") throw new Error(`no prepared answer came back for ${question.kind}`);
      return reply.answer;
    },
  };
}
