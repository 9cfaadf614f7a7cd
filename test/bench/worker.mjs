// A thread of the built package that tokenizes all texts as often as it is told, then says that it is done.
import { parentPort, workerData } from "node:worker_threads";
import { openTokenizer } from "../../dist/tokens/index.js";

const tokenizer = openTokenizer(workerData.dictionary);
parentPort.on("message", (times) => {
  for (let i = 0; i < times; i++) for (const text of workerData.texts) tokenizer.tokenize(text);
  parentPort.postMessage("done");
});
