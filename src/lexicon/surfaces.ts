import type { Column } from "./container.js";

/** What a lookup finds: an entry's number and its set of categories, as one number; below. */
const ENTRY_BITS = 20;
const ENTRY = (1 << ENTRY_BITS) - 1;
const SETS = 1 << (32 - ENTRY_BITS);

/** The number of the entry that a lookup found. */
export const entryOf = (found: number) => (found & ENTRY) - 1;
/** The number of its set of categories. */
export const setOf = (found: number) => found >>> ENTRY_BITS;

/**
 * A set of surfaces as an open-addressing hash table. Of a surface a second hash of 32 bits is kept, not its
 * characters: a lookup is one look at memory instead of four, and a text that is no surface passes for one once in
 * some thousand million lookups.
 */
export class Surfaces {
  /** Two cells a slot: the second hash of a surface, and what is found; 0 where free. Their number is a power of two. */
  readonly #slots: Uint32Array;
  /** A Bloom filter of the beginnings of surfaces: one bit by hash. Its length in bits is a power of two. */
  readonly #beginnings: Uint32Array;

  constructor(column: <C extends Column>(name: string) => C) {
    this.#slots = column("surfaces.slots");
    this.#beginnings = column("surfaces.beginnings");
  }

  /**
   * The columns of a table of these surfaces, in their order, which must differ from each other; `sets[i]` is the set
   * of categories of surface `i`. Throws where there are too many, or where two have the same hashes.
   */
  static build(surfaces: readonly string[], sets: ArrayLike<number>): Record<string, Column> {
    if (surfaces.length >= ENTRY) throw new RangeError(`More than ${ENTRY - 1} surfaces`);
    const slots = new Uint32Array(2 * powerOfTwo(surfaces.length * 1.5));
    const units = surfaces.reduce((sum, { length }) => sum + length, 0);
    const beginnings = new Uint32Array(powerOfTwo((units * BITS_A_UNIT) / 32));
    for (const [i, surface] of surfaces.entries()) {
      if (sets[i] >= SETS) throw new RangeError(`More than ${SETS} sets of categories`);
      for (let at = 1; at < surface.length; at++) {
        const bit = hashOf(surface, 0, at);
        beginnings[(bit >>> 5) & (beginnings.length - 1)] |= 1 << (bit & 31);
      }
      const check = checkOf(surface, 0, surface.length);
      let slot = firstSlot(hashOf(surface, 0, surface.length), slots);
      while (slots[slot + 1] !== 0) {
        if (slots[slot] === check) throw new Error(`${surface} has the hashes of another surface`);
        slot = (slot + 2) & (slots.length - 1);
      }
      slots[slot] = check;
      slots[slot + 1] = (sets[i] << ENTRY_BITS) | (i + 1);
    }
    return { "surfaces.slots": slots, "surfaces.beginnings": beginnings };
  }

  /** What is known of `text.slice(start, end)`, for `entryOf` and `setOf`; 0 where it is no surface. */
  find(text: string, start: number, end: number): number {
    const slots = this.#slots;
    const check = checkOf(text, start, end);
    for (let slot = firstSlot(hashOf(text, start, end), slots); ; slot = (slot + 2) & (slots.length - 1)) {
      const found = slots[slot + 1];
      if (found === 0 || slots[slot] === check) return found;
    }
  }

  /** False where no longer surface begins with `text.slice(start, end)`; true where one does, and now and then else. */
  mayGoOn(text: string, start: number, end: number): boolean {
    const hash = hashOf(text, start, end);
    return (this.#beginnings[(hash >>> 5) & (this.#beginnings.length - 1)] & (1 << (hash & 31))) !== 0;
  }
}

/** With as many bits for each unit of the surfaces, one of 13 is set: half a megabyte. */
const BITS_A_UNIT = 2;

const firstSlot = (hash: number, slots: Uint32Array) => (2 * hash) & (slots.length - 1);

/** FNV-1a over UTF-16 units, mixed at the end so that the low bits depend on all. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return hash ^ (hash >>> 15);
}

/** A hash that does not depend on the other. */
function checkOf(text: string, start: number, end: number): number {
  let hash = 0x9747b28c | 0;
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

const powerOfTwo = (atLeast: number) => 2 ** Math.ceil(Math.log2(Math.max(2, atLeast)));
