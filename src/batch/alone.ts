import type { Extractor } from "../extract.js";
import type { Crew, Segment } from "./batch.js";
import { openProcess, type Settings } from "./process.js";

/**
 * This thread as the crew; the extractor is null where nothing is written. Timers and signals get their turn between
 * articles, and after the signal to stop no other article is begun.
 */
export async function workAlone(
  settings: Settings,
  extractor: Extractor | null,
  signal?: AbortSignal,
): Promise<Crew> {
  const process = await openProcess(settings, extractor);
  return {
    async run({ items }) {
      const segments: Segment[] = [];
      for (const item of items) {
        await new Promise(setImmediate);
        if (signal?.aborted) break;
        segments.push(...(await process([item])));
      }
      return segments;
    },
    close: async () => {},
  };
}
