// Bytes that stay, put together: malloc gives nothing back below a small piece that is still in use.

/**
 * Copies that stand one after the other in one piece of memory, which stays as long as one of them. Thousands of small ones,
 * made among what is soon freed, would leave holes of as much room as they take.
 */
export function inOnePiece(parts: readonly Uint8Array[]): Uint8Array[] {
  const piece = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += part.length;
    piece.set(part, start);
    return piece.subarray(start, end);
  });
}
