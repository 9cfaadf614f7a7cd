import { packBounds } from "../../tokens/costs.js";
import * as format from "../../tokens/format.js";
import { doubleArray, type Key } from "./double-array.js";
import { featureRecords } from "./features.js";
import type { CharacterClass, Homograph, Ipadic, Word } from "./ipadic.js";

/** The sections of the snapshot (src/tokens/format.ts), and the first entry of the unknown words. */
export interface Compiled {
  readonly firstUnknown: number;
  readonly sections: Record<format.Section, ArrayBufferView>;
}

/** Roughly the probability of a word, up to a factor: IPADIC's costs are negative log probabilities times about 900. */
const expectedUse = (cost: number) => Math.exp(-cost / 900);

export function compile(ipadic: Ipadic): Compiled {
  const words = ipadic.words
    .map((word) => ({ surface: word.surface, homographs: withoutDominated(word) }))
    .map((word) => ({ ...word, weight: expectedUse(Math.min(...word.homographs.map((h) => h.cost))) }))
    .sort((a, b) => b.weight - a.weight);
  const renumber = contextsByUse(ipadic, words);

  const entries: Homograph[] = [{ id: 0, context: 0, cost: 0, features: ",,,,,,,*" }];
  const packed: number[] = [0];
  const add = (homographs: readonly Homograph[]) => {
    const first = entries.length;
    for (const [i, homograph] of homographs.entries()) {
      entries.push(homograph);
      packed.push(format.packEntry(homograph.cost, renumber[homograph.context], i === homographs.length - 1));
    }
    return first;
  };
  const keys = words.map((word) => ({ ...word, entry: add(word.homographs) }));
  const firstUnknown = entries.length;
  const unknown = ipadic.classes.flatMap((c) => [add(c.homographs), flags(c)]);
  if (entries.length > format.MAX_ENTRY) throw new Error("too many entries");
  if (mostNodesOfPosition(words, ipadic.classes) > format.MAX_NODES_OF_POSITION)
    throw new Error("too many words at one position");

  const { codes, highest } = characterCodes(words);
  const trie = doubleArray(
    keys.map(
      ({ surface, entry, weight }): Key => ({ codes: units(surface).map((u) => codes[u]), entry, weight }),
    ),
    highest,
  );
  const costs = connectionCosts(ipadic, renumber);
  const features = featureRecords(entries);
  return {
    firstUnknown,
    sections: {
      codes,
      classes: characterClasses(ipadic),
      unknown: Int32Array.from(unknown),
      trie,
      entries: Int32Array.from(packed),
      costs,
      bounds: bounds(costs, ipadic.contexts),
      partsOfSpeech: partsOfSpeech(entries.slice(1), renumber),
      featureOffsets: features.offsets,
      features: features.records,
    },
  };
}

/** Leaves out homographs that never win: another one of the same context is cheaper, or as cheap and tried earlier. */
function withoutDominated({ homographs }: Word): Homograph[] {
  return homographs.filter(
    (h, i) =>
      !homographs.some(
        (o, j) => o.context === h.context && (o.cost < h.cost || (o.cost === h.cost && j < i)),
      ),
  );
}

/** New numbers for the contexts, the most used first, so that the hot columns of a hot row share cache lines. */
function contextsByUse(ipadic: Ipadic, words: readonly Word[]): Uint16Array {
  const use = new Float64Array(ipadic.contexts);
  for (const { homographs } of words) for (const h of homographs) use[h.context] += expectedUse(h.cost);
  for (const { homographs } of ipadic.classes) for (const h of homographs) use[h.context] += 1e-3;
  use[0] = Number.POSITIVE_INFINITY;
  if (use.length > format.MAX_CONTEXT) throw new Error("too many contexts");
  const byUse = [...use.keys()].sort((a, b) => use[b] - use[a] || a - b);
  const renumber = new Uint16Array(use.length);
  for (const [i, context] of byUse.entries()) renumber[context] = i;
  return renumber;
}

/** The most homographs that words which start at the same place can have. */
function mostNodesOfPosition(words: readonly Word[], classes: readonly CharacterClass[]): number {
  const homographs = new Map(words.map((word) => [word.surface, word.homographs.length]));
  const nodes = words.map(({ surface }) => {
    let sum = 0;
    for (let end = 1; end <= surface.length; end++) sum += homographs.get(surface.slice(0, end)) ?? 0;
    return sum;
  });
  const most = (counts: readonly number[]) => counts.reduce((a, b) => Math.max(a, b), 0);
  return most(nodes) + most(classes.map((c) => c.homographs.length));
}

const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const flags = (c: CharacterClass) => (c.invoke ? format.INVOKE : 0) | (c.group ? format.GROUP : 0);

/** Numbers the characters that occur in words, the likely ones first. */
function characterCodes(words: readonly { surface: string; weight: number }[]) {
  const use = new Map<number, number>();
  for (const { surface, weight } of words) {
    for (const unit of units(surface)) use.set(unit, (use.get(unit) ?? 0) + weight);
  }
  const codes = new Uint16Array(65536);
  const ordered = [...use].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (ordered.length > format.MAX_CODE) throw new Error("too many characters");
  for (const [i, [unit]] of ordered.entries()) {
    if (unit === 0 || (unit & 0xf800) === 0xd800) throw new Error("a word with NUL or a surrogate");
    codes[unit] = i + 1;
  }
  return { codes, highest: ordered.length };
}

/** Kuromoji's classes; a high surrogate stands for its pair, which kuromoji puts into DEFAULT. */
function characterClasses(ipadic: Ipadic): Uint8Array {
  if (ipadic.classes[format.DEFAULT_CLASS].name !== "DEFAULT")
    throw new Error("the class DEFAULT is not the first");
  return ipadic.classOf.map((c, unit) => ((unit & 0xfc00) === 0xd800 ? format.DEFAULT_CLASS : c));
}

function connectionCosts({ contexts, connectionCosts }: Ipadic, renumber: Uint16Array): Int16Array {
  const costs = new Int16Array(contexts * contexts);
  for (let right = 0; right < contexts; right++) {
    for (let left = 0; left < contexts; left++) {
      costs[renumber[left] * contexts + renumber[right]] = connectionCosts[right * contexts + left];
    }
  }
  return costs;
}

function bounds(costs: Int16Array, contexts: number): Int32Array {
  const highest = new Int16Array(contexts).fill(-32768);
  const lowest = new Int16Array(contexts).fill(32767);
  for (let i = 0; i < costs.length; i++) {
    const right = i % contexts;
    if (costs[i] > highest[right]) highest[right] = costs[i];
    if (costs[i] < lowest[right]) lowest[right] = costs[i];
  }
  return Int32Array.from(highest, (cost, right) => packBounds(cost, lowest[right]));
}

function partsOfSpeech(entries: readonly Homograph[], renumber: Uint16Array): Uint8Array {
  const tuples = new Map<string, number>();
  const ofContext = new Array<number>(renumber.length).fill(-1);
  for (const { context, features } of entries) {
    const tuple = features.split(",", 7).slice(1).join();
    if (!tuples.has(tuple)) tuples.set(tuple, tuples.size);
    const id = tuples.get(tuple) as number;
    const known = ofContext[renumber[context]];
    if (known !== -1 && known !== id) throw new Error(`context ${context} has two parts of speech`);
    ofContext[renumber[context]] = id;
  }
  return Buffer.from(JSON.stringify({ tuples: [...tuples.keys()].map((t) => t.split(",")), ofContext }));
}
