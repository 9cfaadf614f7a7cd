import { type SharedData, shareData, useSharedData } from "../data.js";
import { openTokenizer, type SharedDictionary, shareDictionary } from "../tokens/index.js";

/** Everything compiled, in memory that all threads share. */
export interface Resources {
  readonly dictionary: SharedDictionary;
  readonly data: SharedData;
}

/** What every article needs of the compiled files, but for the tokenizer's, which reads its own. */
export const readAhead = (): Promise<SharedData> => shareData(["lexicon.bin", "clusters.bin", "weights.bin"]);

/** @throws {SnapshotError} */
export async function readResources(data = readAhead()): Promise<Resources> {
  return { dictionary: shareDictionary(), data: await data };
}

/** Gives them to this thread, before any module that reads dictionaries is loaded. */
export function useResources({ dictionary, data }: Resources): void {
  useSharedData(data);
  openTokenizer(dictionary);
}
