import type { WeightTable } from "../rules/weights.js";
import { EvidenceKeys } from "./evidence.js";
import { type Circumstances, contextEvidence } from "./evidence-of-context.js";
import { newTraits, type SpanEvidence, type SpanTraits } from "./evidence-of-spans.js";
import { K } from "./lattice.js";
import type { Sentence } from "./sentence.js";
import { sumKindWeights } from "./sum-weights.js";

/** What is kept of spans: as many as this, by the words they are made of. */
const SLOTS = 16_384;
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

  constructor(
    private readonly spans: SpanEvidence,
    private readonly table: WeightTable,
    private readonly circumstances: Circumstances,
  ) {}

  /** Forgets what is kept, because the numbers of the kinds of words have changed. */
  forget(): void {
    this.slots.fill(0);
  }

  /** Sums what the words contribute. */
  ofItself(s: Sentence, first: number, last: number): void {
    let a = last - first + 1;
    let b = 0x9747b28c;
    for (let i = first; i <= last; i++) {
      const gap = i > first ? s.start[i] - s.end[i - 1] : 0;
      const id = s.id[i];
      a = Math.imul(a ^ id ^ gap, 0x9e3779b1);
      a ^= a >>> 15;
      b = Math.imul(b ^ id, 0x85ebca6b) + gap;
      b ^= b >>> 13;
    }
    const { slots, sum } = this;
    const at = ((a ^ (a >>> 16)) & (SLOTS - 1)) * CELLS;
    if (slots[at] === a && slots[at + 1] === b && a !== 0) {
      for (let y = 0; y < K; y++) sum[y] = slots[at + SUMS + y];
      this.restoreTraits(at + TRAITS);
      return;
    }
    this.evidence.count = 0;
    this.traits = this.spans.collect(this.evidence, s, first, last);
    sumKindWeights(this.evidence, this.table, sum);
    slots[at] = a;
    slots[at + 1] = b;
    for (let y = 0; y < K; y++) slots[at + SUMS + y] = sum[y];
    this.keepTraits(at + TRAITS);
  }

  /**
   * Sums what stands around the candidate that `ofItself` was just asked about.
   *
   * @param rules the numbers of the rules that proposed it, as bits
   */
  ofContext(s: Sentence, first: number, last: number, rules: number): void {
    this.evidence.count = 0;
    contextEvidence(this.evidence, s, first, last, rules, this.traits, this.circumstances);
    sumKindWeights(this.evidence, this.table, this.sum);
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
