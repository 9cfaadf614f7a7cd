import type { CompiledLexicon } from "./lexicon/compiled.js";

export { type ExtractedDate, extractDates } from "./dates/index.js";
export {
  createExtractor,
  type ExtractOptions,
  type Extractor,
  type ExtractorOptions,
  extract,
} from "./extract.js";
export type * from "./record.js";
export type { Article } from "./text/doc.js";
export { createTokenizer } from "./tokens/index.js";

/** See `src/lexicon/user-dictionary.ts`; what it takes to check a dictionary is loaded only for one. */
export async function readUserDictionary(file: string): Promise<CompiledLexicon> {
  return (await import("./lexicon/user-dictionary.js")).readUserDictionary(file);
}
