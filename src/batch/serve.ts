import { parentPort, workerData } from "node:worker_threads";
import type { Extractor } from "../extract.js";
import type { Item, Segment } from "./batch.js";
import type { Settings } from "./process.js";
import { type Resources, useResources } from "./resources.js";

/** What a worker is started with. */
export interface WorkerData {
  readonly resources: Resources | null;
  readonly settings: Settings;
  /** One cell: the index of the item that the worker is at, for whoever has to know why it does not answer. */
  readonly position: Int32Array;
}

export type Answer = { readonly segments: readonly Segment[] } | { readonly error: Error };

/** The life of a worker: batches in, segments out. */
export async function serve(open?: () => Promise<Extractor>): Promise<void> {
  const { resources, settings, position } = workerData as WorkerData;
  if (resources) useResources(resources);
  const { openProcess, openExtractor } = await import("./process.js");
  const extractor = settings.shape && (await (open ?? openExtractor)(settings));
  const process = await openProcess(settings, extractor);
  const answer = async (items: readonly Item[]): Promise<Answer> => {
    try {
      return { segments: await process(items, (index) => Atomics.store(position, 0, index)) };
    } catch (error) {
      return { error: error as Error };
    }
  };
  parentPort!.on("message", async (items: readonly Item[]) => {
    const said = await answer(items);
    parentPort!.postMessage(said, "segments" in said ? said.segments.flatMap(buffersOf) : []);
  });
}

/** The memory of texts goes to the other thread with them; that of small ones is shared with others of Node's. */
function buffersOf({ shaped }: Segment): ArrayBuffer[] {
  return (shaped ?? []).flatMap((text) =>
    text instanceof Uint8Array && text.length === text.buffer.byteLength ? [text.buffer as ArrayBuffer] : [],
  );
}
