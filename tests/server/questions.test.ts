// Questions to the other thread: few at a time, each answered, given up, or never sent when nobody waits any more.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createQuestions } from "../../src/server/questions.ts";
import type { Question } from "../../src/threads/site-messages.ts";

const question: Question = { kind: "search", locale: "fr", query: "police" };
const answer = { status: 200, headers: {}, body: "" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const sent: number[] = [];
  const questions = createQuestions((request) => request.kind === "ask" && sent.push(request.id), 1_000);
  const results: string[] = [];
  const ask = () =>
    questions.askPage(question).then(
      () => results.push("answered"),
      (error: Error) => results.push(error.message),
    );
  const reply = (id: number) => questions.take({ kind: "made", id, answer });
  return { ...questions, ask, reply, sent, results };
}

describe("a flood", () => {
  it("reaches the thread a few at a time, in order, and all of it is answered", async () => {
    const { ask, reply, sent, results } = open();
    const all = Array.from({ length: 100 }, ask);
    expect(sent).toHaveLength(32);
    for (let id = 1; id <= 100; id += 1) reply(id);
    await Promise.all(all);
    expect(sent).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(results).toEqual(Array.from({ length: 100 }, () => "answered"));
  });

  it("that nobody waits for any more is never sent", async () => {
    const { ask, reply, sent, results } = open();
    const late = Array.from({ length: 40 }, ask);
    await vi.advanceTimersByTimeAsync(1_000);
    await Promise.all(late);
    expect(results).toEqual(Array.from({ length: 40 }, () => "the thread that makes the site does not answer"));
    const fresh = ask();
    expect(sent).toHaveLength(32);
    reply(1);
    expect(sent.at(-1)).toBe(41);
    reply(41);
    await fresh;
    expect(results.at(-1)).toBe("answered");
  });
});

it("what an ended thread was asked is given up, and the next one is asked anew", async () => {
  const { ask, giveUp, reply, sent, results } = open();
  const lost = Array.from({ length: 40 }, ask);
  giveUp(new Error("ended"));
  await Promise.all(lost);
  expect(new Set(results)).toEqual(new Set(["ended"]));
  const fresh = ask();
  expect(sent.at(-1)).toBe(41);
  reply(41);
  await fresh;
});
