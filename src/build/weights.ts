/** Compiles `dictionaries/weights.tsv`, with the vectors of words, to `dist/data/weights.bin`. */
import { readFileSync } from "node:fs";
import { dataFile } from "../data.js";
import { pack } from "../rules/weights.js";
import { parseWeights } from "./weights-tsv.js";
import { readWordVectors } from "./word-vectors.js";
import { writeWhole } from "./write-whole.js";

const tsv = new URL("../../dictionaries/weights.tsv", import.meta.url);
const vectors = readWordVectors().map(({ components }) => components);
writeWhole(dataFile("weights.bin"), pack(parseWeights(readFileSync(tsv, "utf8"), vectors)));
