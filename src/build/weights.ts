/** Compiles `dictionaries/weights.tsv` to `dist/data/weights.bin`. */
import { readFileSync } from "node:fs";
import { dataFile } from "../data.js";
import { pack } from "../rules/weights.js";
import { parseWeights } from "./weights-tsv.js";
import { writeWhole } from "./write-whole.js";

const tsv = new URL("../../dictionaries/weights.tsv", import.meta.url);
writeWhole(dataFile("weights.bin"), pack(parseWeights(readFileSync(tsv, "utf8"))));
