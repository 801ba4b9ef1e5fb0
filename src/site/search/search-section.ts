// A section of a page, and the texts of all its sections in little room: packed with the index, read when a result shows them.

/** A part of a page that a result can lead to. Texts are plain. */
export interface SearchSection {
  /** The id of its heading; empty for what stands above the first heading. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Gives the sections back. Only bytes are kept: a piece of a text keeps the whole file that it was cut from. */
export function keepSections(sections: readonly SearchSection[]): () => SearchSection[] {
  const parts = sections.flatMap(({ anchor, heading, text }) => [anchor, heading, text]);
  let length = 0;
  const ends = parts.map((part) => {
    length += part.length;
    return length;
  });
  return unpacking(encoder.encode(parts.join("")), ends);
}

/** By itself, so that what it gives holds on to nothing but bytes. Ends are of each part, in UTF-16 units. */
function unpacking(bytes: Uint8Array, ends: readonly number[]): () => SearchSection[] {
  return () => {
    const all = decoder.decode(bytes);
    const part = (index: number) => all.slice(ends[index - 1] ?? 0, ends[index]);
    return Array.from({ length: ends.length / 3 }, (_, index) => {
      const first = 3 * index;
      return { anchor: part(first), heading: part(first + 1), text: part(first + 2) };
    });
  };
}
