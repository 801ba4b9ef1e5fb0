// Address or Accept-Language → the locale to answer in.

import type { Request } from "express";
import type { ServedSite } from "../render/served-site.ts";

/** Longer headers are cut: nobody reads a thousand languages. */
const longestHeader = 1000;

/** The best of the site's locales by quality values; `q=0` means no. */
export function preferredLocale(request: Request, site: ServedSite): string {
  const [reference = "", ...others] = site.locales;
  const { headers } = request;
  if (headers["accept-language"] === undefined) return reference;
  headers["accept-language"] = headers["accept-language"].slice(0, longestHeader);
  return request.acceptsLanguages(reference, ...others) || reference;
}

/** The locale of an address, or else the visitor's. */
export function localeOf(request: Request, site: ServedSite): string {
  const first = request.url.split(/[/?]/)[1]?.toLowerCase() ?? "";
  return site.locales.includes(first) ? first : preferredLocale(request, site);
}
