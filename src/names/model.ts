import { combine } from "../rules/symbol.js";
import type { Weights, WeightTable } from "../rules/weights.js";
import { UNITS } from "../rules/weights.js";
import { type Candidates, newCandidates, proposeByRules, proposeRuns } from "./candidates.js";
import { Evidence } from "./evidence.js";
import { wordEvidence } from "./evidence-of-words.js";
import { ForwardBackward, K, type Lattice } from "./lattice.js";
import type { Reading } from "./reading.js";
import { NAME_RULES } from "./rules.js";
import type { Words } from "./words.js";

/** A word is the beginning, the inside, the end or the whole of a name of each kind: tag × K + kind. */
export const TAGS = 4;
export const [BEGINNING, INSIDE, END, WHOLE] = [0, 1, 2, 3];

/** Adds up the weights of evidence. */
export function addWeights(e: Evidence, table: WeightTable, into: Float64Array, at: number): void {
  const { width, rows } = table;
  for (let i = 0; i < e.count; i++) {
    const row = table.find(combine(e.template[i], e.a[i], e.b[i], e.c[i]));
    if (row < 0) continue;
    for (let t = 0; t < width; t++) into[at + t] += rows[row + t] / UNITS;
  }
}

/** Scores the candidates of sentences. Its arrays are reused. */
export class Model {
  readonly candidates: Candidates = newCandidates();
  readonly transitions: Float64Array;
  readonly sums = new ForwardBackward();
  private readonly evidence = new Evidence();

  constructor(
    readonly reading: Reading,
    private readonly weights: Weights,
  ) {
    this.transitions = Float64Array.from(weights.transitions, Math.exp);
  }

  /** The candidates of a sentence with their scores (`spans` × K), not yet as exp. */
  score(words: Words, from: number, to: number): { lattice: Lattice; scores: Float64Array } {
    const { evidence, candidates, weights } = this;
    const { sentence, spans } = this.reading;
    sentence.read(words, from, to);
    proposeRuns(words, from, to, candidates);
    proposeByRules(sentence, NAME_RULES, candidates);
    const { count, first, last, rules } = candidates;
    const n = to - from;
    const tags = TAGS * K;
    const word = new Float64Array(n * tags);
    const covered = new Uint8Array(n);
    for (let s = 0; s < count; s++) covered.fill(1, first[s], last[s] + 1);
    const before = new Float64Array((n + 1) * K);
    for (let i = 0; i < n; i++) {
      if (covered[i]) {
        evidence.count = 0;
        wordEvidence(evidence, sentence, i);
        addWeights(evidence, weights.words, word, i * tags);
      }
      for (let y = 0; y < K; y++) before[(i + 1) * K + y] = before[i * K + y] + word[i * tags + K + y];
    }
    const scores = new Float64Array(count * K);
    for (let s = 0; s < count; s++) {
      evidence.count = 0;
      spans.collect(evidence, sentence, first[s], last[s], rules[s]);
      addWeights(evidence, weights.spans, scores, s * K);
      const [f, l] = [first[s], last[s]];
      for (let y = 0; y < K; y++) {
        scores[s * K + y] +=
          f === l
            ? word[f * tags + WHOLE * K + y]
            : word[f * tags + y] + word[l * tags + END * K + y] + before[l * K + y] - before[(f + 1) * K + y];
      }
    }
    const connector = Uint8Array.from(sentence.kinds.slice(2, n + 2), (kind) => kind.connector);
    return {
      lattice: {
        words: n,
        spans: count,
        first: first.slice(0, count),
        last: last.slice(0, count),
        connector,
      },
      scores,
    };
  }
}
