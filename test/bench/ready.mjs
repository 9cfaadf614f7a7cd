/**
 * A process of its own: opens the lexicon and the weights of the built package, and prints how many milliseconds that
 * takes, and how many MB of memory.
 */
import { openLexicon } from "../../dist/lexicon/lexicon.js";
import { openWeights } from "../../dist/rules/weights.js";

const memory = process.memoryUsage().rss;
const start = performance.now();
openLexicon();
openWeights();
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, megabytes: (process.memoryUsage().rss - memory) / 2 ** 20 }));
