/** Compiles the words and clusters of `dictionaries/word-vectors.tsv` to `dist/data/clusters.bin`. */
import { dataFile } from "../data.js";
import { fingerprint, firstSlot, packClusters, VECTOR_LIMIT, wordHash } from "../names/clusters.js";
import { readWordVectors } from "./word-vectors.js";
import { writeWhole } from "./write-whole.js";

/** Slots for each word. */
const SPACE = 1.5;

const vectors = readWordVectors();
if (vectors.length >= VECTOR_LIMIT)
  throw new Error(`word-vectors.tsv has more than ${VECTOR_LIMIT - 1} vectors`);
const clusters = Uint16Array.of(0, ...vectors.map(({ cluster }) => cluster));
const groups = new Uint16Array(1 + Math.max(...clusters));
for (const { cluster, group } of vectors) groups[cluster] = group;
const vectorOf = new Map<number, number>();
for (const [i, { words }] of vectors.entries()) {
  for (const word of words) vectorOf.set(wordHash(word, 0, word.length), i + 1);
}
const slots = new Uint32Array(Math.ceil(vectorOf.size * SPACE));
for (const [hash, vector] of vectorOf) {
  let slot = firstSlot(hash, slots.length);
  while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
  slots[slot] = fingerprint(hash) + vector;
}
writeWhole(dataFile("clusters.bin"), packClusters({ slots, clusters, groups }));
