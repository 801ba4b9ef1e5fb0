// An answer that is made per request: search results, wrong addresses. Encoded when it is sent, never stored.

export interface FreshResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A page in a locale that no cache keeps and no search engine lists. */
export function createFreshPage(status: number, locale: string, cacheControl: string, body: string): FreshResponse {
  return {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": locale,
      "Cache-Control": cacheControl,
      "X-Robots-Tag": "noindex",
      Vary: "Accept-Encoding",
    },
    body,
  };
}
