import { type Lexicon, table } from "../lexicon/lexicon.js";
import { CategorySets } from "../rules/categories.js";
import { CueIndex } from "../rules/cues.js";
import { Symbols } from "../rules/symbol.js";
import { WordClusters } from "./clusters.js";
import type { Circumstances } from "./evidence-of-context.js";
import { SpanEvidence } from "./evidence-of-spans.js";
import { FullNames } from "./full-names.js";
import { NAME_RULES } from "./rules.js";
import { Sentence } from "./sentence.js";
import { Spelling } from "./spelling.js";
import { WordDescriber } from "./word-kinds.js";
import { WordReader } from "./words.js";

/** What it takes to read evidence out of a document, put together once. */
export interface Reading {
  readonly sets: CategorySets;
  readonly words: WordReader;
  readonly sentence: Sentence;
  readonly spans: SpanEvidence;
  readonly circumstances: Circumstances;
}

export function openReading(lexicon: Lexicon, symbols: Symbols = new Symbols()): Reading {
  const sets = new CategorySets(lexicon, symbols);
  const spelling = new Spelling(lexicon, symbols);
  const clusters = new WordClusters(symbols);
  const endings = new Map(table("organization-endings").map((row) => [row.surface, row.kind]));
  const describer = new WordDescriber(sets, spelling, symbols, new CueIndex(NAME_RULES), clusters, endings);
  return {
    sets,
    words: new WordReader(describer),
    sentence: new Sentence(sets, describer.edge(), symbols),
    spans: new SpanEvidence(sets, new FullNames(sets, symbols), spelling, clusters, symbols),
    circumstances: { ruleSymbols: Int32Array.from(NAME_RULES, ({ id }) => symbols.of(id)), corpus: 0 },
  };
}
