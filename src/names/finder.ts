import type { Lexicon } from "../lexicon/lexicon.js";
import { bestSet } from "../rules/consolidate.js";
import type { Explain } from "../rules/explain.js";
import type { NameMention, NameType } from "../rules/rule.js";
import { Symbols } from "../rules/symbol.js";
import type { Weights } from "../rules/weights.js";
import type { Doc } from "../text/doc.js";
import { K, KINDS } from "./lattice.js";
import { Model } from "./model.js";
import { openReading } from "./reading.js";

/**
 * A name counts when its marginal probability is above this: below one half, because a name that is missed costs
 * as much as one that is wrong.
 */
const THRESHOLD = 0.38;
const REPORTED = KINDS.indexOf("thing");

export class NameFinder {
  private readonly symbols = new Symbols();
  private readonly model: Model;

  constructor(lexicon: Lexicon, weights: Weights) {
    this.model = new Model(openReading(lexicon, this.symbols), weights);
  }

  /** Follows the conventions of a corpus where they differ from the annotation guide's, for measuring on it. */
  followCorpus(name: string | null): void {
    this.model.reading.spans.corpus = name === null ? 0 : this.symbols.of(name);
  }

  find(doc: Doc, _explain?: Explain): NameMention[] {
    const found: NameMention[] = [];
    this.model.reading.words.forgetIfFull();
    const words = this.model.reading.words.read(doc);
    for (let i = 0; i < doc.sentences.length; i++) {
      const from = words.firstWord[i];
      const { lattice, scores } = this.model.score(words, from, words.firstWord[i + 1]);
      this.model.sums.run(lattice, scores.map(Math.exp), this.model.transitions);
      const { marginals } = this.model.sums;
      const gain = new Float64Array(lattice.spans);
      const kind = new Uint8Array(lattice.spans);
      for (let s = 0; s < lattice.spans; s++) {
        for (let y = 1; y < K; y++) if (marginals[s * K + y] > marginals[s * K + kind[s]]) kind[s] = y;
        gain[s] = marginals[s * K + kind[s]] - THRESHOLD;
      }
      for (const s of bestSet(lattice.first, lattice.last, gain, lattice.spans)) {
        if (kind[s] >= REPORTED) continue;
        found.push({
          type: KINDS[kind[s]] as NameType,
          start: words.start[from + lattice.first[s]],
          end: words.end[from + lattice.last[s]],
          sentence: i,
          confidence: marginals[s * K + kind[s]],
          rules: ["names/noun-run"],
        });
      }
    }
    return found;
  }
}
