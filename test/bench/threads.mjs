/**
 * A process of its own: one worker thread, then two, each over all texts, on one dictionary of the built package. Takes
 * the texts as JSON on standard input; prints, for each number of threads, characters a second and the memory of all in MB.
 */
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { shareDictionary } from "../../dist/tokens/index.js";

const WARM_UP = 4;
const ROUNDS = 4;

const texts = JSON.parse(readFileSync(0, "utf8"));
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const workerData = { dictionary: await shareDictionary(), texts };

const rows = [];
for (const count of [1, 2]) {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL("worker.mjs", import.meta.url), { workerData }),
  );
  const seconds = async () => {
    const start = performance.now();
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once("message", resolve).once("error", reject).postMessage(1);
          }),
      ),
    );
    return (performance.now() - start) / 1000;
  };
  for (let i = 0; i < WARM_UP; i++) await seconds();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < ROUNDS; i++) best = Math.min(best, await seconds());
  rows.push({ speed: (count * characters) / best, memory: Math.round(process.memoryUsage().rss / 2 ** 20) });
  await Promise.all(workers.map((worker) => worker.terminate()));
}
console.log(JSON.stringify(rows));
