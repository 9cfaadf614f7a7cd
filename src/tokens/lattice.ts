import type { Columns } from "./columns.js";
import { ConnectionCosts, highestOf, lowestOf } from "./costs.js";
import type { Dictionary } from "./dictionary.js";
import { contextOf, costOf, GROUP, INVOKE, isLast, MAX_ENTRY } from "./format.js";
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
 * Costs are exact doubles however long the sentence; what ends at one position differs by less than the bounds of the
 * matrix allow, 16 bits, so that cost and place of a predecessor fit one integer and one comparison decides both.
 */
export class Lattice {
  private readonly trie: Trie;
  private readonly matrix: ConnectionCosts;
  private readonly entries: Int32Array;
  private readonly unknown: Int32Array;

  /** The nodes: cost up to and with the word; node before, next node with the same end, context and entry, start. */
  private cost = new Float64Array(CAPACITY);
  private nodes = new Int32Array(CAPACITY * NODE_CELLS);

  /** By position: first and last of the nodes that end there, and their limit. */
  private first = new Int32Array(0);
  private last = new Int32Array(0);
  private limit = new Float64Array(0);

  /** The predecessors of the words at the current position. */
  private readonly keys = new Int32Array(MAX_PREDECESSORS);
  private readonly contexts = new Uint16Array(MAX_PREDECESSORS);
  private readonly predecessors = new Int32Array(MAX_PREDECESSORS);

  constructor(dictionary: Dictionary) {
    this.trie = new Trie(dictionary.trie);
    this.matrix = new ConnectionCosts(dictionary.costs, dictionary.bounds);
    this.entries = dictionary.entries;
    this.unknown = dictionary.unknown;
  }

  /**
   * Appends the words of one sentence to `columns`.
   *
   * @param codes of its characters for the trie
   * @param classes of its characters
   * @param length of the sentence in UTF-16 units, above 0
   * @param offset of the sentence in the text
   */
  tokenize(codes: Uint16Array, classes: Uint8Array, length: number, offset: number, columns: Columns): void {
    this.clear(length);
    // All that this loop reads is in local variables: it is where the time goes.
    const { trie, unknown, entries, first, last, limit, keys, contexts, predecessors } = this;
    const { costs, bounds, contexts: width } = this.matrix;
    let { nodes, cost } = this;
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
        if (relative + lowestOf(bounds[context]) > 0) continue;
        if (count === MAX_PREDECESSORS) count = this.oneForEachContext();
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
        trie.entry[words] = unknown[kind];
        trie.end[words++] = grouped ? runEnd : at + 1;
      }

      // A node for each homograph of each word, with its cheapest predecessor.
      for (let word = 0; word < words; word++) {
        const end = trie.end[word];
        let least = limit[end];
        for (let entry = trie.entry[word]; ; entry++) {
          const packed = entries[entry];
          const context = contextOf(packed);
          const row = context * width;
          let key = 0x7fffffff;
          for (let i = 0; i < count; i++) {
            const candidate = (keys[i] + (costs[row + contexts[i]] << PLACE_BITS)) | 0;
            if (candidate < key) key = candidate;
          }
          const total = base + ((key >> PLACE_BITS) + costOf(packed));
          const following = bounds[context];
          if (total + lowestOf(following) <= least) {
            if (nodeCount === cost.length) {
              this.grow();
              ({ nodes, cost } = this);
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
            least = Math.min(least, total + highestOf(following));
          }
          if (isLast(packed)) break;
        }
        limit[end] = least;
      }
    }
    this.emit(this.cheapestEnd(length), length, offset, columns);
  }

  private clear(length: number): void {
    if (this.first.length <= length) {
      const capacity = Math.max(1024, length + (length >> 1)) + 1;
      this.first = new Int32Array(capacity);
      this.last = new Int32Array(capacity);
      this.limit = new Float64Array(capacity);
    }
    const { first, limit, nodes } = this;
    for (let at = 0; at <= length; at++) {
      first[at] = NONE;
      limit[at] = Number.POSITIVE_INFINITY;
    }
    this.cost[0] = 0;
    nodes[PREVIOUS] = NONE;
    nodes[NEXT] = NONE;
    nodes[WORD] = 0;
    first[0] = 0;
    limit[0] = highestOf(this.matrix.bounds[0]);
  }

  /** Keeps the cheapest predecessor of each context, the first one among equals. Returns how many are left. */
  private oneForEachContext(): number {
    const { keys, contexts, predecessors } = this;
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

  private grow(): void {
    const { cost, nodes } = this;
    this.cost = new Float64Array(cost.length * 2);
    this.cost.set(cost);
    this.nodes = new Int32Array(nodes.length * 2);
    this.nodes.set(nodes);
  }

  /** The last node of the cheapest way; the end of a sentence has context 0, like its start. */
  private cheapestEnd(length: number): number {
    const { nodes, cost, matrix } = this;
    let best = NONE;
    let lowest = Number.POSITIVE_INFINITY;
    for (let node = this.first[length]; node !== NONE; node = nodes[node * NODE_CELLS + NEXT]) {
      const total = cost[node] + matrix.costs[nodes[node * NODE_CELLS + WORD] >>> CONTEXT_SHIFT];
      if (total < lowest) {
        lowest = total;
        best = node;
      }
    }
    return best;
  }

  private emit(lastNode: number, length: number, offset: number, columns: Columns): void {
    const { nodes } = this;
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
