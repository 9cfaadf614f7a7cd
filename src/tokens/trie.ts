import { codeOfSlot, entryOfSlot } from "./format.js";

/** No surface of IPADIC is as long. */
const MAX_MATCHES = 64;

/**
 * The surfaces of the dictionary as a double array over character codes.
 *
 * A node has a base; its child by code `c` lies in slot `base + c` and is there if the slot says that it was reached by
 * `c`. That is enough because no two nodes share a base. A slot is two cells: the base of the node (0 if it has no
 * children), then the code with the first entry of the word that ends there.
 *
 * J. Aoe, An Efficient Digital Search Algorithm by Using a Double-Array Structure, IEEE TSE 15(9), 1989;
 * S. Yata et al., A compact static double-array keeping character codes, Information Processing & Management 43(1), 2007.
 */
export class Trie {
  /** What `search` found: the first entry of each word and the end of its surface, shorter ones first. */
  readonly entry = new Int32Array(MAX_MATCHES);
  readonly end = new Int32Array(MAX_MATCHES);

  constructor(private readonly cells: Int32Array) {}

  /** Finds the words that start at `codes[at]` and end by `length`; returns how many. */
  search(codes: Uint16Array, at: number, length: number): number {
    const { cells, entry, end } = this;
    let found = 0;
    let base = cells[0];
    for (let i = at; i < length; ) {
      const code = codes[i++];
      if (code === 0) break;
      const cell = (base + code) << 1;
      const slot = cells[cell + 1];
      if (codeOfSlot(slot) !== code) break;
      if (entryOfSlot(slot) !== 0) {
        entry[found] = entryOfSlot(slot);
        end[found++] = i;
      }
      base = cells[cell];
      if (base === 0) break;
    }
    return found;
  }
}
