import {
  after,
  HUGE,
  K,
  type Lattice,
  MAX_WORDS,
  NEXT,
  rescaling,
  STATES,
  transition,
} from "../../names/lattice.js";

/** What is known of a sentence when fitting: which readings are allowed. */
export interface Constraint {
  /** `spans` × K: 1 where a candidate may be a name of that kind. */
  readonly allowed: Uint8Array;
  /** 1 where a word may be outside of names. */
  readonly outside: Uint8Array;
}

/**
 * Sums over the readings of a sentence that are allowed, by the forward–backward algorithm; its arrays are reused. What
 * comes of it without a constraint, `Marginals` tells faster.
 */
export class ForwardBackward {
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private enter = new Float64Array(0);
  private leave = new Float64Array(NEXT);
  private scale = new Int32Array(0);
  /** Marginal probability of each candidate and kind, `spans` × K, after `run`. */
  marginals = new Float64Array(0);

  /**
   * @param scores exp(score) of each candidate and kind, `spans` × K
   * @param transitions exp(weight) of each transition
   * @param expected where given, the expected count of each transition is added to it
   * @returns the logarithm of the sum over all readings
   */
  run(
    lattice: Lattice,
    scores: Float64Array,
    transitions: Float64Array,
    constraint?: Constraint,
    expected?: Float64Array,
  ): number {
    const n = lattice.words;
    this.reserve(n, lattice.spans);
    const z = this.forward(lattice, scores, transitions, constraint);
    this.backward(lattice, scores, transitions, z, constraint, expected);
    return Math.log(z) + this.scale[n] * Math.log(HUGE);
  }

  private reserve(words: number, spans: number): void {
    if (this.scale.length <= words + MAX_WORDS) {
      const size = 2 * (words + MAX_WORDS + 1);
      this.alpha = new Float64Array(size * STATES);
      this.beta = new Float64Array(size * STATES);
      this.enter = new Float64Array(size * NEXT);
      this.scale = new Int32Array(size);
    }
    if (this.marginals.length < spans * K) this.marginals = new Float64Array(2 * spans * K);
  }

  private forward(
    lattice: Lattice,
    scores: Float64Array,
    transitions: Float64Array,
    only?: Constraint,
  ): number {
    const { words, spans, first, last, connector } = lattice;
    const { alpha, enter, scale } = this;
    alpha.fill(0, 0, (words + 1) * STATES);
    alpha[0] = 1;
    let scaled = 0;
    for (let i = 0, s = 0; i <= words; i++) {
      const at = i * STATES;
      if (i > 0 && (!only || only.outside[i - 1])) {
        for (let p = 0; p < STATES; p++) {
          const a = alpha[at - STATES + p];
          if (a === 0) continue;
          alpha[at + after(p, connector[i - 1])] += a * transitions[transition(connector, i - 1, p, 0)];
        }
      }
      const factor = rescaling(alpha, at);
      if (factor !== 1) {
        scaled += factor < 1 ? 1 : -1;
        const until = Math.min(words + 1, i + MAX_WORDS + 1) * STATES;
        for (let x = at; x < until; x++) alpha[x] *= factor;
      }
      scale[i] = scaled;
      if (s === spans || first[s] > i) continue;
      for (let y = 1; y <= K; y++) {
        let sum = 0;
        for (let p = 0; p < STATES; p++) {
          const a = alpha[at + p];
          if (a !== 0) sum += a * transitions[transition(connector, i, p, y)];
        }
        enter[i * NEXT + y] = sum;
      }
      for (; s < spans && first[s] === i; s++) {
        const to = (last[s] + 1) * STATES;
        for (let y = 0; y < K; y++) {
          if (!only || only.allowed[s * K + y])
            alpha[to + y + 1] += enter[i * NEXT + y + 1] * scores[s * K + y];
        }
      }
    }
    let z = 0;
    for (let p = 0; p < STATES; p++) z += alpha[words * STATES + p];
    return z;
  }

  private backward(
    lattice: Lattice,
    scores: Float64Array,
    transitions: Float64Array,
    z: number,
    only?: Constraint,
    expected?: Float64Array,
  ): void {
    const { words, spans, first, last, connector } = lattice;
    const { alpha, beta, enter, leave, scale, marginals } = this;
    beta.fill(1, words * STATES, (words + 1) * STATES);
    let scaled = 0;
    for (let i = words - 1, s = spans - 1; i >= 0; i--) {
      const weight = HUGE ** (scale[i] + scaled - scale[words]) / z;
      leave.fill(0);
      for (; s >= 0 && first[s] === i; s--) {
        const to = (last[s] + 1) * STATES;
        for (let y = 0; y < K; y++) {
          const out = !only || only.allowed[s * K + y] ? scores[s * K + y] * beta[to + y + 1] : 0;
          leave[y + 1] += out;
          marginals[s * K + y] = enter[i * NEXT + y + 1] * out * weight;
        }
      }
      const at = i * STATES;
      for (let p = 0; p < STATES; p++) {
        let sum = 0;
        const a = alpha[at + p] * weight;
        // A state that no reading reaches needs no sum.
        if (a === 0) {
          beta[at + p] = 0;
          continue;
        }
        for (let y = 0; y <= K; y++) {
          const next =
            y > 0 ? leave[y] : !only || only.outside[i] ? beta[at + STATES + after(p, connector[i])] : 0;
          if (next === 0) continue;
          const index = transition(connector, i, p, y);
          const path = transitions[index] * next;
          sum += path;
          if (expected) expected[index] += a * path;
        }
        beta[at + p] = sum;
      }
      const factor = rescaling(beta, at);
      if (factor !== 1) {
        scaled += factor < 1 ? 1 : -1;
        const until = Math.min(words + 1, i + MAX_WORDS + 1) * STATES;
        for (let x = at; x < until; x++) beta[x] *= factor;
      }
    }
  }
}
