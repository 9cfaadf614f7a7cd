import { BUCKET, firstBucket, nextBucket, type WeightTable } from "../rules/weights.js";
import type { EvidenceKeys } from "./evidence.js";
import { K } from "./lattice.js";

/**
 * Looks at the buckets of all keys, so that the memory they lie in is fetched at once: the loops below would wait for
 * one after the other, because where they go on depends on what they have found. They take two thirds of the time so.
 */
function fetchBuckets(e: EvidenceKeys, { cells, stride, buckets }: WeightTable): void {
  const { count, keys } = e;
  let seen = 0;
  for (let i = 0; i < count; i++) seen ^= cells[firstBucket(keys[i], buckets) * stride];
  e.seen = seen;
}

/**
 * Puts the sum of the weights of evidence for each kind into `into`, in 1/UNITS. A feature is looked for in all
 * places of its bucket at once, without a branch that depends on where it is: the processor looks for the next
 * meanwhile, which makes this 2.4 times as fast as `WeightTable.find`.
 */
export function sumKindWeights(e: EvidenceKeys, table: WeightTable, into: Int32Array): void {
  fetchBuckets(e, table);
  const { cells, stride, buckets } = table;
  const { count, keys } = e;
  let organization = 0;
  let person = 0;
  let place = 0;
  let thing = 0;
  for (let i = 0; i < count; i++) {
    const key = keys[i];
    for (let bucket = firstBucket(key, buckets); ; bucket = nextBucket(bucket, buckets)) {
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

/** Flips the signs of four bytes, so that they are 0 … 255 and can be added up two by two. */
const FLIP = 0x80808080 | 0;
const SIGN = 0x80;
/** Every second byte. */
const EVEN = 0x00ff00ff;

/**
 * Two scores in one number, of 16 bits each, so that two are added in one operation: `lower + (upper << 16)`. What is
 * added up stays right as long as each of the two sums has room.
 */
export const lower = (pair: number) => (pair << 16) >> 16;
export const upper = (pair: number) => (pair - lower(pair)) >> 16;

/**
 * Puts the sums of 16 weights of evidence (for each tag and kind) into `into`, in 1/UNITS, as pairs: for each tag those
 * of the first and third kind, then those of the second and fourth. Like `sumKindWeights`, but a row is four numbers of
 * four weights each, which there is room for up to 256 features.
 */
export function sumTagWeights(e: EvidenceKeys, table: WeightTable, into: Int32Array): void {
  fetchBuckets(e, table);
  const { cells, stride, buckets } = table;
  const { count, keys } = e;
  let [a, b, c, d] = [0, 0, 0, 0];
  let [a2, b2, c2, d2] = [0, 0, 0, 0];
  let found = 0;
  for (let i = 0; i < count; i++) {
    const key = keys[i];
    for (let bucket = firstBucket(key, buckets); ; bucket = nextBucket(bucket, buckets)) {
      const at = bucket * stride;
      const first = isZero(cells[at] ^ key);
      const second = isZero(cells[at + 1] ^ key);
      const third = isZero(cells[at + 2] ^ key);
      const fourth = isZero(cells[at + 3] ^ key);
      const is = first | second | third | fourth;
      const row = at + BUCKET + ((second & 4) | (third & 8) | (fourth & 12));
      const w = (cells[row] ^ FLIP) & is;
      const x = (cells[row + 1] ^ FLIP) & is;
      const y = (cells[row + 2] ^ FLIP) & is;
      const z = (cells[row + 3] ^ FLIP) & is;
      a = (a + (w & EVEN)) | 0;
      a2 = (a2 + ((w >>> 8) & EVEN)) | 0;
      b = (b + (x & EVEN)) | 0;
      b2 = (b2 + ((x >>> 8) & EVEN)) | 0;
      c = (c + (y & EVEN)) | 0;
      c2 = (c2 + ((y >>> 8) & EVEN)) | 0;
      d = (d + (z & EVEN)) | 0;
      d2 = (d2 + ((z >>> 8) & EVEN)) | 0;
      found -= is;
      if (is !== 0 || cells[at + BUCKET - 1] === 0) break;
    }
  }
  const signs = SIGN * found;
  const both = signs + (signs << 16);
  into[0] = a - both;
  into[1] = a2 - both;
  into[2] = b - both;
  into[3] = b2 - both;
  into[4] = c - both;
  into[5] = c2 - both;
  into[6] = d - both;
  into[7] = d2 - both;
}

/** Adds a row of 16 weights, by tag and kind, from `at` on to what `sumTagWeights` put into `pairs`. */
export function addTagRow(weights: Int8Array, at: number, pairs: Int32Array): void {
  for (let t = 0; t < pairs.length; t++) {
    const from = at + K * (t >> 1) + (t & 1);
    pairs[t] += weights[from] + (weights[from + 2] << 16);
  }
}

/** All bits where `x` is 0, else none. */
const isZero = (x: number) => ~((x | -x) >> 31);
