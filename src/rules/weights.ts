import { readData } from "../data.js";

/** A weight of 1 is kept as this many units. */
export const UNITS = 32;
/** What the first four bytes of the file say, and the version of its layout. */
export const MAGIC = 0x6b6a7734;

/** Where a feature is looked for first, by the upper bits of its key; and where it is looked for then. */
export const firstBucket = (key: number, buckets: number) => ((key >>> 16) * buckets) >>> 16;
export const nextBucket = (bucket: number, buckets: number) => (bucket + 1 === buckets ? 0 : bucket + 1);
const MOST_BUCKETS = 1 << 16;

/** So many features share a bucket: their keys, then their rows. */
export const BUCKET = 4;
/** How full the places are. Fuller tables are smaller, which counts where caches are: but more features lie in the next bucket. */
const LOAD = 0.7;

/**
 * Weights by feature as a hash table of buckets; what has no room in its bucket lies in the next. Keys are made by
 * `combine`; 0 is a free place, and places are taken from the first on.
 */
export class WeightTable {
  /** The bytes of `cells`: rows of `width` weights, in 1/UNITS. */
  readonly rows: Int8Array;
  /** The length of a bucket in `cells`. */
  readonly stride: number;
  /** How many buckets there are. */
  readonly buckets: number;

  /** @param width a multiple of four */
  constructor(
    readonly width: number,
    readonly cells: Int32Array,
  ) {
    this.rows = new Int8Array(cells.buffer, cells.byteOffset, cells.byteLength);
    this.stride = BUCKET + (BUCKET * width) / 4;
    this.buckets = cells.length / this.stride;
  }

  /** Where the weights of a feature begin in `rows`, -1 where it has none. */
  find(key: number): number {
    const { cells, stride, buckets, width } = this;
    for (let bucket = firstBucket(key, buckets); ; bucket = nextBucket(bucket, buckets)) {
      const at = bucket * stride;
      for (let i = 0; i < BUCKET; i++) {
        if (cells[at + i] === key) return 4 * (at + BUCKET) + i * width;
      }
      if (cells[at + BUCKET - 1] === 0) return -1;
    }
  }

  /** Lays out a table; `rows[i]` are the weights of `keys[i]`. Keys differ from each other and from 0. */
  static build(width: number, keys: readonly number[], rows: readonly Int8Array[]): WeightTable {
    const buckets = Math.max(2, Math.ceil(keys.length / BUCKET / LOAD));
    if (buckets > MOST_BUCKETS) throw new RangeError(`${keys.length} features are too many`);
    const table = new WeightTable(width, new Int32Array(buckets * (BUCKET + (BUCKET * width) / 4)));
    for (const [i, key] of keys.entries()) table.put(key, rows[i]);
    return table;
  }

  private put(key: number, row: Int8Array): void {
    const { cells, stride, buckets, width } = this;
    for (let bucket = firstBucket(key, buckets); ; bucket = nextBucket(bucket, buckets)) {
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
  /**
   * What the use of words says, in 1/UNITS: for each vector of a word, from number 1 on, and each role of the word as
   * many weights as `words` has. The rows of number 0, of words without a vector, are 0.
   */
  readonly uses: Int8Array;
  readonly transitions: Float32Array;
}

/** The layout of the file: a header of numbers, then the columns one after the other. */
export function pack({ words, spans, uses, transitions }: Weights): Uint8Array {
  const columns = [words.cells, spans.cells, transitions, uses];
  const header = Int32Array.of(MAGIC, words.width, spans.width, ...columns.map((c) => c.length), 0);
  return Buffer.concat([header, ...columns].map((c) => Buffer.from(c.buffer, c.byteOffset, c.byteLength)));
}

function unpack(buffer: ArrayBufferLike): Weights {
  const header = new Int32Array(buffer, 0, 8);
  if (header[0] !== MAGIC) throw new Error("weights.bin is not what this version reads: run `npm run build`");
  const [, wordWidth, spanWidth, wordCells, spanCells, transitions, uses] = header;
  const spansAt = header.byteLength + 4 * wordCells;
  const transitionsAt = spansAt + 4 * spanCells;
  return {
    words: new WeightTable(wordWidth, new Int32Array(buffer, header.byteLength, wordCells)),
    spans: new WeightTable(spanWidth, new Int32Array(buffer, spansAt, spanCells)),
    transitions: new Float32Array(buffer, transitionsAt, transitions),
    uses: new Int8Array(buffer, transitionsAt + 4 * transitions, uses),
  };
}

/** Opens the weights compiled by `npm run build`. Throws where that has not been run. */
export function openWeights(): Weights {
  return unpack(readData("weights.bin"));
}
