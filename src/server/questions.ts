// Questions to the thread that makes the site: each has a number, and is answered or given up after a while.

import type { Question, Request, SiteMessage } from "../threads/site-messages.ts";
import type { Asking } from "./site-mirror.ts";

export type Reply = Extract<SiteMessage, { kind: "made" | "stored" | "failed" }>;

export interface Questions extends Asking {
  readonly take: (reply: Reply) => void;
  /** Nobody will answer what was asked so far. */
  readonly giveUp: (reason: unknown) => void;
}

/** Questions that the thread has at a time: under a flood it answers those that are still waited for, not a backlog. */
const mostAsked = 32;

/** `patience` in milliseconds. */
export function createQuestions(send: (request: Request) => void, patience: number): Questions {
  const waiting = new Map<number, (reply: Reply) => void>();
  const unsent = new Map<number, Question>();
  const asked = new Set<number>();
  let count = 0;
  const sendNext = () => {
    for (const [id, question] of unsent) {
      if (asked.size >= mostAsked) return;
      unsent.delete(id);
      asked.add(id);
      send({ kind: "ask", id, question });
    }
  };
  const settle = (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
    unsent.delete(reply.id);
  };
  const ask = async (question: Question) => {
    const id = ++count;
    const replied = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    const error = new Error("the thread that makes the site does not answer");
    const timer = setTimeout(() => settle({ kind: "failed", id, error }), patience);
    unsent.set(id, question);
    sendNext();
    const reply = await replied;
    clearTimeout(timer);
    if (reply.kind === "failed") throw reply.error;
    return reply;
  };
  return {
    take: (reply) => {
      asked.delete(reply.id);
      settle(reply);
      sendNext();
    },
    giveUp: (error) => {
      asked.clear();
      for (const id of [...waiting.keys()]) settle({ kind: "failed", id, error });
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
