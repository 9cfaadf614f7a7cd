// A thread that tokenizes the texts it is sent, with the dictionary it was started with; answers with the ends of the tokens.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { openTokenizer } = await import("../../src/tokens/index.ts");
const tokenizer = openTokenizer(workerData);
parentPort.on("message", (text) => parentPort.postMessage([...tokenizer.tokenize(text).end]));
