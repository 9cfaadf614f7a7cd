import type { WeightTable } from "../rules/weights.js";
import { type Evidence, EvidenceKeys } from "./evidence.js";
import * as of from "./evidence-of-words.js";
import { K } from "./lattice.js";
import type { Sentence } from "./sentence.js";
import { sumTagWeights } from "./sum-weights.js";
import type { WordKind } from "./word-kinds.js";

/** A word is the beginning, the inside, the end or the whole of a name of each kind: tag × K + kind. */
export const TAGS = 4;
export const BEGINNING = 0;
export const INSIDE = 1;
export const END = 2;
export const WHOLE = 3;
const WIDTH = TAGS * K;

/** What a word says of itself, of the word after it and of the word before it. */
const ROLES = [of.wordAlone, of.wordBefore, of.wordAfter];
const [ALONE, BEFORE, AFTER] = ROLES.map((_, role) => role * WIDTH);

/** Scores the words of sentences. What a word or a pair of words contributes is summed once and kept. */
export class WordScores {
  /** In 1/UNITS: [word × WIDTH + tag × K + kind]; 0 for words that were not scored. */
  scores = new Int32Array(0);

  private readonly evidence = new EvidenceKeys();
  private readonly sum = new Int32Array(WIDTH);
  /** [(kind × roles + role) × WIDTH]; `known[kind]` is 1 where it is filled. */
  private ofKinds = new Int16Array(0);
  private known = new Uint8Array(0);
  /** What pairs of words say of the second, and of the first. */
  private readonly before: PairScores;
  private readonly after: PairScores;

  constructor(private readonly table: WeightTable) {
    this.before = new PairScores(table, of.pairBefore);
    this.after = new PairScores(table, of.pairAfter);
  }

  /** Forgets what is kept, because the numbers of the kinds of words have changed. */
  forget(): void {
    this.known.fill(0);
    this.before.forget();
    this.after.forget();
  }

  /** Makes room for the words of a sentence. */
  begin(s: Sentence): void {
    if (this.scores.length < s.count * WIDTH) this.scores = new Int32Array(2 * s.count * WIDTH);
    this.scores.fill(0, 0, s.count * WIDTH);
  }

  /** Scores word `i` by what the words beside it and itself say, each alone. */
  addWords(s: Sentence, i: number): void {
    const own = this.rowOf(s, i) + ALONE;
    const left = this.rowOf(s, i - 1) + BEFORE;
    const right = this.rowOf(s, i + 1) + AFTER;
    const { scores, ofKinds } = this;
    const at = i * WIDTH;
    for (let t = 0; t < WIDTH; t++) {
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
    const at = i * WIDTH;
    for (let t = 0; t < WIDTH; t++) scores[at + t] += sum[t] + before[first + t] + after[second + t];
  }

  /** Where the rows of the kind of word `i` begin in `ofKinds`; the kind itself, a look at memory more, is seldom needed. */
  private rowOf(s: Sentence, i: number): number {
    const id = s.kindOf(i);
    if (id >= this.known.length || this.known[id] === 0) this.fill(s.at(i));
    return id * ROLES.length * WIDTH;
  }

  private fill(kind: WordKind): void {
    const size = ROLES.length * WIDTH;
    if (kind.id >= this.known.length) {
      const capacity = Math.max(1024, 2 * kind.id);
      const [known, ofKinds] = [new Uint8Array(capacity), new Int16Array(capacity * size)];
      known.set(this.known);
      ofKinds.set(this.ofKinds);
      [this.known, this.ofKinds] = [known, ofKinds];
    }
    for (const [role, collect] of ROLES.entries()) {
      this.evidence.count = 0;
      collect(this.evidence, kind);
      sumTagWeights(this.evidence, this.table, this.sum);
      const at = kind.id * size + role * WIDTH;
      for (let t = 0; t < WIDTH; t++) this.ofKinds[at + t] = this.sum[t];
    }
    this.known[kind.id] = 1;
  }
}

/** What is kept of pairs: 2^15 of them, 1.3 MB. In a stream of articles, that is half of those that are asked for. */
const PAIR_BITS = 15;
/** The cells of a pair, of 16 bits: the two numbers, of 32 bits each, and the row, together to be one look at memory. */
const KEY = 4;
const PAIR = KEY + WIDTH;

/** What pairs of words say of one of the two. */
class PairScores {
  readonly rows = new Int16Array(PAIR << PAIR_BITS);
  /** The same memory; no pair is of two edges, whose numbers are 0. */
  private readonly keys = new Int32Array(this.rows.buffer);
  private readonly evidence = new EvidenceKeys();
  private readonly sum = new Int32Array(WIDTH);

  constructor(
    private readonly table: WeightTable,
    private readonly collect: (e: Evidence, x: WordKind, y: WordKind) => void,
  ) {}

  forget(): void {
    this.keys.fill(0);
  }

  /** Where the scores of two words begin in `rows`, in 1/UNITS. */
  rowOf(x: WordKind, y: WordKind): number {
    const hash = Math.imul(x.id, 0x9e3779b1) ^ Math.imul(y.id, 0x85ebca6b);
    const at = (hash >>> (32 - PAIR_BITS)) * PAIR;
    const { keys } = this;
    if (keys[at >>> 1] !== x.id || keys[(at >>> 1) + 1] !== y.id) this.fill(x, y, at);
    return at + KEY;
  }

  private fill(x: WordKind, y: WordKind, at: number): void {
    this.evidence.count = 0;
    this.collect(this.evidence, x, y);
    sumTagWeights(this.evidence, this.table, this.sum);
    for (let t = 0; t < WIDTH; t++) this.rows[at + KEY + t] = this.sum[t];
    this.keys[at >>> 1] = x.id;
    this.keys[(at >>> 1) + 1] = y.id;
  }
}
