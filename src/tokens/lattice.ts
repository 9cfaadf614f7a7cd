import type { Columns } from "./columns.js";
import type { Dictionary } from "./dictionary.js";
import { GROUP, INVOKE, MAX_ENTRY } from "./format.js";
import { Trie } from "./trie.js";

/** A key is the relative cost of a predecessor shifted by this, plus its place among the predecessors. */
const PLACE_BITS = 14;
const PLACE = (1 << PLACE_BITS) - 1;
/** More predecessors than contexts say nothing new: the buffer only needs to be larger than their number. */
const MAX_PREDECESSORS = 4096;

/** Cells of a node. */
const PREVIOUS = 0;
const NEXT = 1;
const WORD = 2;
const START = 3;
const NODE_CELLS = 4;
const CONTEXT_SHIFT = 19;
const NONE = -1;
/** Nodes of a usual sentence. */
const CAPACITY = 4096;

type Costs = Int32Array | Float64Array;
/** UTF-16 units. A word and its connection cost less than 2 ** 15 + 2 ** 15: so many of them fit 31 bits. */
const MAX_LENGTH_OF_INTEGERS = 32_000;

/** Finds the words of sentences. */
export interface Lattice {
  /**
   * Appends the words of one sentence to `columns`.
   *
   * @param codes of its characters for the trie
   * @param classes of its characters
   * @param length of the sentence in UTF-16 units, above 0
   * @param offset of the sentence in the text
   */
  tokenize(codes: Uint16Array, classes: Uint8Array, length: number, offset: number, columns: Columns): void;
}

/**
 * The cheapest way to read a sentence as words: all words of the dictionary at all positions, joined from left to right,
 * each to its cheapest predecessor (A. Viterbi, IEEE Trans. Information Theory 13(2), 1967; T. Kudo et al., Applying
 * Conditional Random Fields to Japanese Morphological Analysis, EMNLP 2004). Words and costs are kuromoji's, and so is
 * the order in which equal costs are decided: the predecessor that was entered first wins.
 *
 * Nodes that cannot win are left out, which changes nothing in the result. Of all nodes that end at a position, let
 * `limit` be the least of "cost + the most that may follow"; a node whose cost with the least that may follow is above
 * it loses against that one whatever follows.
 *
 * Costs are 32-bit integers, doubles in a sentence so long that they could overflow. What ends at one position and can
 * still win differs by no more than the bounds of the matrix, 17 bits, so that the cost of a predecessor and its place
 * fit one integer, and one comparison decides both.
 *
 * It is a closure and not a class because V8 compiles a function that exists once with its arrays as constants: a
 * quarter of the time of everything. That is why a thread opens one engine (engine.ts), and why the inner loop takes
 * entries and bounds apart by itself (the bits are those of `packEntry` and `packBounds`).
 */
export function createLattice(dictionary: Dictionary): Lattice {
  const { entries, unknown } = dictionary;
  const { costs, bounds, contexts: width } = dictionary.connections;
  const trie = new Trie(dictionary.trie);
  const { entry: firstEntries, end: ends } = trie;

  /** What grows with the sentence. */
  const space = {
    /** The nodes: cost up to and with the word; node before, next node with the same end, context and entry, start. */
    cost: new Int32Array(CAPACITY) as Costs,
    nodes: new Int32Array(CAPACITY * NODE_CELLS),
    /** By position: first and last of the nodes that end there, and their limit. */
    first: new Int32Array(0),
    last: new Int32Array(0),
    limit: new Int32Array(0) as Costs,
  };

  // The predecessors of the words at the current position.
  const keys = new Int32Array(MAX_PREDECESSORS);
  const contexts = new Uint16Array(MAX_PREDECESSORS);
  const predecessors = new Int32Array(MAX_PREDECESSORS);

  return {
    tokenize(
      codes: Uint16Array,
      classes: Uint8Array,
      length: number,
      offset: number,
      columns: Columns,
    ): void {
      clear(length);
      const { first, last, limit } = space;
      let { nodes, cost } = space;
      let nodeCount = 1;
      let runEnd = 0;
      for (let at = 0; at < length; at++) {
        if (first[at] === NONE) continue;

        // The nodes that end here and can still win, their costs relative to the limit.
        const base = limit[at];
        let count = 0;
        for (let node = first[at]; node !== NONE; node = nodes[node * NODE_CELLS + NEXT]) {
          const context = nodes[node * NODE_CELLS + WORD] >>> CONTEXT_SHIFT;
          const relative = cost[node] - base;
          if (relative + ((bounds[context] << 16) >> 16) > 0) continue;
          if (count === MAX_PREDECESSORS) count = oneForEachContext();
          keys[count] = (relative << PLACE_BITS) + count;
          contexts[count] = context;
          predecessors[count++] = node;
        }

        // The words that start here.
        let words = trie.search(codes, at, length);
        const kind = classes[at] << 1;
        if (words === 0 || (unknown[kind + 1] & INVOKE) !== 0) {
          const grouped = (unknown[kind + 1] & GROUP) !== 0;
          if (grouped && at >= runEnd) runEnd = endOfRun(classes, at, length);
          firstEntries[words] = unknown[kind];
          ends[words++] = grouped ? runEnd : at + 1;
        }

        // A node for each homograph of each word, with its cheapest predecessor.
        for (let word = 0; word < words; word++) {
          const end = ends[word];
          let least = limit[end];
          for (let entry = firstEntries[word]; ; entry++) {
            const packed = entries[entry];
            const context = (packed >>> 1) & 0x7ff;
            const row = context * width;
            let key = 0x7fffffff;
            for (let i = 0; i < count; i++) {
              const candidate = (keys[i] + (costs[row + contexts[i]] << PLACE_BITS)) | 0;
              if (candidate < key) key = candidate;
            }
            const total = base + ((key >> PLACE_BITS) + (packed >> 16));
            const following = bounds[context];
            if (total + ((following << 16) >> 16) <= least) {
              if (nodeCount === cost.length) {
                grow();
                ({ nodes, cost } = space);
              }
              const cell = nodeCount * NODE_CELLS;
              cost[nodeCount] = total;
              nodes[cell + PREVIOUS] = predecessors[key & PLACE];
              nodes[cell + NEXT] = NONE;
              nodes[cell + WORD] = (context << CONTEXT_SHIFT) | entry;
              nodes[cell + START] = at;
              if (first[end] === NONE) first[end] = nodeCount;
              else nodes[last[end] * NODE_CELLS + NEXT] = nodeCount;
              last[end] = nodeCount++;
              least = Math.min(least, total + (following >> 16));
            }
            if ((packed & 1) !== 0) break;
          }
          limit[end] = least;
        }
      }
      emit(cheapestEnd(length), length, offset, columns);
    },
  };

  function clear(length: number): void {
    const Costs = length > MAX_LENGTH_OF_INTEGERS ? Float64Array : Int32Array;
    if (space.first.length <= length || !(space.cost instanceof Costs)) {
      const capacity = Math.max(1024, length + (length >> 1)) + 1;
      space.first = new Int32Array(capacity);
      space.last = new Int32Array(capacity);
      space.limit = new Costs(capacity);
      space.nodes = new Int32Array(CAPACITY * NODE_CELLS);
      space.cost = new Costs(CAPACITY);
    }
    const unreached = Costs === Int32Array ? 0x7fffffff : Number.POSITIVE_INFINITY;
    const { nodes, cost, first, limit } = space;
    for (let at = 0; at <= length; at++) {
      first[at] = NONE;
      limit[at] = unreached;
    }
    cost[0] = 0;
    nodes[PREVIOUS] = NONE;
    nodes[NEXT] = NONE;
    nodes[WORD] = 0;
    first[0] = 0;
    limit[0] = bounds[0] >> 16;
  }

  /** Keeps the cheapest predecessor of each context, the first one among equals. Returns how many are left. */
  function oneForEachContext(): number {
    const best = new Map<number, number>();
    for (let i = 0; i < MAX_PREDECESSORS; i++) {
      const other = best.get(contexts[i]);
      if (other === undefined || keys[i] < keys[other]) best.set(contexts[i], i);
    }
    let count = 0;
    for (const i of [...best.values()].sort((a, b) => a - b)) {
      keys[count] = (keys[i] & ~PLACE) + count;
      contexts[count] = contexts[i];
      predecessors[count++] = predecessors[i];
    }
    return count;
  }

  function grow(): void {
    const { cost, nodes } = space;
    space.cost = new (cost instanceof Int32Array ? Int32Array : Float64Array)(cost.length * 2);
    space.cost.set(cost);
    space.nodes = new Int32Array(nodes.length * 2);
    space.nodes.set(nodes);
  }

  /** The last node of the cheapest way; the end of a sentence has context 0, like its start. */
  function cheapestEnd(length: number): number {
    const { nodes, cost, first } = space;
    let best = NONE;
    let lowest = Number.POSITIVE_INFINITY;
    for (let node = first[length]; node !== NONE; node = nodes[node * NODE_CELLS + NEXT]) {
      const total = cost[node] + costs[nodes[node * NODE_CELLS + WORD] >>> CONTEXT_SHIFT];
      if (total < lowest) {
        lowest = total;
        best = node;
      }
    }
    return best;
  }

  function emit(lastNode: number, length: number, offset: number, columns: Columns): void {
    const { nodes } = space;
    let count = 0;
    for (let node = lastNode; node !== 0; node = nodes[node * NODE_CELLS + PREVIOUS]) count++;
    let i = columns.extend(count);
    let end = offset + length;
    for (let node = lastNode; node !== 0; node = nodes[node * NODE_CELLS + PREVIOUS]) {
      i--;
      columns.word[i] = nodes[node * NODE_CELLS + WORD] & MAX_ENTRY;
      columns.end[i] = end;
      end = offset + nodes[node * NODE_CELLS + START];
      columns.start[i] = end;
    }
  }
}

function endOfRun(classes: Uint8Array, at: number, length: number): number {
  let end = at + 1;
  while (end < length && classes[end] === classes[at]) end++;
  return end;
}
