export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without its line break; null where the line is longer than the limit. */
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 0x0a;

/**
 * The lines of a stream of bytes, in constant memory: a line longer than `limit` bytes is passed over.
 * Right for every encoding in which the byte 0x0A is always a line feed: all but UTF-16.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let begun: Uint8Array[] = [];
  let size = 0;
  const endLine = (): Line => {
    const bytes = size > limit ? null : begun.length === 1 ? begun[0] : Buffer.concat(begun);
    begun = [];
    size = 0;
    return { number: number++, bytes };
  };
  const extend = (part: Uint8Array) => {
    size += part.length;
    if (size <= limit) begun.push(part);
    else begun = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      extend(chunk.subarray(from, to));
      yield endLine();
      from = to + 1;
    }
    if (from < chunk.length) extend(chunk.subarray(from));
  }
  if (size > 0) yield endLine();
}
