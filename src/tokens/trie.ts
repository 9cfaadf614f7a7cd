import { MAX_ENTRY } from "./format.js";

/** No surface of IPADIC is as long. */
const MAX_MATCHES = 64;
/** UTF-16 units of a usual sentence. */
const CAPACITY = 8192;

/**
 * The surfaces of the dictionary as a double array over character codes.
 *
 * A node has a base; its child by code `c` lies in slot `base + c` and is there if the slot says that it was reached by
 * `c`. That is enough because no two nodes share a base. A slot is two cells: the base of the node (0 if it has no
 * children), then the code with the first entry of the word that ends there (`packSlot`). No word has a character of
 * code 0.
 *
 * J. Aoe, An Efficient Digital Search Algorithm by Using a Double-Array Structure, IEEE TSE 15(9), 1989;
 * S. Yata et al., A compact static double-array keeping character codes, Information Processing & Management 43(1), 2007.
 */
export interface Trie {
  /** What `search` found: the first entry of each word and the end of its surface, shorter ones first. */
  readonly entry: Int32Array;
  readonly end: Int32Array;
  /**
   * Takes the first two steps of every search in a sentence. The slots lie far apart in memory: a search waits for each,
   * but in a loop without branches the processor fetches many at a time (15 % of the time of everything).
   *
   * @param codes of its characters, and a 0 behind them
   */
  prepare(codes: Uint16Array, length: number): void;
  /** Finds the words that start at `codes[at]` of the prepared sentence; returns how many. */
  search(codes: Uint16Array, at: number): number;
}

/** A closure like the lattice, and for its reasons. */
export function createTrie(cells: Int32Array): Trie {
  const CODE_SHIFT = 19;
  const ENTRY = MAX_ENTRY;
  const entry = new Int32Array(MAX_MATCHES);
  const end = new Int32Array(MAX_MATCHES);
  const root = cells[0];

  /** By position: the slots that one and two characters lead to, and the base of the second. */
  const steps = {
    first: new Int32Array(CAPACITY),
    second: new Int32Array(CAPACITY),
    base: new Int32Array(CAPACITY),
  };

  return {
    entry,
    end,

    prepare(codes: Uint16Array, length: number): void {
      if (length > steps.first.length) {
        steps.first = new Int32Array(2 * length);
        steps.second = new Int32Array(2 * length);
        steps.base = new Int32Array(2 * length);
      }
      const slots = cells;
      const { first, second, base } = steps;
      for (let at = 0; at < length; at++) {
        const one = (root + codes[at]) << 1;
        first[at] = slots[one + 1];
        // Where no word begins with the character, this is the base of something else; `search` does not use it.
        const two = (slots[one] + codes[at + 1]) << 1;
        second[at] = slots[two + 1];
        base[at] = slots[two];
      }
    },

    search(codes: Uint16Array, at: number): number {
      const slots = cells;
      let slot = steps.first[at];
      if (slot >>> CODE_SHIFT !== codes[at]) return 0;
      let found = 0;
      let next = at + 1;
      if ((slot & ENTRY) !== 0) {
        entry[0] = slot & ENTRY;
        end[0] = next;
        found = 1;
      }
      slot = steps.second[at];
      let base = steps.base[at];
      let code = codes[next];
      while (slot >>> CODE_SHIFT === code && code !== 0) {
        next++;
        if ((slot & ENTRY) !== 0) {
          entry[found] = slot & ENTRY;
          end[found++] = next;
        }
        if (base === 0) break;
        code = codes[next];
        const cell = (base + code) << 1;
        slot = slots[cell + 1];
        base = slots[cell];
      }
      return found;
    },
  };
}
