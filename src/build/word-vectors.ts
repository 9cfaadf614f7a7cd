import { readFileSync } from "node:fs";

/** Words that share a vector, because they are used alike. */
export interface WordVector {
  /** The numbers of its cluster, and of the group of clusters that this is in; from 1 on. */
  readonly cluster: number;
  readonly group: number;
  readonly components: Float32Array;
  readonly words: readonly string[];
}

/** What the hexadecimal digits of the components mean: (digit − `MIDDLE`) / `STEPS`. */
const MIDDLE = 7.5;
const STEPS = 128;

/** Reads `dictionaries/word-vectors.tsv`, which `data/word-vectors.ts` writes. */
export function readWordVectors(): readonly WordVector[] {
  const lines = readFileSync(new URL("../../dictionaries/word-vectors.tsv", import.meta.url), "utf8").split(
    "\n",
  );
  return lines.slice(1, -1).map((line) => {
    const [cluster, group, digits, words] = line.split("\t");
    return {
      cluster: Number(cluster),
      group: Number(group),
      components: Float32Array.from(digits, (digit) => (Number.parseInt(digit, 16) - MIDDLE) / STEPS),
      words: words.split(" "),
    };
  });
}
