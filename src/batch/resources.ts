import { type SharedData, shareData, useSharedData } from "../data.js";
import { openTokenizer, type SharedDictionary, shareDictionary } from "../tokens/index.js";

/** Everything compiled, in memory that all threads share. */
export interface Resources {
  readonly dictionary: SharedDictionary;
  readonly data: SharedData;
}

/** Reads what every article needs, while this thread goes on. @throws {SnapshotError} */
export async function readResources(): Promise<Resources> {
  const [dictionary, data] = await Promise.all([
    shareDictionary(),
    shareData(["lexicon.bin", "clusters.bin", "weights.bin"]),
  ]);
  return { dictionary, data };
}

/** Gives them to this thread, before anything asks for them. */
export function useResources({ dictionary, data }: Resources): void {
  useSharedData(data);
  openTokenizer(dictionary);
}
