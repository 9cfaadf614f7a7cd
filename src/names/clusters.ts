import { readData } from "../data.js";
import type { Symbols } from "../rules/symbol.js";

/** The columns of `clusters.bin`, compiled from `dictionaries/word-clusters.tsv`. */
export interface ClusterColumns {
  /**
   * Open addressing: the lower bits of a word's hash, moved up, with its cluster, from 1 on, below them; 0 where free. A
   * word is looked for from the place on that its hash has in proportion.
   */
  readonly slots: Uint32Array;
  /** [cluster]: its group, from 1 on. */
  readonly groups: Uint16Array;
}

/** Clusters are numbered below this. */
export const CLUSTER_LIMIT = 1024;
const DOT = 0x30fb;

/** The hash of a word without its ・ and with small Latin letters: clusters make no difference of these. */
export function clusterHash(text: string, start: number, end: number): number {
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
  return Math.imul(hash, CLUSTER_LIMIT) >>> 0;
}

export function packClusters({ slots, groups }: ClusterColumns): Uint8Array {
  const header = Int32Array.of(slots.length, groups.length);
  return Buffer.concat([header, slots, groups].map((c) => Buffer.from(c.buffer, c.byteOffset, c.byteLength)));
}

function unpackClusters(buffer: ArrayBufferLike): ClusterColumns {
  const [slots, groups] = new Int32Array(buffer, 0, 2);
  return { slots: new Uint32Array(buffer, 8, slots), groups: new Uint16Array(buffer, 8 + 4 * slots, groups) };
}

/** Words that are used alike, by clusters learned from plain text: symbols of a word's cluster, and of its group. */
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

  /** The number of the cluster of `text.slice(start, end)`, 0 where it is in none. */
  find(text: string, start: number, end: number): number {
    const { slots } = this.columns;
    const hash = clusterHash(text, start, end);
    const wanted = fingerprint(hash);
    for (
      let slot = firstSlot(hash, slots.length);
      slots[slot] !== 0;
      slot = slot + 1 === slots.length ? 0 : slot + 1
    ) {
      const cluster = slots[slot] - wanted;
      if (cluster > 0 && cluster < CLUSTER_LIMIT) return cluster;
    }
    return 0;
  }

  /** The symbol of a cluster, and of the group it belongs to. */
  symbol(cluster: number): number {
    return this.clusterSymbols[cluster];
  }

  group(cluster: number): number {
    return this.groupSymbols[cluster];
  }
}
