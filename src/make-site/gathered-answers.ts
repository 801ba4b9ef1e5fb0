// Answers that go over together, with their bytes in one piece of memory.

import { inOnePiece } from "../content/one-piece.ts";
import { bytesOf, mapBytes } from "../threads/sent-response.ts";
import type { SentList } from "../threads/site-messages.ts";

/** The answers with a copy of their bytes, all in one piece. */
export function gathered(answers: SentList): SentList {
  const bytes = answers.flatMap(([, { bodies }]) => bytesOf(bodies).map(([, one]) => one));
  const copies = inOnePiece(bytes);
  const copyOf = new Map(bytes.map((one, index) => [one, copies[index] ?? one]));
  return answers.map(([path, answer]) => [path, mapBytes(answer, (one) => copyOf.get(one) ?? one)]);
}
