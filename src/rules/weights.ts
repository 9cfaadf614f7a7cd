import { readData } from "../data.js";

/** A weight of 1 is kept as this many units. */
export const UNITS = 32;
/** What the first four bytes of the file say, and the version of its layout. */
export const MAGIC = 0x6b6a7731;

/**
 * Weights by feature as an open-addressing hash table; a row of `width` weights lies at `slot * width`.
 * Keys are made by `combine`; 0 is a free slot.
 */
export class WeightTable {
  constructor(
    readonly width: number,
    private readonly keys: Int32Array,
    /** In 1/UNITS. */
    readonly rows: Int8Array,
  ) {}

  /** Where the weights of a feature begin in `rows`, -1 where it has none. */
  find(key: number): number {
    const { keys } = this;
    const mask = keys.length - 1;
    for (let slot = key & mask; keys[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] === key) return slot * this.width;
    }
    return -1;
  }

  /** Lays out a table; `rows[i]` are the weights of `keys[i]`. Keys differ from each other and from 0. */
  static build(width: number, keys: readonly number[], rows: readonly Int8Array[]): WeightTable {
    let size = 1;
    while (size < keys.length * 1.6) size *= 2;
    const slots = new Int32Array(size);
    const weights = new Int8Array(size * width);
    for (const [i, key] of keys.entries()) {
      let slot = key & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = key;
      weights.set(rows[i], slot * width);
    }
    return new WeightTable(width, slots, weights);
  }

  get parts(): { keys: Int32Array; rows: Int8Array } {
    return { keys: this.keys, rows: this.rows };
  }
}

export interface Weights {
  readonly words: WeightTable;
  readonly spans: WeightTable;
  readonly transitions: Float32Array;
}

/** The layout of the file: a header of numbers, then the columns one after the other. */
export function pack({ words, spans, transitions }: Weights): Uint8Array {
  const columns = [words.parts.keys, words.parts.rows, spans.parts.keys, spans.parts.rows, transitions];
  const header = Int32Array.of(MAGIC, words.width, spans.width, ...columns.map((c) => c.length), 0, 0, 0, 0);
  return Buffer.concat([header, ...columns].map((c) => Buffer.from(c.buffer, c.byteOffset, c.byteLength)));
}

function unpack(buffer: ArrayBufferLike): Weights {
  const header = new Int32Array(buffer, 0, 12);
  if (header[0] !== MAGIC) throw new Error("weights.bin is not what this version reads: run `npm run build`");
  const [, wordWidth, spanWidth, ...lengths] = header;
  let offset = header.byteLength;
  const ints = (length: number) => {
    const column = new Int32Array(buffer, offset, length);
    offset += column.byteLength;
    return column;
  };
  const bytesOf = (length: number) => {
    const column = new Int8Array(buffer, offset, length);
    offset += column.byteLength;
    return column;
  };
  const words = new WeightTable(wordWidth, ints(lengths[0]), bytesOf(lengths[1]));
  const spans = new WeightTable(spanWidth, ints(lengths[2]), bytesOf(lengths[3]));
  return { words, spans, transitions: new Float32Array(buffer, offset, lengths[4]) };
}

/** Opens the weights compiled by `npm run build`. Throws where that has not been run. */
export function openWeights(): Weights {
  return unpack(readData("weights.bin"));
}
