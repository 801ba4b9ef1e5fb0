// OpenSearch description of a locale: lets a browser search the site from its address bar.

import type { ResponseDraft } from "../stored-response.ts";
import { escapeXml } from "../xml.ts";

export const openSearchType = "application/opensearchdescription+xml";

export interface OpenSearchView {
  readonly locale: string;
  /** At most 16 characters are shown. */
  readonly name: string;
  readonly description: string;
  /** Absolute address of the search page. */
  readonly action: string;
  /** Absolute address of the icon. */
  readonly icon: string;
  /** Absolute address of the description itself. */
  readonly self: string;
}

const longestName = 16;

export function openSearchAddress(locale: string): string {
  return `/${locale}/opensearch.xml`;
}

export function describeSearch(view: OpenSearchView): ResponseDraft {
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml([...view.name].slice(0, longestName).join(""))}</ShortName>
<Description>${escapeXml(view.description)}</Description>
<Image width="16" height="16" type="image/svg+xml">${escapeXml(view.icon)}</Image>
<Url type="text/html" template="${escapeXml(view.action)}?q={searchTerms}"/>
<Url type="${openSearchType}" rel="self" template="${escapeXml(view.self)}"/>
<Language>${escapeXml(view.locale)}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
  const headers = { "Cache-Control": "public, max-age=86400" };
  return { status: 200, type: openSearchType, body, headers };
}
