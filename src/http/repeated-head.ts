// The head of an answer that goes out again and again: put back as Node made it the first time, with the date of now.

import type { ServerResponse } from "node:http";

/** Writes the head of a 200 that has a body; what it stands for is decided once, when it is made. */
export type WriteHead = (response: ServerResponse) => void;

/** What Node wrote before and after the value of Date. */
interface LearntHead {
  readonly before: string;
  readonly after: string;
}

/**
 * Node checks and joins all headers for each answer, which costs 13 to 19 % of the throughput. The text that it makes of
 * them stands in a field of the response, `_header`, from `writeHead` until the body takes it along (Node 20 to 26). All
 * else that `writeHead` leaves behind in an ordinary answer is as it was before, but for the length, which Node looks at
 * only under `strictContentLength`. The field is not documented, so nothing is taken for granted: the text is Node's own,
 * read once from an answer that it made; it is put back only into a field that is there and empty; and where either looks
 * otherwise, Node makes each head as ever.
 */
export function createHeadWriter(head: string[], dateNow: () => string): WriteHead {
  let learnt: LearntHead | undefined;
  let isTried = false;
  return (response) => {
    if (learnt !== undefined && isOrdinary(response) && "_header" in response && response._header === null) {
      response.statusMessage = "OK";
      response._header = learnt.before + dateNow() + learnt.after;
      return;
    }
    const canLearn = !isTried && isOrdinary(response);
    response.writeHead(200, head);
    if (!canLearn) return;
    isTried = true;
    learnt = learnHead(response);
  };
}

/** The value of Date, made once a second. */
export function createDateText(): () => string {
  let second = Number.NaN;
  let text = "";
  return () => {
    const now = Math.floor(Date.now() / 1_000);
    if (now !== second) text = new Date(now * 1_000).toUTCString();
    second = now;
    return text;
  };
}

/** Nothing was said yet that would change the head: not by us, nor by the client's version of HTTP or its wishes. */
function isOrdinary(response: ServerResponse): boolean {
  return (
    response.shouldKeepAlive &&
    response.sendDate &&
    response.statusCode === 200 &&
    response.statusMessage === undefined &&
    response.getHeaderNames().length === 0
  );
}

/** Node adds the date and what it says of the connection, in this order, and a limit of requests would change with each. */
const expected =
  /^(HTTP\/1\.1 200 OK\r\n(?:(?!date:).+\r\n)*Date: )\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT(\r\nConnection: keep-alive\r\nKeep-Alive: timeout=\d+\r\n\r\n)$/i;

function learnHead(response: ServerResponse): LearntHead | undefined {
  const text: unknown = Object.getOwnPropertyDescriptor(response, "_header")?.value;
  const [, before, after] = typeof text === "string" ? (expected.exec(text) ?? []) : [];
  return before === undefined || after === undefined ? undefined : { before, after };
}
