/** A row of a CSV file, with the line it begins on (from 1); null where it is longer than the limit. */
export interface RawRow {
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const SPACE = 0x20;

/** `quote`: after a quote in a quoted cell, its end or the first half of an escaped quote. */
type State = "cell start" | "plain" | "quoted" | "quote";

/**
 * Splits UTF-8 CSV into rows without reading their cells: line breaks in quotes belong to the row. Yields the rows
 * that each chunk completes. A row longer than `limit` bytes (a quote that is never closed, say) ends at its next
 * line break, so that memory stays constant.
 */
export async function* splitRows(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: number,
  limit: number,
): AsyncGenerator<RawRow[]> {
  let at: State = "cell start";
  let line = 1;
  let begun: Uint8Array[] = [];
  let size = 0;
  let lineFeeds = 0; // in quotes

  const extend = (part: Uint8Array) => {
    size += part.length;
    lineFeeds += countLineFeeds(part);
    if (size <= limit) begun.push(part);
    else begun = [];
  };
  const endRow = (): RawRow => {
    const bytes = size > limit ? null : begun.length === 1 ? begun[0] : Buffer.concat(begun);
    const row = { line, bytes };
    line += 1 + lineFeeds;
    begun = [];
    size = 0;
    lineFeeds = 0;
    at = "cell start";
    return row;
  };

  for await (const chunk of chunks) {
    const rows: RawRow[] = [];
    let from = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i];
      if (at === "quoted" && size + i - from <= limit) {
        const quote = chunk.indexOf(QUOTE, i);
        i = quote < 0 ? chunk.length : quote;
        if (quote >= 0) at = "quote";
      } else if (byte === LINE_FEED) {
        extend(chunk.subarray(from, i));
        rows.push(endRow());
        from = i + 1;
      } else at = after(at, byte, delimiter);
    }
    if (from < chunk.length) extend(chunk.subarray(from));
    yield rows;
  }
  if (size > 0) yield [endRow()];
}

/** In a row that is too long nothing is quoted any more: it ends with the line. */
function after(at: State, byte: number, delimiter: number): State {
  if (byte === delimiter) return "cell start";
  if (byte === QUOTE && (at === "cell start" || at === "quote")) return "quoted";
  return byte === SPACE && at === "cell start" ? at : "plain";
}

function countLineFeeds(bytes: Uint8Array): number {
  let count = 0;
  for (let i = bytes.indexOf(LINE_FEED); i >= 0; i = bytes.indexOf(LINE_FEED, i + 1)) count++;
  return count;
}
