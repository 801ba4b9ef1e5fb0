// The style sheet that knows the site's origin, so that paper shows whole addresses where links are written short.

import { createHash } from "node:crypto";
import { createStoredResponse, immutable, type StoredResponse } from "./stored-response.ts";

export interface PrintOrigin {
  readonly address: string;
  readonly response: StoredResponse;
}

/**
 * A few bytes for all pages together instead of an origin beside each link: `--site-origin`, which public/css/print.css
 * sets before the path of a link.
 */
export function createPrintOrigin(origin: string): PrintOrigin {
  const body = `:root{--site-origin:${JSON.stringify(origin)}}`;
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 8);
  const response = createStoredResponse({
    status: 200,
    type: "text/css; charset=utf-8",
    body,
    headers: immutable,
  });
  return { address: `/assets/css/print.${hash}.css`, response };
}
