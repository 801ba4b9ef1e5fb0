// POST /hooks/content: a signed word from the forge that the branch has moved.

import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { RequestHandler } from "express";

export interface WebhookOptions {
  /** Shared with the forge. */
  readonly secret: string;
  /** Called for each new delivery; it returns at once. */
  readonly onPush: () => void;
}

/** Bytes; forges send some kilobytes. */
const longestBody = 1024 * 1024;
/** Deliveries remembered: one that comes twice is answered and does nothing. */
const mostRemembered = 1_000;

export const webhookPath = "/hooks/content";

/** Takes the forms of GitHub, Forgejo and Gitea (a signature of the body) and of GitLab (the secret itself). */
export function serveWebhook({ secret, onPush }: WebhookOptions): RequestHandler {
  const seen = new Set<string>();
  return async (request, response) => {
    const answer = (status: number, text: string, headers: Readonly<Record<string, string>> = {}) =>
      response
        .writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers })
        .end(`${text}\n`);
    if (request.method !== "POST") return void answer(405, "POST only", { Allow: "POST" });
    // What is left of a body that nobody reads would be taken for the next request.
    const refuse = () => void answer(413, "too long or unreadable", { Connection: "close" });
    const body = await readBody(request);
    if (body === undefined) return refuse();
    if (!isSigned(request.headers, body, secret)) return void answer(401, "wrong signature");
    const id = deliveryOf(request.headers);
    if (id !== undefined && seen.has(id)) return void answer(200, "known already");
    if (id !== undefined) remember(seen, id);
    onPush();
    answer(202, "the branch will be fetched");
  };
}

/** The bytes that were signed; undefined as soon as they are too many, or when they break off. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > longestBody) return undefined;
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      length += piece.length;
      if (length > longestBody) return undefined;
      pieces.push(piece);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(pieces);
}

function isSigned(headers: IncomingHttpHeaders, body: Buffer, secret: string): boolean {
  const hex = createHmac("sha256", secret).update(body).digest("hex");
  const given: readonly (readonly [string, string])[] = [
    ["x-hub-signature-256", `sha256=${hex}`],
    ["x-forgejo-signature", hex],
    ["x-gitea-signature", hex],
    ["x-gitlab-token", secret],
  ];
  const found = given.filter(([name]) => headers[name] !== undefined);
  return found.length > 0 && found.every(([name, expected]) => isEqual(String(headers[name]), expected));
}

/** Takes as long for a near miss as for a wide one. */
function isEqual(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function deliveryOf(headers: IncomingHttpHeaders): string | undefined {
  const names = ["x-github-delivery", "x-forgejo-delivery", "x-gitea-delivery", "x-gitlab-event-uuid"];
  const value = names.map((name) => headers[name]).find((one) => one !== undefined);
  return value === undefined ? undefined : String(value).slice(0, 100);
}

function remember(seen: Set<string>, id: string): void {
  seen.add(id);
  const [oldest] = seen;
  if (seen.size > mostRemembered && oldest !== undefined) seen.delete(oldest);
}
