import type { EvidenceRows } from "../../names/evidence.js";
import { combine } from "../../rules/symbol.js";

/** Numbers the features that are seen often enough, in the order in which they first were. */
export class FeatureIndex {
  /** What each feature is: its template and values. */
  readonly template: number[] = [];
  readonly values: [a: number, b: number, c: number][] = [];
  /** How often each was seen. */
  readonly seen: number[] = [];

  private keys = new Int32Array(1 << 22);
  private counts = new Int32Array(1 << 22);
  private ids = new Int32Array(1 << 22).fill(-1);
  private used = 0;

  constructor(private readonly least: number) {}

  get count(): number {
    return this.template.length;
  }

  /** Counts evidence row `i` and returns its key. */
  add(e: EvidenceRows, i: number): number {
    const key = combine(e.template[i], e.a[i], e.b[i], e.c[i]);
    const slot = this.slot(key);
    if (this.counts[slot] === 0) {
      this.keys[slot] = key;
      this.used++;
    }
    if (++this.counts[slot] === this.least) {
      this.ids[slot] = this.template.length;
      this.template.push(e.template[i]);
      this.values.push([e.a[i], e.b[i], e.c[i]]);
    }
    if (this.used * 10 > this.keys.length * 7) this.enlarge();
    return key;
  }

  /** The number of a feature, -1 for one that was not seen often enough. */
  id(key: number): number {
    return this.ids[this.slot(key)];
  }

  /** Fills `seen`, once everything is counted. */
  finish(): void {
    for (let slot = 0; slot < this.ids.length; slot++) {
      if (this.ids[slot] >= 0) this.seen[this.ids[slot]] = this.counts[slot];
    }
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.counts[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private enlarge(): void {
    const { keys, counts, ids } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.counts = new Int32Array(keys.length * 2);
    this.ids = new Int32Array(keys.length * 2).fill(-1);
    for (let old = 0; old < keys.length; old++) {
      if (counts[old] === 0) continue;
      const slot = this.slot(keys[old]);
      this.keys[slot] = keys[old];
      this.counts[slot] = counts[old];
      this.ids[slot] = ids[old];
    }
  }
}

/** Rows of numbers of any length, one after the other. */
export class Rows {
  private data = new Int32Array(1 << 20);
  private size = 0;
  readonly offsets: number[] = [0];

  push(value: number): void {
    if (this.size === this.data.length) {
      const larger = new Int32Array(this.size * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.size++] = value;
  }

  endRow(): void {
    this.offsets.push(this.size);
  }

  /** Puts another number in the place of each; those for which it is negative are left out. */
  replace(by: (value: number) => number): { data: Int32Array; offsets: Int32Array } {
    const offsets = new Int32Array(this.offsets.length);
    let to = 0;
    for (let row = 0; row + 1 < this.offsets.length; row++) {
      for (let at = this.offsets[row]; at < this.offsets[row + 1]; at++) {
        const value = by(this.data[at]);
        if (value >= 0) this.data[to++] = value;
      }
      offsets[row + 1] = to;
    }
    return { data: this.data.slice(0, to), offsets };
  }
}
