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

/** All texts one after the other, as bytes: a piece of a text keeps the whole file that it was cut from. */
export interface PackedSections {
  readonly bytes: Uint8Array;
  /** Where each text ends, in UTF-16 units; a section has three. */
  readonly ends: readonly number[];
}

export function packSections(sections: readonly SearchSection[]): PackedSections {
  const parts = sections.flatMap(({ anchor, heading, text }) => [anchor, heading, text]);
  let length = 0;
  const ends = parts.map((part) => {
    length += part.length;
    return length;
  });
  return { bytes: encoder.encode(parts.join("")), ends };
}

export function unpackSections({ bytes, ends }: PackedSections): SearchSection[] {
  const all = decoder.decode(bytes);
  const part = (index: number) => all.slice(ends[index - 1] ?? 0, ends[index]);
  return Array.from({ length: ends.length / 3 }, (_, index) => {
    const first = 3 * index;
    return { anchor: part(first), heading: part(first + 1), text: part(first + 2) };
  });
}
