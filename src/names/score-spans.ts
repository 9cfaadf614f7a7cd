import type { WeightTable } from "../rules/weights.js";
import { EvidenceKeys } from "./evidence.js";
import { type Circumstances, contextEvidence } from "./evidence-of-context.js";
import type { SpanEvidence, SpanTraits } from "./evidence-of-spans.js";
import { K } from "./lattice.js";
import type { Sentence } from "./sentence.js";
import { sumKindWeights } from "./sum-weights.js";

/** What is kept of spans: as many as this, by the words they are made of. */
const SLOTS = 16_384;

/**
 * Scores candidates. What the words of a candidate contribute, whatever stands around them, is summed once for
 * each sequence of words and kept.
 */
export class SpanScores {
  private readonly evidence = new EvidenceKeys();
  private readonly sums = new Int32Array(SLOTS * K);
  private readonly sum = new Int32Array(K);
  private readonly traits: SpanTraits[] = [];
  /** Two hashes of the words a slot is about. */
  private readonly keys = new Int32Array(2 * SLOTS);

  constructor(
    private readonly spans: SpanEvidence,
    private readonly table: WeightTable,
    private readonly circumstances: Circumstances,
  ) {}

  /** Forgets what is kept, because the numbers of the kinds of words have changed. */
  forget(): void {
    this.keys.fill(0);
  }

  /** Puts what the words contribute for each kind, in 1/UNITS, into `scores[at + kind]`; returns a slot for `addContext`. */
  ofItself(s: Sentence, first: number, last: number, scores: Float64Array, at: number): number {
    const slot = this.slotOf(s, first, last);
    for (let y = 0; y < K; y++) scores[at + y] = this.sums[slot * K + y];
    return slot;
  }

  /** @param rules the numbers of the rules that proposed it, as bits */
  addContext(
    s: Sentence,
    first: number,
    last: number,
    rules: number,
    slot: number,
    scores: Float64Array,
    at: number,
  ): void {
    this.evidence.count = 0;
    contextEvidence(this.evidence, s, first, last, rules, this.traits[slot], this.circumstances);
    const { sum } = this;
    sumKindWeights(this.evidence, this.table, sum);
    for (let y = 0; y < K; y++) scores[at + y] += sum[y];
  }

  /** The slot that holds what the words contribute. */
  private slotOf(s: Sentence, first: number, last: number): number {
    let a = last - first + 1;
    let b = 0x9747b28c;
    for (let i = first; i <= last; i++) {
      const gap = i > first ? s.start[i] - s.end[i - 1] : 0;
      a = Math.imul(a ^ s.at(i).id ^ gap, 0x9e3779b1);
      a ^= a >>> 15;
      b = Math.imul(b ^ s.at(i).id, 0x85ebca6b) + gap;
      b ^= b >>> 13;
    }
    const slot = (a ^ (a >>> 16)) & (SLOTS - 1);
    const { keys, evidence } = this;
    if (keys[2 * slot] === a && keys[2 * slot + 1] === b && a !== 0) return slot;
    keys[2 * slot] = a;
    keys[2 * slot + 1] = b;
    evidence.count = 0;
    this.traits[slot] = this.spans.collect(evidence, s, first, last);
    sumKindWeights(evidence, this.table, this.sum);
    for (let y = 0; y < K; y++) this.sums[slot * K + y] = this.sum[y];
    return slot;
  }
}
