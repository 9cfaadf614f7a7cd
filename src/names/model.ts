import { UNITS, type Weights } from "../rules/weights.js";
import type { Doc } from "../text/doc.js";
import type { Arena } from "./arena.js";
import {
  type Candidates,
  insistOn,
  insistOnListedNames,
  insistOnWholeRuns,
  newCandidates,
  proposeByRules,
  proposeRuns,
} from "./candidates.js";
import { Elimination, KEPT } from "./elimination.js";
import { K, type Lattice } from "./lattice.js";
import { Marginals } from "./marginals.js";
import type { Reading } from "./reading.js";
import { NAME_RULES } from "./rules.js";
import { SpanScores } from "./score-spans.js";
import { WordScores } from "./score-words.js";
import { favourUserEntry, USER_ENTRY } from "./user-dictionary.js";
import { connectorOf } from "./word-flags.js";
import type { Words } from "./words.js";

/** Candidates that score less by their words and by what these are as a whole are dropped, whatever stands around. */
const LEAST = -3 * UNITS;

/** A sentence with its candidates and their scores, `spans` × K. */
export interface Scored {
  readonly lattice: Lattice;
  readonly scores: Float64Array;
  /** The numbers of the rules that proposed each candidate, as bits. */
  readonly rules: Int32Array;
}

/** Finds and scores the candidates of sentences. */
export class Model {
  /** exp(weight) of the transitions. */
  readonly transitions: Float64Array;
  readonly marginals = new Marginals();
  private readonly candidates: Candidates = newCandidates();
  private readonly words: WordScores;
  private readonly elimination: Elimination;
  private readonly spans: SpanScores;
  private scores = new Float64Array(256 * K);

  constructor(
    readonly reading: Reading,
    weights: Weights,
    private readonly arena: Arena,
  ) {
    this.transitions = Float64Array.from(weights.transitions, Math.exp);
    this.words = new WordScores(weights);
    this.elimination = new Elimination(this.words);
    this.spans = new SpanScores(reading.spans, weights.spans, reading.circumstances);
  }

  /** Reads the words of a document, and forgets old ones when there are too many. */
  read(doc: Doc): Words {
    if (this.reading.words.forgetIfFull()) {
      this.words.forget();
      this.spans.forget();
    }
    return this.reading.words.read(doc);
  }

  /**
   * Scores the candidates of the sentence of the words `from` up to `to`; `reading.sentence` is that sentence then. The
   * scores are valid as long as the arena has them.
   */
  score(words: Words, from: number, to: number, insisted: readonly [number, number][] = []): Scored {
    const { candidates, arena } = this;
    const { sentence } = this.reading;
    sentence.read(words, from, to);
    proposeRuns(words, from, to, candidates);
    proposeByRules(sentence, NAME_RULES, candidates);
    insistOnWholeRuns(sentence, candidates);
    insistOnListedNames(sentence, candidates);
    for (const [first, last] of insisted) insistOn(first, last, candidates);
    this.elimination.run(sentence, candidates);
    this.scoreSpans();
    const { count } = candidates;
    const connector = arena.takeIntegers(to - from);
    for (let i = 0; i < connector.length; i++) connector[i] = connectorOf(sentence.flags[i]);
    return {
      lattice: {
        words: to - from,
        spans: count,
        first: arena.copyOf(candidates.first, count),
        last: arena.copyOf(candidates.last, count),
        connector,
      },
      scores: this.keptScores(),
      rules: arena.copyOf(candidates.rules, count),
    };
  }

  private keptScores(): Float64Array {
    const kept = this.arena.take(this.candidates.count * K);
    for (let at = 0; at < kept.length; at++) kept[at] = this.scores[at];
    return kept;
  }

  /** Scores the candidates as a whole, and drops those that their words, taken together, rule out. */
  private scoreSpans(): void {
    const { sentence } = this.reading;
    const { first, last, rules, count } = this.candidates;
    const { spans, elimination } = this;
    if (this.scores.length < count * K) this.scores = new Float64Array(2 * count * K);
    const { scores } = this;
    const { sum } = spans;
    const { sums } = elimination;
    spans.begin(sentence);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const at = kept * K;
      spans.ofItself(sentence, first[i], last[i]);
      const organization = sums[i * K] + sum[0];
      const person = sums[i * K + 1] + sum[1];
      const place = sums[i * K + 2] + sum[2];
      const thing = sums[i * K + 3] + sum[3];
      const isUnlikely = organization < LEAST && person < LEAST && place < LEAST && thing < LEAST;
      if (isUnlikely && !(rules[i] & KEPT)) continue;
      spans.ofContext(sentence, first[i], last[i], rules[i]);
      scores[at] = (organization + sum[0]) / UNITS;
      scores[at + 1] = (person + sum[1]) / UNITS;
      scores[at + 2] = (place + sum[2]) / UNITS;
      scores[at + 3] = (thing + sum[3]) / UNITS;
      if (rules[i] & USER_ENTRY) favourUserEntry(sentence, first[i], last[i], scores, at);
      first[kept] = first[i];
      last[kept] = last[i];
      rules[kept] = rules[i];
      kept++;
    }
    this.candidates.count = kept;
  }
}
