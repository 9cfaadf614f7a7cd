import { readData } from "../data.js";

/** A weight of 1 is kept as this many units. */
export const UNITS = 32;
/** What the first four bytes of the file say, and the version of its layout. */
export const MAGIC = 0x6b6a7732;

/** So many features share a bucket: their keys, then their rows. */
export const BUCKET = 4;
/** Buckets are that full: fuller ones make the table smaller, but more features lie in the next. */
const LOAD = 0.55;

/**
 * Weights by feature as a hash table of buckets; what has no room in its bucket lies in the next. Keys are made by
 * `combine`; 0 is a free place, and places are taken from the first on.
 */
export class WeightTable {
  /** The bytes of `cells`: rows of `width` weights, in 1/UNITS. */
  readonly rows: Int8Array;
  /** The length of a bucket in `cells`. */
  readonly stride: number;
  /** Of the hash: which bucket. */
  readonly mask: number;

  /** @param width a multiple of four */
  constructor(
    readonly width: number,
    readonly cells: Int32Array,
  ) {
    this.rows = new Int8Array(cells.buffer, cells.byteOffset, cells.byteLength);
    this.stride = BUCKET + (BUCKET * width) / 4;
    this.mask = cells.length / this.stride - 1;
  }

  /** Where the weights of a feature begin in `rows`, -1 where it has none. */
  find(key: number): number {
    const { cells, stride, mask, width } = this;
    for (let bucket = key & mask; ; bucket = (bucket + 1) & mask) {
      const at = bucket * stride;
      for (let i = 0; i < BUCKET; i++) {
        if (cells[at + i] === key) return 4 * (at + BUCKET) + i * width;
      }
      if (cells[at + BUCKET - 1] === 0) return -1;
    }
  }

  /** Lays out a table; `rows[i]` are the weights of `keys[i]`. Keys differ from each other and from 0. */
  static build(width: number, keys: readonly number[], rows: readonly Int8Array[]): WeightTable {
    let buckets = 1;
    while (buckets * BUCKET * LOAD < keys.length) buckets *= 2;
    const table = new WeightTable(width, new Int32Array(buckets * (BUCKET + (BUCKET * width) / 4)));
    for (const [i, key] of keys.entries()) table.put(key, rows[i]);
    return table;
  }

  private put(key: number, row: Int8Array): void {
    const { cells, stride, mask, width } = this;
    for (let bucket = key & mask; ; bucket = (bucket + 1) & mask) {
      const at = bucket * stride;
      for (let i = 0; i < BUCKET; i++) {
        if (cells[at + i] !== 0) continue;
        cells[at + i] = key;
        this.rows.set(row, 4 * (at + BUCKET) + i * width);
        return;
      }
    }
  }
}

export interface Weights {
  readonly words: WeightTable;
  readonly spans: WeightTable;
  readonly transitions: Float32Array;
}

/** The layout of the file: a header of numbers, then the columns one after the other. */
export function pack({ words, spans, transitions }: Weights): Uint8Array {
  const columns = [words.cells, spans.cells, transitions];
  const header = Int32Array.of(MAGIC, words.width, spans.width, ...columns.map((c) => c.length), 0, 0);
  return Buffer.concat([header, ...columns].map((c) => Buffer.from(c.buffer, c.byteOffset, c.byteLength)));
}

function unpack(buffer: ArrayBufferLike): Weights {
  const header = new Int32Array(buffer, 0, 8);
  if (header[0] !== MAGIC) throw new Error("weights.bin is not what this version reads: run `npm run build`");
  const [, wordWidth, spanWidth, wordCells, spanCells, transitions] = header;
  const spansAt = header.byteLength + 4 * wordCells;
  return {
    words: new WeightTable(wordWidth, new Int32Array(buffer, header.byteLength, wordCells)),
    spans: new WeightTable(spanWidth, new Int32Array(buffer, spansAt, spanCells)),
    transitions: new Float32Array(buffer, spansAt + 4 * spanCells, transitions),
  };
}

/** Opens the weights compiled by `npm run build`. Throws where that has not been run. */
export function openWeights(): Weights {
  return unpack(readData("weights.bin"));
}
