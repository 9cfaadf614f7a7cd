import type { Columns } from "./columns.js";
import type { Dictionary } from "./dictionary.js";
import { GROUP, INVOKE, MAX_ENTRY, MAX_NODES_OF_POSITION } from "./format.js";
import { createTrie } from "./trie.js";

type Costs = Int32Array | Float64Array;
/** UTF-16 units. A word and its connection cost less than 2 ** 15 + 2 ** 15: so many of them fit 31 bits. */
const MAX_LENGTH_OF_INTEGERS = 32_000;
/** UTF-16 units and nodes of a usual sentence. */
const CAPACITY = 8192;
const NODE_CAPACITY = 4 * CAPACITY;

/** Finds the words of sentences. */
export interface Lattice {
  /**
   * Appends the words of one sentence to `columns`.
   *
   * @param codes of its characters for the trie; has room for one more
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
 * fit one integer, and the least of these integers decides both.
 *
 * What V8 knows to be constant, it compiles into the machine code: the address of a table, its length, the width of a
 * shift. That is half of the speed, and asks for the form of this function:
 * - It is a closure, and exists once: V8 takes nothing for constant that two instances could see differently. So a
 *   thread opens one engine (engine.ts).
 * - The tables are read from `tables` before the loop: within it, V8 takes them for variables (a fifth of the time).
 * - They are in object literals, not in fields of a class, which are written twice: when declared and when assigned.
 * - `space` begins with what usual sentences need. Once its arrays are replaced, they are variables (a fifth, too).
 * - Numbers are declared inside: the bundler makes variables of a module's constants (a tenth).
 */
export function createLattice(dictionary: Dictionary): Lattice {
  /** A key is the relative cost of a predecessor above this many bits, and below its place: the first entered, the lowest. */
  const PLACE_BITS = 12;
  const PLACE = (1 << PLACE_BITS) - 1;
  /** More predecessors than contexts say nothing new: the buffer only needs to be larger than their number. */
  const MAX_PREDECESSORS = 1 << PLACE_BITS;
  const CONTEXT_SHIFT = 19;
  /** Instead of a node. */
  const NONE = 0;
  /** The node of the start of the sentence. */
  const START = 1;

  const trie = createTrie(dictionary.trie);
  const width = dictionary.connections.contexts;
  const tables = {
    entries: dictionary.entries,
    unknown: dictionary.unknown,
    costs: dictionary.connections.costs,
    bounds: dictionary.connections.bounds,
  };

  /** The predecessors of the words at the current position. */
  const candidates = {
    keys: new Int32Array(MAX_PREDECESSORS),
    contexts: new Uint16Array(MAX_PREDECESSORS),
    nodes: new Int32Array(MAX_PREDECESSORS),
  };

  /** What grows with the sentence. */
  const space = {
    /** Of a node: cost up to and with the word; node before; another node with the same end; context and entry; start. */
    cost: new Int32Array(NODE_CAPACITY) as Costs,
    previous: new Int32Array(NODE_CAPACITY),
    next: new Int32Array(NODE_CAPACITY),
    word: new Int32Array(NODE_CAPACITY),
    start: new Int32Array(NODE_CAPACITY),
    /** Of a position: the last entered of the nodes that end there, and their limit. */
    last: new Int32Array(CAPACITY + 1),
    limit: new Int32Array(CAPACITY + 1) as Costs,
  };

  return {
    tokenize(
      codes: Uint16Array,
      classes: Uint8Array,
      length: number,
      offset: number,
      columns: Columns,
    ): void {
      clear(length);
      codes[length] = 0;
      trie.prepare(codes, length);

      const { entries, unknown, costs, bounds } = tables;
      const { keys, contexts, nodes } = candidates;
      const { entry: firstEntries, end: ends } = trie;
      const { last, limit } = space;
      let { cost, previous, next, word, start } = space;
      let nodeCount = START + 1;
      let runEnd = 0;
      for (let at = 0; at < length; at++) {
        let node = last[at];
        if (node === NONE) continue;

        // The nodes that end here and can still win, their costs relative to the limit. There is one at least.
        const base = limit[at];
        let count = 0;
        do {
          const context = word[node] >>> CONTEXT_SHIFT;
          const relative = cost[node] - base;
          if (relative + ((bounds[context] << 16) >> 16) <= 0) {
            if (count === MAX_PREDECESSORS) count = oneForEachContext();
            keys[count] = (relative << PLACE_BITS) + (PLACE - count);
            contexts[count] = context;
            nodes[count++] = node;
          }
          node = next[node];
        } while (node !== NONE);

        // The words that start here.
        let words = trie.search(codes, at);
        const kind = classes[at] << 1;
        const flags = unknown[kind + 1];
        if (words === 0 || (flags & INVOKE) !== 0) {
          const grouped = (flags & GROUP) !== 0;
          if (grouped && at >= runEnd) runEnd = endOfRun(classes, at, length);
          firstEntries[words] = unknown[kind];
          ends[words++] = grouped ? runEnd : at + 1;
        }

        if (nodeCount + MAX_NODES_OF_POSITION > cost.length) {
          grow();
          ({ cost, previous, next, word, start } = space);
        }
        // A node for each homograph of each word, with its cheapest predecessor.
        for (let i = 0; i < words; i++) {
          const end = ends[i];
          let least = limit[end];
          let before = last[end];
          let entry = firstEntries[i];
          let packed: number; // taken apart here: the bits are those of `packEntry` and `packBounds`
          do {
            packed = entries[entry];
            const context = (packed >>> 1) & 0x7ff;
            const row = context * width;
            let key = keys[0] + (costs[row + contexts[0]] << PLACE_BITS);
            for (let j = 1; j < count; j++) {
              // The lesser one without a branch, which the processor could not foresee.
              const difference = keys[j] + (costs[row + contexts[j]] << PLACE_BITS) - key;
              key += difference & (difference >> 31);
            }
            const total = base + ((key >> PLACE_BITS) + (packed >> 16));
            const following = bounds[context];
            if (total + ((following << 16) >> 16) <= least) {
              cost[nodeCount] = total;
              previous[nodeCount] = nodes[PLACE - (key & PLACE)];
              next[nodeCount] = before;
              word[nodeCount] = (context << CONTEXT_SHIFT) | entry;
              start[nodeCount] = at;
              before = nodeCount++;
              least = Math.min(least, total + (following >> 16));
            }
            entry++;
          } while ((packed & 1) === 0);
          last[end] = before;
          limit[end] = least;
        }
      }
      emit(cheapestEnd(length), length, offset, columns);
    },
  };

  function clear(length: number): void {
    const Costs = length > MAX_LENGTH_OF_INTEGERS ? Float64Array : Int32Array;
    if (length >= space.last.length || !(space.cost instanceof Costs)) {
      const capacity = Math.max(CAPACITY, 2 * length);
      space.last = new Int32Array(capacity + 1);
      space.limit = new Costs(capacity + 1);
      space.cost = new Costs(space.word.length);
    }
    const unreached = Costs === Int32Array ? 0x7fffffff : Number.POSITIVE_INFINITY;
    const { last, limit } = space;
    for (let at = 0; at <= length; at++) {
      last[at] = NONE;
      limit[at] = unreached;
    }
    space.cost[START] = 0;
    space.next[START] = NONE;
    space.word[START] = 0; // context 0
    last[0] = START;
    limit[0] = tables.bounds[0] >> 16;
  }

  /** Keeps the cheapest predecessor of each context, the first entered among equals. Returns how many are left. */
  function oneForEachContext(): number {
    const { keys, contexts, nodes } = candidates;
    const best = new Map<number, number>();
    for (let i = 0; i < MAX_PREDECESSORS; i++) {
      const other = best.get(contexts[i]);
      if (other === undefined || keys[i] < keys[other]) best.set(contexts[i], i);
    }
    let count = 0;
    for (const i of [...best.values()].sort((a, b) => a - b)) {
      keys[count] = (keys[i] & ~PLACE) + (PLACE - count);
      contexts[count] = contexts[i];
      nodes[count++] = nodes[i];
    }
    return count;
  }

  function grow(): void {
    space.cost = twice(space.cost);
    space.previous = twice(space.previous);
    space.next = twice(space.next);
    space.word = twice(space.word);
    space.start = twice(space.start);
  }

  /** The last node of the cheapest way; the end of a sentence has context 0, like its start. */
  function cheapestEnd(length: number): number {
    const { cost, next, word, last } = space;
    let best = NONE;
    let lowest = Number.POSITIVE_INFINITY;
    for (let node = last[length]; node !== NONE; node = next[node]) {
      const total = cost[node] + tables.costs[word[node] >>> CONTEXT_SHIFT];
      if (total <= lowest) {
        lowest = total;
        best = node;
      }
    }
    return best;
  }

  function emit(lastNode: number, length: number, offset: number, columns: Columns): void {
    const { previous, word, start } = space;
    let count = 0;
    for (let node = lastNode; node !== START; node = previous[node]) count++;
    let i = columns.extend(count);
    let end = offset + length;
    for (let node = lastNode; node !== START; node = previous[node]) {
      i--;
      columns.word[i] = word[node] & MAX_ENTRY;
      columns.end[i] = end;
      end = offset + start[node];
      columns.start[i] = end;
    }
  }
}

function endOfRun(classes: Uint8Array, at: number, length: number): number {
  let end = at + 1;
  while (end < length && classes[end] === classes[at]) end++;
  return end;
}

function twice<T extends Costs>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}
