import { type SharedData, shareData, useSharedData } from "../data.js";
import { openTokenizer, type SharedDictionary, shareDictionary } from "../tokens/index.js";

/** Everything compiled, in memory that all threads share. */
export interface Resources {
  readonly dictionary: SharedDictionary;
  readonly data: SharedData;
}

/** @throws {SnapshotError} */
export function readResources(): Resources {
  return { dictionary: shareDictionary(), data: shareData(["lexicon.bin", "clusters.bin", "weights.bin"]) };
}

/** Gives them to this thread, before any module that reads dictionaries is loaded. */
export function useResources({ dictionary, data }: Resources): void {
  useSharedData(data);
  openTokenizer(dictionary);
}
