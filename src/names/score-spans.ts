import type { WeightTable } from "../rules/weights.js";
import { type Evidence, EvidenceKeys } from "./evidence.js";
import { type Circumstances, evidenceAfter, evidenceAround, evidenceBefore } from "./evidence-of-context.js";
import { newTraits, type SpanEvidence, type SpanTraits } from "./evidence-of-spans.js";
import { K } from "./lattice.js";
import type { Sentence } from "./sentence.js";
import { sumKindWeights } from "./sum-weights.js";

/** What is kept of spans: as many as this, by the words they are made of: 4 MB. */
const SLOTS = 65_536;
/** The cells of a slot, which is one cache line: two hashes of its words, the sums, the traits. */
const CELLS = 16;
const SUMS = 2;
const TRAITS = SUMS + K;

/**
 * Scores candidates. What the words of a candidate contribute, whatever stands around them, is summed once for
 * each sequence of words and kept.
 */
export class SpanScores {
  /** What the last call summed for each kind, in 1/UNITS. */
  readonly sum = new Int32Array(K);

  private readonly evidence = new EvidenceKeys();
  private readonly slots = new Int32Array(SLOTS * CELLS);
  /** Of the candidate that `ofItself` was last asked about. */
  private traits: SpanTraits = newTraits();

  private readonly before: SideScores;
  private readonly after: SideScores;
  /** The hashes of the words from `hashedFirst` to `hashedLast`. */
  private hash = 0;
  private otherHash = 0;
  private hashedFirst = -1;
  private hashedLast = -1;

  constructor(
    private readonly spans: SpanEvidence,
    private readonly table: WeightTable,
    private readonly circumstances: Circumstances,
  ) {
    this.before = new SideScores(table, evidenceBefore);
    this.after = new SideScores(table, evidenceAfter);
  }

  /** Forgets what is kept, because the numbers of the kinds of words have changed. */
  forget(): void {
    this.slots.fill(0);
  }

  /**
   * Sums what the words contribute. Candidates that begin with one word are asked about one after the other, by last
   * word: the hashes of the next go on where those of the last ended.
   */
  ofItself(s: Sentence, first: number, last: number): void {
    if (first !== this.hashedFirst || last <= this.hashedLast) this.startHash(s, first);
    let { hash: a, otherHash: b } = this;
    for (let i = this.hashedLast + 1; i <= last; i++) {
      const id = s.id[i];
      const gap = s.start[i] - s.end[i - 1];
      a = Math.imul(a ^ id ^ gap, 0x9e3779b1);
      a ^= a >>> 15;
      b = Math.imul(b ^ id, 0x85ebca6b) + gap;
      b ^= b >>> 13;
    }
    this.hashedLast = last;
    this.hash = a;
    this.otherHash = b;
    const { slots, sum } = this;
    const newer = ((a ^ (a >>> 16)) & (SLOTS - 2)) * CELLS;
    const isOlder = slots[newer] !== a || slots[newer + 1] !== b;
    const at = isOlder ? newer + CELLS : newer;
    if (slots[at] === a && slots[at + 1] === b && a !== 0) {
      for (let y = 0; y < K; y++) sum[y] = slots[at + SUMS + y];
      this.restoreTraits(at + TRAITS);
      return;
    }
    this.evidence.count = 0;
    this.traits = this.spans.collect(this.evidence, s, first, last);
    sumKindWeights(this.evidence, this.table, sum);
    slots.copyWithin(newer + CELLS, newer, newer + CELLS);
    slots[newer] = a;
    slots[newer + 1] = b;
    for (let y = 0; y < K; y++) slots[newer + SUMS + y] = sum[y];
    this.keepTraits(newer + TRAITS);
  }

  private startHash(s: Sentence, first: number): void {
    this.hashedFirst = first;
    this.hashedLast = first;
    this.hash = Math.imul(s.id[first] + 1, 0x9e3779b1);
    this.otherHash = Math.imul(s.id[first] ^ 0x9747b28c, 0x85ebca6b);
  }

  /** Forgets what stood around the words of the last sentence. */
  begin(s: Sentence): void {
    this.hashedFirst = -1;
    this.before.begin(s.count);
    this.after.begin(s.count);
  }

  /**
   * Sums what stands around the candidate that `ofItself` was just asked about.
   *
   * @param rules the numbers of the rules that proposed it, as bits
   */
  ofContext(s: Sentence, first: number, last: number, rules: number): void {
    const { evidence, table, sum } = this;
    const before = this.before.rowOf(s, first);
    const after = this.after.rowOf(s, last);
    evidence.count = 0;
    evidenceAround(evidence, s, first, last, rules, this.traits, this.circumstances);
    sumKindWeights(evidence, table, sum);
    for (let y = 0; y < K; y++) sum[y] += this.before.rows[before + y] + this.after.rows[after + y];
  }

  private keepTraits(at: number): void {
    const { slots, traits } = this;
    slots[at] = traits.sequence;
    slots[at + 1] = traits.shape;
    slots[at + 2] = traits.names;
    slots[at + 3] = Number(traits.isKnown);
    slots[at + 4] = traits.compound;
    slots[at + 5] = traits.words;
    slots[at + 6] = traits.likeness;
    slots[at + 7] = traits.reading;
    slots[at + 8] = traits.group;
  }

  private restoreTraits(at: number): void {
    const { slots, traits } = this;
    traits.sequence = slots[at];
    traits.shape = slots[at + 1];
    traits.names = slots[at + 2];
    traits.isKnown = slots[at + 3] !== 0;
    traits.compound = slots[at + 4];
    traits.words = slots[at + 5];
    traits.likeness = slots[at + 6];
    traits.reading = slots[at + 7];
    traits.group = slots[at + 8];
  }
}

/** What stands on one side of the candidates of a sentence, summed once for each word that they begin or end with. */
class SideScores {
  rows = new Int32Array(256 * K);
  /** For each word, the number of the sentence that its row was summed for. */
  private summed = new Int32Array(256);
  private sentence = 0;
  private readonly evidence = new EvidenceKeys();
  private readonly sum = new Int32Array(K);

  constructor(
    private readonly table: WeightTable,
    private readonly collect: (e: Evidence, s: Sentence, word: number) => void,
  ) {}

  begin(words: number): void {
    this.sentence++;
    if (this.summed.length >= words) return;
    this.summed = new Int32Array(2 * words);
    this.rows = new Int32Array(2 * words * K);
  }

  /** Where the sums for a word begin in `rows`. */
  rowOf(s: Sentence, word: number): number {
    const at = word * K;
    if (this.summed[word] === this.sentence) return at;
    this.evidence.count = 0;
    this.collect(this.evidence, s, word);
    sumKindWeights(this.evidence, this.table, this.sum);
    for (let y = 0; y < K; y++) this.rows[at + y] = this.sum[y];
    this.summed[word] = this.sentence;
    return at;
  }
}
