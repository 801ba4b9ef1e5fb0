// The path of a request target, decoded; malformed targets have none.

export interface RequestPath {
  /** As sent, without the query. */
  readonly raw: string;
  readonly decoded: string;
  /** With its question mark, or empty. */
  readonly query: string;
}

/** Reads a request target; undefined when it is not a path of this server or hides what it names. */
export function readPath(target: string): RequestPath | undefined {
  if (!target.startsWith("/")) return undefined;
  const queryStart = target.indexOf("?");
  const raw = queryStart === -1 ? target : target.slice(0, queryStart);
  const decoded = decode(raw);
  // Encoded slashes, backslashes and control characters mean other paths to other readers.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (decoded === undefined || /[\u0000-\u001F\u007F\\]/.test(decoded) || /%2f/i.test(raw)) return undefined;
  return { raw, decoded, query: queryStart === -1 ? "" : target.slice(queryStart) };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
