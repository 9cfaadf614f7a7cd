import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { openTokenizer, shareDictionary } from "../../src/tokens/index.js";

it("threads that share a dictionary find the same tokens", async () => {
  const dictionary = await shareDictionary();
  const texts = ["会議は来週に延期された。", "新しい駅は来年の春に開業する。"];
  const workers = texts.map(
    () => new Worker(new URL("worker.mjs", import.meta.url), { workerData: dictionary }),
  );
  try {
    const answers = workers.map((worker) => once(worker, "message"));
    for (const [i, worker] of workers.entries()) worker.postMessage(texts[i]);
    const ends = (await Promise.all(answers)).map(([columns]) => columns);
    expect(ends).toEqual(texts.map((text) => [...openTokenizer().tokenize(text).end]));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
});
