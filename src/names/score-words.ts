import type { WeightTable } from "../rules/weights.js";
import { EvidenceKeys } from "./evidence.js";
import * as of from "./evidence-of-words.js";
import { K } from "./lattice.js";
import type { Sentence } from "./sentence.js";
import { addWeights } from "./sum-weights.js";
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
/** What two words say of the second and of the first. */
const PAIR_ROLES = [of.pairBefore, of.pairAfter];
const PAIR_BITS = 15;
const PAIR_SLOTS = 1 << PAIR_BITS;

/** Scores the words of sentences. What a word or a pair of words contributes is summed once and kept. */
export class WordScores {
  /** In 1/UNITS: [word × WIDTH + tag × K + kind] after `score`. */
  scores = new Int32Array(0);

  private readonly evidence = new EvidenceKeys();
  private readonly sum = new Int32Array(WIDTH);
  /** [(kind × roles + role) × WIDTH]; `known[kind]` is 1 where it is filled. */
  private ofKinds = new Int16Array(0);
  private known = new Uint8Array(0);
  private readonly ofPairs = new Int16Array(PAIR_SLOTS * PAIR_ROLES.length * WIDTH);
  private readonly pairs = new Float64Array(PAIR_SLOTS).fill(-1);

  constructor(private readonly table: WeightTable) {}

  /** Forgets what is kept, because the numbers of the kinds of words have changed. */
  forget(): void {
    this.known.fill(0);
    this.pairs.fill(-1);
  }

  /** Makes room for the words of a sentence. */
  begin(s: Sentence): void {
    if (this.scores.length < s.count * WIDTH) this.scores = new Int32Array(2 * s.count * WIDTH);
    this.scores.fill(0, 0, s.count * WIDTH);
  }

  /** Adds to word `i` what the words beside it and itself say, each alone. */
  addWords(s: Sentence, i: number): void {
    const at = i * WIDTH;
    this.addKind(s.at(i), 0, at);
    this.addKind(s.at(i - 1), 1, at);
    this.addKind(s.at(i + 1), 2, at);
  }

  /** Adds what they say together. */
  addPairs(s: Sentence, i: number): void {
    const { evidence } = this;
    const at = i * WIDTH;
    evidence.count = 0;
    of.wordInSentence(evidence, s, i);
    addWeights(evidence, this.table, this.sum.fill(0));
    for (let t = 0; t < WIDTH; t++) this.scores[at + t] += this.sum[t];
    this.addPair(s.at(i - 1), s.at(i), 0, at);
    this.addPair(s.at(i), s.at(i + 1), 1, at);
  }

  private addKind(kind: WordKind, role: number, at: number): void {
    const { id } = kind;
    if (id >= this.known.length || this.known[id] === 0) this.fillKind(kind);
    const { scores, ofKinds } = this;
    const from = (id * ROLES.length + role) * WIDTH;
    for (let t = 0; t < WIDTH; t++) scores[at + t] += ofKinds[from + t];
  }

  private fillKind(kind: WordKind): void {
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
      addWeights(this.evidence, this.table, this.sum.fill(0));
      this.ofKinds.set(this.sum, kind.id * size + role * WIDTH);
    }
    this.known[kind.id] = 1;
  }

  private addPair(x: WordKind, y: WordKind, role: number, at: number): void {
    const key = x.id * 0x100000 + y.id;
    const slot = (Math.imul(x.id, 0x9e3779b1) ^ Math.imul(y.id, 0x85ebca6b)) >>> (32 - PAIR_BITS);
    if (this.pairs[slot] !== key) this.fillPair(x, y, slot, key);
    const { scores, ofPairs } = this;
    const from = (slot * PAIR_ROLES.length + role) * WIDTH;
    for (let t = 0; t < WIDTH; t++) scores[at + t] += ofPairs[from + t];
  }

  private fillPair(x: WordKind, y: WordKind, slot: number, key: number): void {
    const size = PAIR_ROLES.length * WIDTH;
    for (const [role, collect] of PAIR_ROLES.entries()) {
      this.evidence.count = 0;
      collect(this.evidence, x, y);
      addWeights(this.evidence, this.table, this.sum.fill(0));
      this.ofPairs.set(this.sum, slot * size + role * WIDTH);
    }
    this.pairs[slot] = key;
  }
}
