import type { Extractor } from "../extract.js";
import type { Crew } from "./batch.js";
import { openProcess, type Settings } from "./process.js";

/**
 * This thread as the crew; the extractor is null where nothing is written. Timers and signals get their turn between
 * batches (a tenth of a second, or one long article), and after the signal to stop no other is begun.
 */
export async function workAlone(
  settings: Settings,
  extractor: Extractor | null,
  signal?: AbortSignal,
): Promise<Crew> {
  const process = await openProcess(settings, extractor);
  return {
    async run({ items }) {
      await new Promise(setImmediate);
      return signal?.aborted ? [] : process(items);
    },
    close: async () => {},
  };
}
