import type { Column } from "./container.js";

/**
 * A set of surfaces as an open-addressing hash table over their UTF-16 units: entry number `i` is the surface
 * `units[offsets[i]..offsets[i + 1]]`.
 */
export class Surfaces {
  readonly #units: Uint16Array;
  readonly #offsets: Uint32Array;
  /**
   * Entry number + 1 in the lower bits, the hash's upper bits above them, so that a surface that is not there is
   * seldom compared; 0 where free. Its length is a power of two.
   */
  readonly #slots: Uint32Array;
  /** A Bloom filter of the beginnings of surfaces: one bit by hash. Its length in bits is a power of two. */
  readonly #beginnings: Uint32Array;

  constructor(column: <C extends Column>(name: string) => C) {
    this.#units = column("surfaces.units");
    this.#offsets = column("surfaces.offsets");
    this.#slots = column("surfaces.slots");
    this.#beginnings = column("surfaces.beginnings");
  }

  /** The columns of a table of these surfaces, in their order. They must differ from each other. */
  static build(surfaces: readonly string[]): Record<string, Column> {
    const offsets = new Uint32Array(surfaces.length + 1);
    for (const [i, surface] of surfaces.entries()) offsets[i + 1] = offsets[i] + surface.length;
    if (surfaces.length >= NUMBER) throw new RangeError(`More than ${NUMBER - 1} surfaces`);
    const units = new Uint16Array(offsets[surfaces.length]);
    const slots = new Uint32Array(powerOfTwo(surfaces.length * 1.5));
    const beginnings = new Uint32Array(powerOfTwo((units.length * BITS_A_UNIT) / 32));
    for (const [i, surface] of surfaces.entries()) {
      let hash = seed;
      for (let at = 0; at < surface.length; at++) {
        if (at > 0) {
          const bit = mix(hash);
          beginnings[(bit >>> 5) & (beginnings.length - 1)] |= 1 << (bit & 31);
        }
        const unit = surface.charCodeAt(at);
        units[offsets[i] + at] = unit;
        hash = step(hash, unit);
      }
      const mixed = mix(hash);
      let slot = mixed & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = (mixed & ~NUMBER) | (i + 1);
    }
    return {
      "surfaces.units": units,
      "surfaces.offsets": offsets,
      "surfaces.slots": slots,
      "surfaces.beginnings": beginnings,
    };
  }

  /** The entry number of `text.slice(start, end)`, or -1. */
  find(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot];
      if (found === 0) return -1;
      if (((found ^ hash) & ~NUMBER) !== 0) continue;
      const entry = (found & NUMBER) - 1;
      if (this.#equals(entry, text, start, end)) return entry;
    }
  }

  /** False where no longer surface begins with `text.slice(start, end)`; true where one does, and now and then else. */
  mayGoOn(text: string, start: number, end: number): boolean {
    const hash = hashOf(text, start, end);
    return (this.#beginnings[(hash >>> 5) & (this.#beginnings.length - 1)] & (1 << (hash & 31))) !== 0;
  }

  #equals(entry: number, text: string, start: number, end: number): boolean {
    const from = this.#offsets[entry];
    if (this.#offsets[entry + 1] - from !== end - start) return false;
    for (let i = 0; i < end - start; i++)
      if (this.#units[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }
}

/** The bits of a slot that hold a number. */
const NUMBER = (1 << 20) - 1;
/** With as many bits for each unit of the surfaces, one of 13 is set: half a megabyte. */
const BITS_A_UNIT = 2;

/** FNV-1a over UTF-16 units, mixed at the end so that the low bits depend on all. */
const seed = 0x811c9dc5 | 0;
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return once ^ (once >>> 15);
}

function hashOf(text: string, start: number, end: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = step(hash, text.charCodeAt(at));
  return mix(hash);
}

const powerOfTwo = (atLeast: number) => 2 ** Math.ceil(Math.log2(Math.max(2, atLeast)));
