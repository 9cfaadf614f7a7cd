/** Compiles `dictionaries/weights.tsv` to `dist/data/weights.bin`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dataFile } from "../data.js";
import { pack } from "../rules/weights.js";
import { parseWeights } from "./weights-tsv.js";

const tsv = new URL("../../dictionaries/weights.tsv", import.meta.url);
const target = dataFile("weights.bin");
mkdirSync(new URL(".", target), { recursive: true });
writeFileSync(target, pack(parseWeights(readFileSync(tsv, "utf8"))));
