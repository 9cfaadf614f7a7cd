import { readData } from "../data.js";
import type { Symbols } from "../rules/symbol.js";

/** The columns of `clusters.bin`, compiled from `dictionaries/word-clusters.tsv`. */
export interface ClusterColumns {
  /** Open addressing: a hash of a word, 0 where free; its length is a power of two. */
  readonly keys: Int32Array;
  /** The word's cluster at the same place, from 1 on. */
  readonly clusters: Uint16Array;
  /** [cluster]: its group, from 1 on. */
  readonly groups: Uint16Array;
}

const DOT = 0x30fb;

/** The hash of a word without its ・ and with small Latin letters: clusters make no difference of these. */
export function clusterKey(text: string, start: number, end: number): number {
  let key = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c !== DOT) key = Math.imul(key ^ (c >= 0x41 && c <= 0x5a ? c + 0x20 : c), 0x01000193);
  }
  key = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  key ^= key >>> 13;
  return key === 0 ? 1 : key;
}

export function packClusters({ keys, clusters, groups }: ClusterColumns): Uint8Array {
  const header = Int32Array.of(keys.length, groups.length);
  return Buffer.concat(
    [header, keys, clusters, groups].map((c) => Buffer.from(c.buffer, c.byteOffset, c.byteLength)),
  );
}

function unpackClusters(buffer: ArrayBufferLike): ClusterColumns {
  const [slots, groups] = new Int32Array(buffer, 0, 2);
  return {
    keys: new Int32Array(buffer, 8, slots),
    clusters: new Uint16Array(buffer, 8 + 4 * slots, slots),
    groups: new Uint16Array(buffer, 8 + 6 * slots, groups),
  };
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
    const { keys, clusters } = this.columns;
    const key = clusterKey(text, start, end);
    const mask = keys.length - 1;
    for (let slot = key & mask; keys[slot] !== 0; slot = (slot + 1) & mask) {
      if (keys[slot] === key) return clusters[slot];
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
