import type { Extractor } from "../extract.js";
import type { Crew } from "./batch.js";
import { openProcess, type Settings } from "./process.js";

/** This thread as the crew; the extractor is null where nothing is written. Timers and signals get their turn between batches. */
export async function workAlone(settings: Settings, extractor: Extractor | null): Promise<Crew> {
  const process = await openProcess(settings, extractor);
  return {
    async run({ items }) {
      await new Promise(setImmediate);
      return process(items);
    },
    close: async () => {},
  };
}
