// Records one after the other in one file: the length of each, in four bytes, stands before it.

const lengthSize = 4;

export function* joinRecords(records: Iterable<Uint8Array>): Iterable<Uint8Array> {
  for (const record of records) {
    const length = Buffer.alloc(lengthSize);
    length.writeUInt32LE(record.length);
    yield length;
    yield record;
  }
}

/** Views of the same bytes, of which any may come. */
export function splitRecords(bytes: Uint8Array): Uint8Array[] {
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: Uint8Array[] = [];
  for (let at = 0; at + lengthSize <= bytes.length; ) {
    const end = at + lengthSize + lengths.getUint32(at, true);
    records.push(bytes.subarray(at + lengthSize, end));
    at = end;
  }
  return records;
}
