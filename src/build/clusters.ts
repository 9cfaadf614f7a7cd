/** Compiles `dictionaries/word-clusters.tsv` to `dist/data/clusters.bin`. */
import { readFileSync } from "node:fs";
import { dataFile } from "../data.js";
import { CLUSTER_LIMIT, clusterHash, fingerprint, firstSlot, packClusters } from "../names/clusters.js";
import { writeWhole } from "./write-whole.js";

/** Slots for each word. */
const SPACE = 1.5;

const rows = readFileSync(new URL("../../dictionaries/word-clusters.tsv", import.meta.url), "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => line.split("\t"));
const groups = new Uint16Array(rows.length + 1);
const clusterOf = new Map<number, number>();
for (const [cluster, group, words] of rows) {
  groups[Number(cluster)] = Number(group);
  for (const word of words.split(" ")) clusterOf.set(clusterHash(word, 0, word.length), Number(cluster));
}
if (rows.length >= CLUSTER_LIMIT)
  throw new Error(`word-clusters.tsv has more than ${CLUSTER_LIMIT - 1} clusters`);
const slots = new Uint32Array(Math.ceil(clusterOf.size * SPACE));
for (const [hash, cluster] of clusterOf) {
  let slot = firstSlot(hash, slots.length);
  while (slots[slot] !== 0) slot = slot + 1 === slots.length ? 0 : slot + 1;
  slots[slot] = fingerprint(hash) + cluster;
}
writeWhole(dataFile("clusters.bin"), packClusters({ slots, groups }));
