// A header of a request as it came: reading one or two of them so spares Node laying out all of them for each request.

import type { IncomingMessage } from "node:http";

/** The value of a header by its name in small letters; several of one name are one list. */
export function readHeader({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  let found: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const key = rawHeaders[at];
    if (key?.length !== name.length || key.toLowerCase() !== name) continue;
    const value = rawHeaders[at + 1] ?? "";
    found = found === undefined ? value : `${found}, ${value}`;
  }
  return found;
}
