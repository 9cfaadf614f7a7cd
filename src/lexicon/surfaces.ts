import type { Column } from "./container.js";

/**
 * A set of surfaces as an open-addressing hash table over their UTF-16 units: entry number `i` is the surface
 * `units[offsets[i]..offsets[i + 1]]`.
 */
export class Surfaces {
  readonly #units: Uint16Array;
  readonly #offsets: Uint32Array;
  /** Entry number + 1; 0 where free. Its length is a power of two. */
  readonly #slots: Int32Array;

  constructor(column: <C extends Column>(name: string) => C) {
    this.#units = column("surfaces.units");
    this.#offsets = column("surfaces.offsets");
    this.#slots = column("surfaces.slots");
  }

  /** The columns of a table of these surfaces, in their order. They must differ from each other. */
  static build(surfaces: readonly string[]): Record<string, Column> {
    const offsets = new Uint32Array(surfaces.length + 1);
    for (const [i, surface] of surfaces.entries()) offsets[i + 1] = offsets[i] + surface.length;
    const units = new Uint16Array(offsets[surfaces.length]);
    const slots = new Int32Array(powerOfTwo(surfaces.length * 1.5));
    for (const [i, surface] of surfaces.entries()) {
      let hash = seed;
      for (let at = 0; at < surface.length; at++) {
        const unit = surface.charCodeAt(at);
        units[offsets[i] + at] = unit;
        hash = step(hash, unit);
      }
      let slot = mix(hash) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = i + 1;
    }
    return {
      "surfaces.units": units,
      "surfaces.offsets": offsets,
      "surfaces.slots": slots,
    };
  }

  /** The entry number of `text.slice(start, end)`, or -1. */
  find(text: string, start: number, end: number): number {
    let hash = seed;
    for (let at = start; at < end; at++) hash = step(hash, text.charCodeAt(at));
    const mask = this.#slots.length - 1;
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot] - 1;
      if (entry < 0 || this.#equals(entry, text, start, end)) return entry;
    }
  }

  #equals(entry: number, text: string, start: number, end: number): boolean {
    const from = this.#offsets[entry];
    if (this.#offsets[entry + 1] - from !== end - start) return false;
    for (let i = 0; i < end - start; i++)
      if (this.#units[from + i] !== text.charCodeAt(start + i)) return false;
    return true;
  }
}

/** FNV-1a over UTF-16 units, mixed at the end so that the low bits depend on all. */
const seed = 0x811c9dc5 | 0;
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return once ^ (once >>> 15);
}

const powerOfTwo = (atLeast: number) => 2 ** Math.ceil(Math.log2(Math.max(2, atLeast)));
