import { readData } from "../data.js";
import type { Symbols } from "../rules/symbol.js";

/** The columns of `clusters.bin`, compiled from `dictionaries/word-vectors.tsv`. */
export interface ClusterColumns {
  /**
   * Open addressing: the lower bits of a word's hash, moved up, with its vector, from 1 on, below them; 0 where free. A
   * word is looked for from the place on that its hash has in proportion.
   */
  readonly slots: Uint32Array;
  /** [vector]: its cluster, from 1 on. */
  readonly clusters: Uint16Array;
  /** [cluster]: its group, from 1 on. */
  readonly groups: Uint16Array;
}

/** Vectors are numbered below this. */
export const VECTOR_LIMIT = 1 << 15;
const DOT = 0x30fb;

/** The hash of a word without its ・ and with small Latin letters: vectors make no difference of these. */
export function wordHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== DOT) hash = Math.imul(hash ^ (c >= 0x41 && c <= 0x5a ? c + 0x20 : c), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Where the search for a hash begins in so many slots. */
export function firstSlot(hash: number, slots: number): number {
  return Math.floor((hash / 2 ** 32) * slots);
}

/** What of a hash is kept in a slot. */
export function fingerprint(hash: number): number {
  return Math.imul(hash, VECTOR_LIMIT) >>> 0;
}

export function packClusters({ slots, clusters, groups }: ClusterColumns): Uint8Array {
  const header = Int32Array.of(slots.length, clusters.length, groups.length);
  const columns = [header, slots, clusters, groups];
  return Buffer.concat(columns.map((c) => Buffer.from(c.buffer, c.byteOffset, c.byteLength)));
}

function unpackClusters(buffer: ArrayBufferLike): ClusterColumns {
  const [slots, vectors, groups] = new Int32Array(buffer, 0, 3);
  const vectorsAt = 12 + 4 * slots;
  return {
    slots: new Uint32Array(buffer, 12, slots),
    clusters: new Uint16Array(buffer, vectorsAt, vectors),
    groups: new Uint16Array(buffer, vectorsAt + 2 * vectors, groups),
  };
}

/**
 * Words that are used alike, as learned from plain text: the number of the vector they share, and symbols of the cluster
 * of vectors it is in, and of the group of clusters.
 */
export class WordClusters {
  private readonly columns = unpackClusters(readData("clusters.bin"));
  private readonly clusterSymbols: Int32Array;
  private readonly groupSymbols: Int32Array;

  constructor(symbols: Symbols) {
    this.clusterSymbols = Int32Array.from(this.columns.groups, (_, i) =>
      i === 0 ? 0 : symbols.of(`cluster ${i}`),
    );
    this.groupSymbols = Int32Array.from(this.columns.groups, (g) => (g === 0 ? 0 : symbols.of(`group ${g}`)));
  }

  /** The number of the vector of `text.slice(start, end)`, 0 where it has none. */
  find(text: string, start: number, end: number): number {
    const { slots } = this.columns;
    const hash = wordHash(text, start, end);
    const wanted = fingerprint(hash);
    for (
      let slot = firstSlot(hash, slots.length);
      slots[slot] !== 0;
      slot = slot + 1 === slots.length ? 0 : slot + 1
    ) {
      const vector = slots[slot] - wanted;
      if (vector > 0 && vector < VECTOR_LIMIT) return vector;
    }
    return 0;
  }

  /** The symbol of the cluster of a vector, and of its group. */
  symbol(vector: number): number {
    return this.clusterSymbols[this.columns.clusters[vector]];
  }

  group(vector: number): number {
    return this.groupSymbols[this.columns.clusters[vector]];
  }
}
