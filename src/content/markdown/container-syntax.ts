// The `:::name {key=value} Title` syntax: finding a block in Markdown and taking its first line apart.

import type { TokenizerExtension } from "marked";

/** The parts of a container as typed; positions count from the start of its text. */
export interface ContainerSource {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** The part between braces that could not be read, when there is one. */
  readonly unreadable: string | undefined;
  readonly title: string;
  readonly isClosed: boolean;
  readonly body: string;
  readonly bodyStart: number;
  readonly openingLength: number;
}

/** As with other Markdown blocks, up to three spaces may stand before it. */
const marker = /^ {0,3}:{3,}/;
const codeFence = /^ {0,3}(`{3,}|~{3,})/;

/** Teaches marked where containers begin and end; what they mean is read later, from the token's text. */
export const containerExtension: TokenizerExtension = {
  name: "container",
  level: "block",
  start: (source) => {
    // marked asks before every paragraph: only as far as that may reach.
    const paragraphEnd = source.indexOf("\n\n");
    const lineEnd = source.slice(0, paragraphEnd === -1 ? undefined : paragraphEnd).search(/\n {0,3}:::/);
    return lineEnd === -1 ? undefined : lineEnd + 1;
  },
  tokenizer(source) {
    if (!marker.test(source)) return undefined;
    const raw = source.slice(0, containerLength(source));
    const { body } = parseContainer(raw);
    return { type: "container", raw, tokens: this.lexer.blockTokens(body, []) };
  },
};

/** Takes the text of a container apart. */
export function parseContainer(raw: string): ContainerSource {
  const lineEnd = raw.indexOf("\n");
  const opening = lineEnd === -1 ? raw : raw.slice(0, lineEnd);
  const match = /^ {0,3}:{3,}\s*([\w-]*)\s*(?:\{([^}]*)\})?\s*(.*)$/.exec(opening);
  const [, name = "", braces = "", title = ""] = match ?? [];
  const { attributes, unreadable = misplacedSetting(title) } = parseAttributes(braces);
  const bodyStart = lineEnd === -1 ? raw.length : lineEnd + 1;
  // marked appends a lone blank line to the token before it, so the raw text may end in more than one line end.
  const closing = /(?:^|\n) {0,3}:{3,}\s*$/.exec(raw.slice(bodyStart));
  const isClosed = name === "" || closing !== null;
  const body =
    closing === null
      ? raw.slice(bodyStart)
      : raw.slice(bodyStart, bodyStart + closing.index + (closing[0].startsWith("\n") ? 1 : 0));
  return {
    name,
    attributes,
    unreadable,
    title: title.trim(),
    isClosed,
    body: name === "" ? "" : body,
    bodyStart,
    openingLength: opening.trimEnd().length,
  };
}

/** Length of the container at the start of `source`: to its own `:::`, or its first line when nothing closes it. */
function containerLength(source: string): number {
  let depth = 0;
  let fence = "";
  let at = 0;
  while (at < source.length) {
    const lineEnd = source.indexOf("\n", at);
    const next = lineEnd === -1 ? source.length : lineEnd + 1;
    const line = source.slice(at, next).trimEnd();
    const fenceMark = codeFence.exec(line)?.[1];
    if (fence !== "") {
      if (fenceMark?.startsWith(fence) === true && line.trim() === fenceMark) fence = "";
    } else if (fenceMark !== undefined) fence = fenceMark;
    else if (marker.test(line)) {
      depth += /^ {0,3}:{3,}$/.test(line) ? -1 : 1;
      if (depth <= 0) return next;
    }
    at = next;
  }
  const firstLineEnd = source.indexOf("\n");
  return firstLineEnd === -1 ? source.length : firstLineEnd + 1;
}

/** `{kind=info` without its closing brace, `kind=info` without any, `Title {kind=info}`: read as a title, and none. */
function misplacedSetting(title: string): string | undefined {
  return /^\{.*|^[a-z][\w-]*=\S+|\{[a-z][\w-]*=[^{}]*\}/.exec(title)?.[0].trim();
}

function parseAttributes(braces: string): Pick<ContainerSource, "attributes" | "unreadable"> {
  const attributes: { name: string; value: string }[] = [];
  const rest = braces.replace(
    /([\w-]+)=(?:"([^"]*)"|([^\s"]+))/g,
    (_, name: string, quoted?: string, bare?: string) => {
      attributes.push({ name, value: quoted ?? bare ?? "" });
      return "";
    },
  );
  return { attributes, unreadable: rest.trim() === "" ? undefined : rest.trim() };
}
