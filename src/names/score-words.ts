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
  /** By kind: the number of its class, from 1 on. */
  private ofClass = new Uint16Array(0);
  private readonly classes = new Map<number, number>();
  /** What pairs of words say of the second, and of the first; and what the classes of three say of the one between. */
  private readonly before: KeptScores;
  private readonly after: KeptScores;
  private readonly around: KeptScores;

  private readonly table: WeightTable;
  private readonly uses: Int8Array;

  constructor({ words, uses }: Weights) {
    this.table = words;
    this.uses = uses;
    this.before = new KeptScores(PAIR_BITS, words, (e, s, i) => of.pairBefore(e, s.at(i - 1), s.at(i)));
    this.after = new KeptScores(PAIR_BITS, words, (e, s, i) => of.pairAfter(e, s.at(i), s.at(i + 1)));
    this.around = new KeptScores(CLASS_BITS, words, of.classesAround);
  }

  /** Forgets what is kept, because the numbers of the kinds of words have changed; those of classes never do. */
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

  /** Adds what they say together; `addWords` has been asked about the word. */
  addPairs(s: Sentence, i: number): void {
    const { scores, ofClass } = this;
    const [left, own, right] = [s.kindOf(i - 1), s.kindOf(i), s.kindOf(i + 1)];
    const first = this.before.rowOf(left, own, s, i);
    const second = this.after.rowOf(own, right, s, i);
    const third = this.around.rowOf((ofClass[left] << 16) | ofClass[own], ofClass[right], s, i);
    const { rows: before } = this.before;
    const { rows: after } = this.after;
    const { rows: around } = this.around;
    const at = i * PAIRS;
    for (let t = 0; t < PAIRS; t++)
      scores[at + t] += before[first + t] + after[second + t] + around[third + t];
    if (of.standsInSomething(s, i)) this.addWhatItStandsIn(s, i);
  }

  private addWhatItStandsIn(s: Sentence, i: number): void {
    const { evidence, sum, scores } = this;
    evidence.count = 0;
    of.whatItStandsIn(evidence, s, i);
    sumTagWeights(evidence, this.table, sum);
    for (let t = 0; t < PAIRS; t++) scores[i * PAIRS + t] += sum[t];
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
      const ofClass = new Uint16Array(capacity);
      known.set(this.known);
      ofKinds.set(this.ofKinds);
      ofClass.set(this.ofClass);
      [this.known, this.ofKinds, this.ofClass] = [known, ofKinds, ofClass];
    }
    for (const [role, collect] of ROLES.entries()) {
      this.evidence.count = 0;
      collect(this.evidence, kind);
      sumTagWeights(this.evidence, this.table, this.sum);
      addTagRow(this.uses, useAt(kind.vector, role), this.sum);
      this.ofKinds.set(this.sum, kind.id * size + role * PAIRS);
    }
    const number = this.classes.get(kind.class) ?? this.classes.size + 1;
    this.classes.set(kind.class, number);
    this.ofClass[kind.id] = number;
    this.known[kind.id] = 1;
  }
}

/** What is kept of pairs: 2^15 of them, 1.3 MB. In a stream of articles, that is half of those that are asked for. */
const PAIR_BITS = 15;
/** Of the classes of three words, nearly all that are asked for. */
const CLASS_BITS = 12;
/** The cells of a slot: the two numbers and the row, together to be one look at memory. */
const KEY = 2;
const SLOT = KEY + PAIRS;

/** What words say together, kept by two numbers that it depends on. */
class KeptScores {
  /** No two numbers that are asked for are both 0: those of two edges would be. */
  readonly rows: Int32Array;
  private readonly evidence = new EvidenceKeys();
  private readonly sum = new Int32Array(PAIRS);

  constructor(
    private readonly bits: number,
    private readonly table: WeightTable,
    private readonly collect: (e: Evidence, s: Sentence, i: number) => void,
  ) {
    this.rows = new Int32Array(SLOT << bits);
  }

  forget(): void {
    this.rows.fill(0);
  }

  /** Where the scores of word `i` begin in `rows`, in 1/UNITS. */
  rowOf(a: number, b: number, s: Sentence, i: number): number {
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    const at = (hash >>> (32 - this.bits)) * SLOT;
    const { rows } = this;
    if (rows[at] !== a || rows[at + 1] !== b) this.fill(a, b, at, s, i);
    return at + KEY;
  }

  private fill(a: number, b: number, at: number, s: Sentence, i: number): void {
    const { evidence, sum, rows } = this;
    evidence.count = 0;
    this.collect(evidence, s, i);
    sumTagWeights(evidence, this.table, sum);
    rows[at] = a;
    rows[at + 1] = b;
    for (let t = 0; t < PAIRS; t++) rows[at + KEY + t] = sum[t];
  }
}
