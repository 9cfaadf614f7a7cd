import { UNITS, type Weights } from "../rules/weights.js";
import {
  type Candidates,
  INSISTED,
  insistOn,
  listedNames,
  newCandidates,
  proposeByRules,
  proposeRuns,
  wholeRuns,
} from "./candidates.js";
import { K, type Lattice } from "./lattice.js";
import { Marginals } from "./marginals.js";
import type { Reading } from "./reading.js";
import { NAME_RULES, TRUSTED } from "./rules.js";
import { SpanScores } from "./score-spans.js";
import { BEGINNING, END, INSIDE, TAGS, WHOLE, WordScores } from "./score-words.js";
import { favourUserEntry, USER_ENTRY } from "./user-dictionary.js";
import { connectorOf } from "./word-flags.js";
import type { Words } from "./words.js";

/**
 * Candidates that score less are dropped, round by round: by what their first and last words say alone, by what
 * those say with the words beside them, by all their words, and by what the words are as a whole. As measured on
 * the development sets, no name is lost so.
 */
const LEAST = { alone: -1.4, edges: -2, words: -1.7, whole: -3 };
/** How far a word is scored: not, by what words say alone, or whole. */
const NEW = 0;
const ALONE = 1;
const WHOLE_WORD = 2;
const WIDTH = TAGS * K;
/** Candidates that are never dropped. */
const KEPT = USER_ENTRY | INSISTED | TRUSTED;

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
  private readonly spans: SpanScores;
  /** Per word of the sentence: whether it is to be scored, or has been. */
  private state = new Uint8Array(256);
  /** Sums of the scores of being inside a name, over the words up to each. */
  private inside = new Int32Array(256 * K);

  constructor(
    readonly reading: Reading,
    weights: Weights,
  ) {
    this.transitions = Float64Array.from(weights.transitions, Math.exp);
    this.words = new WordScores(weights.words);
    this.spans = new SpanScores(reading.spans, weights.spans, reading.circumstances);
  }

  /** Reads the words of a document, and forgets old ones when there are too many. */
  read(doc: Parameters<Reading["words"]["read"]>[0]): Words {
    if (this.reading.words.forgetIfFull()) {
      this.words.forget();
      this.spans.forget();
    }
    return this.reading.words.read(doc);
  }

  /** Scores the candidates of the sentence of the words `from` up to `to`; `reading.sentence` is that sentence then. */
  score(words: Words, from: number, to: number, insisted: readonly [number, number][] = []): Scored {
    const { candidates } = this;
    const { sentence } = this.reading;
    sentence.read(words, from, to);
    proposeRuns(words, from, to, candidates);
    proposeByRules(sentence, NAME_RULES, candidates);
    insistOn(wholeRuns(sentence), candidates);
    insistOn(listedNames(sentence), candidates);
    insistOn(insisted, candidates);
    this.dropUnlikely();
    const scores = this.scoreSpans();
    const { count } = candidates;
    const first = candidates.first.slice(0, count);
    const last = candidates.last.slice(0, count);
    const rules = candidates.rules.slice(0, count);
    const connector = new Uint8Array(to - from);
    for (let i = 0; i < connector.length; i++) connector[i] = connectorOf(sentence.flags[i]);
    return { lattice: { words: to - from, spans: count, first, last, connector }, scores, rules };
  }

  /**
   * Scores the words and drops the candidates that they rule out, in rounds: what the first and the last word say
   * alone, then what they say together with those beside them, then the words between. Most candidates go early.
   */
  private dropUnlikely(): void {
    const { sentence } = this.reading;
    const { candidates, words } = this;
    const n = sentence.count;
    if (this.state.length < n) {
      this.state = new Uint8Array(2 * n);
      this.inside = new Int32Array((2 * n + 1) * K);
    }
    const { state } = this;
    const { first, last } = candidates;
    state.fill(NEW, 0, n);
    words.begin(sentence);
    for (let i = 0; i < candidates.count; i++) {
      for (let w = first[i]; w <= last[i]; w += Math.max(1, last[i] - first[i])) {
        if (state[w] === ALONE) continue;
        words.addWords(sentence, w);
        state[w] = ALONE;
      }
    }
    this.keepAbove(LEAST.alone * UNITS);
    for (let i = 0; i < candidates.count; i++) {
      for (let w = first[i]; w <= last[i]; w += Math.max(1, last[i] - first[i])) {
        if (state[w] === WHOLE_WORD) continue;
        words.addPairs(sentence, w);
        state[w] = WHOLE_WORD;
      }
    }
    this.keepAbove(LEAST.edges * UNITS);
    for (let i = 0; i < candidates.count; i++) {
      for (let w = first[i] + 1; w < last[i]; w++) {
        if (state[w] === NEW) words.addWords(sentence, w);
        if (state[w] !== WHOLE_WORD) words.addPairs(sentence, w);
        state[w] = WHOLE_WORD;
      }
    }
    this.keepAbove(LEAST.words * UNITS);
  }

  /** Scores the candidates as a whole, and drops those that their words, taken together, rule out. */
  private scoreSpans(): Float64Array {
    const { sentence } = this.reading;
    const { first, last, rules, count } = this.candidates;
    const scores = new Float64Array(count * K);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const at = kept * K;
      const slot = this.spans.ofItself(sentence, first[i], last[i], scores, at);
      let best = -Infinity;
      for (let y = 0; y < K; y++) {
        scores[at + y] += this.scoreOfWords(first[i], last[i], y);
        best = Math.max(best, scores[at + y]);
      }
      if (best < LEAST.whole * UNITS && !(rules[i] & KEPT)) continue;
      this.spans.addContext(sentence, first[i], last[i], rules[i], slot, scores, at);
      for (let y = 0; y < K; y++) scores[at + y] /= UNITS;
      if (rules[i] & USER_ENTRY) favourUserEntry(sentence, first[i], last[i], scores, at);
      first[kept] = first[i];
      last[kept] = last[i];
      rules[kept] = rules[i];
      kept++;
    }
    this.candidates.count = kept;
    return scores.subarray(0, kept * K);
  }

  private sumInside(): void {
    const { inside } = this;
    const { scores } = this.words;
    for (let i = 0; i < this.reading.sentence.count; i++) {
      const at = i * WIDTH + INSIDE * K;
      for (let y = 0; y < K; y++) inside[(i + 1) * K + y] = inside[i * K + y] + scores[at + y];
    }
  }

  /** What the words of a candidate say for a kind, in 1/UNITS. */
  private scoreOfWords(first: number, last: number, kind: number): number {
    const { scores } = this.words;
    if (first === last) return scores[first * WIDTH + WHOLE * K + kind];
    return (
      scores[first * WIDTH + BEGINNING * K + kind] +
      scores[last * WIDTH + END * K + kind] +
      this.inside[last * K + kind] -
      this.inside[(first + 1) * K + kind]
    );
  }

  private keepAbove(least: number): void {
    this.sumInside();
    const { first, last, rules, count } = this.candidates;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      let isLikely = (rules[i] & KEPT) !== 0;
      for (let y = 0; y < K && !isLikely; y++) isLikely = this.scoreOfWords(first[i], last[i], y) >= least;
      if (!isLikely) continue;
      first[kept] = first[i];
      last[kept] = last[i];
      rules[kept] = rules[i];
      kept++;
    }
    this.candidates.count = kept;
  }
}
