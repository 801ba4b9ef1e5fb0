// Room for the plain bodies of a build: large blocks, which go back to the system as a whole when all in them are packed.

/** Bytes. Blocks of this size come from the system itself and return to it; what is smaller stays with malloc for ever. */
const blockSize = 8 * 1024 * 1024;
/** In UTF-8 a UTF-16 unit takes three bytes at most. */
const mostPerUnit = 3;
/** Shorter texts are never packed, and would hold their block. */
const leastLength = 1_000;

/** Gives texts as bytes. Thousands of bodies, each freed between others that stay, would leave holes of twice their size. */
export function createPlainBodies(): (text: string) => Uint8Array {
  let block: Buffer | undefined;
  let end = 0;
  return (text) => {
    const most = text.length * mostPerUnit;
    if (text.length < leastLength || most > blockSize) return Buffer.from(text);
    if (block === undefined || end + most > blockSize) {
      block = Buffer.allocUnsafeSlow(blockSize);
      end = 0;
    }
    const start = end;
    end += block.write(text, start);
    return block.subarray(start, end);
  };
}
