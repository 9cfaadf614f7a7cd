import { parentPort, workerData } from "node:worker_threads";
import { openTokenizer } from "../../src/tokens/index.js";

/** A thread that tokenizes the texts it is sent, with the dictionary it was started with; answers with the ends of the tokens. */
const tokenizer = openTokenizer(workerData);
parentPort!.on("message", (text: string) => parentPort!.postMessage([...tokenizer.tokenize(text).end]));
