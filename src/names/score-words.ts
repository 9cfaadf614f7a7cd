import type { Weights, WeightTable } from "../rules/weights.js";
import { type Evidence, EvidenceKeys } from "./evidence.js";
import * as of from "./evidence-of-words.js";
import { K } from "./lattice.js";
import type { Sentence } from "./sentence.js";
import { addTagRow, sumTagWeights } from "./sum-weights.js";
import { T } from "./templates.js";
import type { WordKind } from "./word-kinds.js";

/** A word is the beginning, the inside, the end or the whole of a name of each kind: tag × K + kind. */
export const TAGS = 4;
export const BEGINNING = 0;
export const INSIDE = 1;
export const END = 2;
export const WHOLE = 3;
/** The scores of a word, as pairs: see `sumTagWeights`. */
export const PAIRS = (TAGS * K) / 2;

/** The templates of what the use of a word says, by role: of the word itself, of the one after it and of the one before. */
export const USES: readonly number[] = [T.use, T.useBefore, T.useAfter];
/** Where the weights of a vector and role begin in `Weights.uses`. */
export const useAt = (vector: number, role: number) => (vector * USES.length + role) * TAGS * K;

/** What a word says of itself, of the word after it and of the word before it, in the order of `USES`. */
const ROLES = [of.wordAlone, of.wordBefore, of.wordAfter];
const [ALONE, BEFORE, AFTER] = ROLES.map((_, role) => role * PAIRS);

/** Scores the words of sentences. What a word or a pair of words contributes is summed once and kept. */
export class WordScores {
  /**
   * [word × PAIRS], in 1/UNITS; 0 for words that were not scored. No score of a word was above 300 in all corpora, so those of
   * the words of a candidate can be added up as pairs.
   */
  scores = new Int32Array(0);

  private readonly evidence = new EvidenceKeys();
  private readonly sum = new Int32Array(PAIRS);
  /** [(kind × roles + role) × PAIRS]; `known[kind]` is 1 where it is filled. */
  private ofKinds = new Int32Array(0);
  private known = new Uint8Array(0);
  /** What pairs of words say of the second, and of the first. */
  private readonly before: PairScores;
  private readonly after: PairScores;

  private readonly table: WeightTable;
  private readonly uses: Int8Array;

  constructor({ words, uses }: Weights) {
    this.table = words;
    this.uses = uses;
    this.before = new PairScores(words, of.pairBefore);
    this.after = new PairScores(words, of.pairAfter);
  }

  /** Forgets what is kept, because the numbers of the kinds of words have changed. */
  forget(): void {
    this.known.fill(0);
    this.before.forget();
    this.after.forget();
  }

  /** Makes room for the words of a sentence. */
  begin(s: Sentence): void {
    if (this.scores.length < s.count * PAIRS) this.scores = new Int32Array(2 * s.count * PAIRS);
    this.scores.fill(0, 0, s.count * PAIRS);
  }

  /** Scores word `i` by what the words beside it and itself say, each alone. */
  addWords(s: Sentence, i: number): void {
    const own = this.rowOf(s, i) + ALONE;
    const left = this.rowOf(s, i - 1) + BEFORE;
    const right = this.rowOf(s, i + 1) + AFTER;
    const { scores, ofKinds } = this;
    const at = i * PAIRS;
    for (let t = 0; t < PAIRS; t++) {
      scores[at + t] = ofKinds[own + t] + ofKinds[left + t] + ofKinds[right + t];
    }
  }

  /** Adds what they say together. */
  addPairs(s: Sentence, i: number): void {
    const { evidence, sum, scores } = this;
    const [left, own, right] = [s.at(i - 1), s.at(i), s.at(i + 1)];
    evidence.count = 0;
    of.wordInSentence(evidence, s, i);
    sumTagWeights(evidence, this.table, sum);
    const first = this.before.rowOf(left, own);
    const second = this.after.rowOf(own, right);
    const { rows: before } = this.before;
    const { rows: after } = this.after;
    const at = i * PAIRS;
    for (let t = 0; t < PAIRS; t++) scores[at + t] += sum[t] + before[first + t] + after[second + t];
  }

  /** Where the rows of the kind of word `i` begin in `ofKinds`; the kind itself, a look at memory more, is seldom needed. */
  private rowOf(s: Sentence, i: number): number {
    const id = s.kindOf(i);
    if (id >= this.known.length || this.known[id] === 0) this.fill(s.at(i));
    return id * ROLES.length * PAIRS;
  }

  private fill(kind: WordKind): void {
    const size = ROLES.length * PAIRS;
    if (kind.id >= this.known.length) {
      const capacity = Math.max(1024, 2 * kind.id);
      const [known, ofKinds] = [new Uint8Array(capacity), new Int32Array(capacity * size)];
      known.set(this.known);
      ofKinds.set(this.ofKinds);
      [this.known, this.ofKinds] = [known, ofKinds];
    }
    for (const [role, collect] of ROLES.entries()) {
      this.evidence.count = 0;
      collect(this.evidence, kind);
      sumTagWeights(this.evidence, this.table, this.sum);
      addTagRow(this.uses, useAt(kind.vector, role), this.sum);
      this.ofKinds.set(this.sum, kind.id * size + role * PAIRS);
    }
    this.known[kind.id] = 1;
  }
}

/** What is kept of pairs: 2^15 of them, 1.3 MB. In a stream of articles, that is half of those that are asked for. */
const PAIR_BITS = 15;
/** The cells of a pair of words: the two numbers and the row, together to be one look at memory. */
const KEY = 2;
const PAIR = KEY + PAIRS;

/** What pairs of words say of one of the two. */
class PairScores {
  /** No pair is of two edges, whose numbers are 0. */
  readonly rows = new Int32Array(PAIR << PAIR_BITS);
  private readonly evidence = new EvidenceKeys();
  private readonly sum = new Int32Array(PAIRS);

  constructor(
    private readonly table: WeightTable,
    private readonly collect: (e: Evidence, x: WordKind, y: WordKind) => void,
  ) {}

  forget(): void {
    this.rows.fill(0);
  }

  /** Where the scores of two words begin in `rows`, in 1/UNITS. */
  rowOf(x: WordKind, y: WordKind): number {
    const hash = Math.imul(x.id, 0x9e3779b1) ^ Math.imul(y.id, 0x85ebca6b);
    const at = (hash >>> (32 - PAIR_BITS)) * PAIR;
    const { rows } = this;
    if (rows[at] !== x.id || rows[at + 1] !== y.id) this.fill(x, y, at);
    return at + KEY;
  }

  private fill(x: WordKind, y: WordKind, at: number): void {
    const { evidence, sum, rows } = this;
    evidence.count = 0;
    this.collect(evidence, x, y);
    sumTagWeights(evidence, this.table, sum);
    rows[at] = x.id;
    rows[at + 1] = y.id;
    for (let t = 0; t < PAIRS; t++) rows[at + KEY + t] = sum[t];
  }
}
