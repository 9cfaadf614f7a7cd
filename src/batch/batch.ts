import { Failure, type FailureFacts } from "../failure.js";
import type { Piece } from "../input/piece.js";
import type { Shaped } from "../output/shape.js";
import type { Warning } from "../record.js";

/** What stands in the place of an article that cannot be read, or that took a worker with it. */
export interface Lost {
  readonly kind: "lost";
  readonly facts: FailureFacts;
}

export type Item = Piece | Lost;

/** Articles that go to a worker together; plain data. */
export interface Batch {
  readonly items: Item[];
  /** The journal's key of each item; none without a journal. */
  readonly keys: string[];
}

/** What became of some items of a batch that follow each other; plain data. Only the last can have failed. */
export interface Segment {
  /** How many items it is of. */
  readonly items: number;
  readonly articles: number;
  /** UTF-16 code units of the articles. */
  readonly characters: number;
  /** What the writer takes; null where there is nothing to write. */
  readonly shaped: Shaped | null;
  readonly warnings: readonly { file: string; line: number | null; warning: Warning }[];
  readonly failure: FailureFacts | null;
}

/** Whoever makes segments of batches: this thread, or others. */
export interface Crew {
  run(batch: Batch): Promise<readonly Segment[]>;
  close(): Promise<void>;
}

const bytesOf = (item: Item) => ("bytes" in item ? item.bytes.length : 0);

/** How much a batch holds, roughly, in bytes: rows of tables come as objects. */
export function sizeOf(piece: Item): number {
  if (piece.kind !== "object") return bytesOf(piece);
  const cells = typeof piece.value === "object" && piece.value !== null ? Object.values(piece.value) : [];
  return cells.reduce((sum, cell) => sum + (typeof cell === "string" ? 3 * cell.length : 8), 0);
}

export const toItem = (piece: Piece | Failure): Item =>
  piece instanceof Failure ? { kind: "lost", facts: piece.facts } : piece;

/**
 * The items with their bytes in one buffer of their own: readers hand out views of large chunks, and what crosses to
 * a thread is the whole buffer behind a view.
 */
export function compact(items: readonly Item[]): Item[] {
  const bytes = new Uint8Array(items.reduce((sum, item) => sum + bytesOf(item), 0));
  let at = 0;
  return items.map((item) => {
    if (!("bytes" in item)) return item;
    bytes.set(item.bytes, at);
    at += item.bytes.length;
    return { ...item, bytes: bytes.subarray(at - item.bytes.length, at) };
  });
}
