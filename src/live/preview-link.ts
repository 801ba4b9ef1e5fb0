// Links to a page that is not published: page and expiry with an HMAC that only the holder of the secret can make.

import { createHmac, timingSafeEqual } from "node:crypto";
import type { DraftLink } from "../render/render-draft.ts";

/** Where the server answers such links; the page, the expiry and the signature stand in the query, which no log keeps. */
export const previewPath = "/preview";

/** The query that opens the page of a file, such as `fr/mission`, until a moment. */
export function signPreviewQuery(page: string, until: Date, secret: string): string {
  const seconds = String(Math.floor(until.valueOf() / 1000));
  return render({ page, until: seconds, signature: sign(page, seconds, secret) });
}

/** What a query opens at `now`; undefined when it is not one of ours, or no more. */
export function readPreviewQuery(query: string, secret: string, now: Date): DraftLink | undefined {
  const fields = new URLSearchParams(query);
  const field = (name: string) => fields.get(name) ?? "";
  const [page, until, signature] = [field("page"), field("until"), field("signature")];
  if (!isEqual(signature, sign(page, until, secret)) || now.valueOf() >= Number(until) * 1000) return undefined;
  return { page, query: render({ page, until, signature }) };
}

function render(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString().replaceAll("%2F", "/");
}

/** No page has a line break in its name: page and expiry cannot be taken for each other. */
function sign(page: string, until: string, secret: string): string {
  return createHmac("sha256", secret).update(`preview\n${page}\n${until}`).digest("base64url");
}

/** Takes as long for a near miss as for a wide one. */
function isEqual(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
