import { combine } from "../rules/symbol.js";

/** What evidence is told to: a template and up to three values, all numbers (symbols, mostly). */
export interface Evidence {
  add(template: number, a?: number, b?: number, c?: number): void;
}

/** Evidence as the keys that weights are found by; all that scoring needs. */
export class EvidenceKeys implements Evidence {
  count = 0;
  /** What the sums have looked at ahead: kept, so that the looking is not optimised away. */
  seen = 0;
  keys = new Int32Array(256);

  add(template: number, a = 0, b = 0, c = 0): void {
    if (this.count === this.keys.length) this.keys = enlarged(this.keys);
    this.keys[this.count++] = combine(template, a, b, c);
  }
}

/** Evidence in full, for who spells it out. */
export class EvidenceRows implements Evidence {
  count = 0;
  template = new Int32Array(256);
  a = new Int32Array(256);
  b = new Int32Array(256);
  c = new Int32Array(256);

  add(template: number, a = 0, b = 0, c = 0): void {
    const i = this.count++;
    if (i === this.template.length) {
      this.template = enlarged(this.template);
      this.a = enlarged(this.a);
      this.b = enlarged(this.b);
      this.c = enlarged(this.c);
    }
    this.template[i] = template;
    this.a[i] = a;
    this.b[i] = b;
    this.c[i] = c;
  }
}

function enlarged(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
