/** Compiles `dictionaries/word-clusters.tsv` to `dist/data/clusters.bin`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dataFile } from "../data.js";
import { clusterKey, packClusters } from "../names/clusters.js";

const rows = readFileSync(new URL("../../dictionaries/word-clusters.tsv", import.meta.url), "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => line.split("\t"));
const groups = new Uint16Array(rows.length + 1);
const clusterOf = new Map<number, number>();
for (const [cluster, group, words] of rows) {
  groups[Number(cluster)] = Number(group);
  for (const word of words.split(" ")) clusterOf.set(clusterKey(word, 0, word.length), Number(cluster));
}
let size = 1;
while (size < clusterOf.size * 1.5) size *= 2;
const keys = new Int32Array(size);
const clusters = new Uint16Array(size);
for (const [key, cluster] of clusterOf) {
  let slot = key & (size - 1);
  while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
  keys[slot] = key;
  clusters[slot] = cluster;
}
const target = dataFile("clusters.bin");
mkdirSync(new URL(".", target), { recursive: true });
writeFileSync(target, packClusters({ keys, clusters, groups }));
