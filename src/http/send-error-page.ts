// Sends the error page of a status in the language of the address.

import type { Request, Response } from "express";
import type { ErrorStatus, ServedSite } from "../render/served-site.ts";
import { localeOf } from "./choose-locale.ts";
import type { SendStored } from "./send-stored.ts";

/** Answers with an ordinary page that says what happened. */
export function sendErrorPage(
  status: ErrorStatus,
  site: ServedSite,
  request: Request,
  response: Response,
  send: SendStored,
): void {
  const page = site.errorPages.get(status)?.get(localeOf(request, site));
  if (page === undefined) throw new Error(`no page for status ${status}`);
  send(page, request, response);
}
