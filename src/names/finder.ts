import type { Lexicon } from "../lexicon/lexicon.js";
import { bestSet } from "../rules/consolidate.js";
import type { Explain } from "../rules/explain.js";
import type { NameMention, NameType } from "../rules/rule.js";
import { Symbols } from "../rules/symbol.js";
import type { Weights } from "../rules/weights.js";
import type { Doc } from "../text/doc.js";
import { applyConventions } from "./conventions.js";
import { DocumentEvidence, type SentenceReading } from "./document.js";
import { K, KINDS } from "./lattice.js";
import { Model } from "./model.js";
import { openReading } from "./reading.js";
import type { Words } from "./words.js";

/**
 * A name counts when its marginal probability is above this: below one half, because a name that is missed costs
 * as much as one that is wrong.
 */
const THRESHOLD = 0.38;
const THING = KINDS.indexOf("thing");

export class NameFinder {
  private readonly symbols = new Symbols();
  private readonly model: Model;
  /** The corpus whose conventions are followed, null for the annotation guide's. */
  private corpus: string | null = null;

  constructor(lexicon: Lexicon, weights: Weights) {
    this.model = new Model(openReading(lexicon, this.symbols), weights);
  }

  /** Follows the conventions of a corpus where they differ from the annotation guide's, for measuring on it. */
  followCorpus(name: string | null): void {
    this.corpus = name;
    this.model.reading.circumstances.corpus = name === null ? 0 : this.symbols.of(name);
  }

  find(doc: Doc, _explain?: Explain): NameMention[] {
    const { reading } = this.model;
    const words = this.model.read(doc);
    const readings = doc.sentences.map((_, i) => this.read(words, i));
    for (const changed of new DocumentEvidence(words, reading.sets).apply(readings)) this.decide(changed);
    return readings.flatMap((sentence) => choose(words, sentence));
  }

  private read(words: Words, sentence: number): SentenceReading {
    const from = words.firstWord[sentence];
    const { lattice, scores } = this.model.score(words, from, words.firstWord[sentence + 1]);
    const { first, last, spans } = lattice;
    if (this.corpus === null) applyConventions(this.model.reading.sentence, first, last, spans, scores);
    const read = { sentence, from, lattice, scores, marginals: new Float64Array(spans * K) };
    this.decide(read);
    return read;
  }

  private decide({ lattice, scores, marginals }: SentenceReading): void {
    this.model.sums.run(lattice, scores.map(Math.exp), this.model.transitions);
    marginals.set(this.model.sums.marginals.subarray(0, marginals.length));
  }
}

/** The names of a sentence: the set of candidates that is expected to be right most often. */
function choose(words: Words, { sentence, from, lattice, marginals }: SentenceReading): NameMention[] {
  const { spans, first, last } = lattice;
  const gain = new Float64Array(spans);
  const kind = new Uint8Array(spans);
  for (let s = 0; s < spans; s++) {
    for (let y = 1; y < K; y++) if (marginals[s * K + y] > marginals[s * K + kind[s]]) kind[s] = y;
    gain[s] = marginals[s * K + kind[s]] - THRESHOLD;
  }
  return bestSet(first, last, gain, spans)
    .filter((s) => kind[s] !== THING)
    .map((s) => ({
      type: KINDS[kind[s]] as NameType,
      start: words.start[from + first[s]],
      end: words.end[from + last[s]],
      sentence,
      confidence: marginals[s * K + kind[s]],
      rules: ["names/noun-run"],
    }));
}
