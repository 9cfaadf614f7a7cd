import { after, HUGE, K, type Lattice, MAX_WORDS, NEXT, rescaling, STATES, transition } from "./lattice.js";

/** The states that can be reached: outside; besides, the end of a name; besides, a connector behind one. */
const OUTSIDE = 1;
const NAME_END = K + 1;

/**
 * The probabilities of candidates over all readings of a sentence, by the forward–backward algorithm; its arrays are
 * reused. Where no name can have ended there is one state, not nine: that is most of a sentence, and made it 4 times
 * as fast.
 */
export class Marginals {
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private enter = new Float64Array(0);
  private readonly leave = new Float64Array(NEXT);
  private scale = new Int32Array(0);
  /** How many states can be reached before each word: the first so many. */
  private reach = new Uint8Array(0);

  /**
   * @param scores exp(score) of each candidate and kind, `spans` × K
   * @param transitions exp(weight) of each transition
   * @param into is filled with the marginal probability of each candidate and kind, `spans` × K
   */
  run(lattice: Lattice, scores: Float64Array, transitions: Float64Array, into: Float64Array): void {
    this.reserve(lattice.words);
    this.findReach(lattice);
    const z = this.forward(lattice, scores, transitions);
    this.backward(lattice, scores, transitions, z, into);
  }

  private reserve(words: number): void {
    if (this.scale.length > words + MAX_WORDS) return;
    const size = 2 * (words + MAX_WORDS + 1);
    this.alpha = new Float64Array(size * STATES);
    this.beta = new Float64Array(size * STATES);
    this.enter = new Float64Array(size * NEXT);
    this.scale = new Int32Array(size);
    this.reach = new Uint8Array(size);
  }

  private findReach({ words, spans, last, connector }: Lattice): void {
    const { reach } = this;
    reach.fill(OUTSIDE, 0, words + 1);
    for (let s = 0; s < spans; s++) reach[last[s] + 1] = NAME_END;
    for (let i = words; i > 0; i--) if (connector[i - 1] > 0 && reach[i - 1] === NAME_END) reach[i] = STATES;
  }

  private forward(
    { words, spans, first, last, connector }: Lattice,
    scores: Float64Array,
    transitions: Float64Array,
  ): number {
    const { alpha, enter, scale, reach } = this;
    alpha.fill(0, 0, (words + 1) * STATES);
    alpha[0] = 1;
    let scaled = 0;
    for (let i = 0, s = 0; i <= words; i++) {
      const at = i * STATES;
      if (i > 0) {
        const from = at - STATES;
        alpha[at] = alpha[from] * transitions[0];
        for (let p = 1; p < reach[i - 1]; p++) {
          alpha[at + after(p, connector[i - 1])] +=
            alpha[from + p] * transitions[transition(connector, i - 1, p, 0)];
        }
      }
      const factor = rescaling(alpha, at, reach[i]);
      if (factor !== 1) {
        scaled += factor < 1 ? 1 : -1;
        const until = Math.min(words + 1, i + MAX_WORDS + 1) * STATES;
        for (let x = at; x < until; x++) alpha[x] *= factor;
      }
      scale[i] = scaled;
      if (s === spans || first[s] > i) continue;
      for (let y = 1; y <= K; y++) {
        let sum = alpha[at] * transitions[y];
        for (let p = 1; p < reach[i]; p++) sum += alpha[at + p] * transitions[transition(connector, i, p, y)];
        enter[i * NEXT + y] = sum;
      }
      for (; s < spans && first[s] === i; s++) {
        const to = (last[s] + 1) * STATES + 1;
        for (let y = 0; y < K; y++) alpha[to + y] += enter[i * NEXT + y + 1] * scores[s * K + y];
      }
    }
    let z = 0;
    for (let p = 0; p < reach[words]; p++) z += alpha[words * STATES + p];
    return z;
  }

  private backward(
    { words, spans, first, last, connector }: Lattice,
    scores: Float64Array,
    transitions: Float64Array,
    z: number,
    into: Float64Array,
  ): void {
    const { alpha, beta, enter, leave, scale, reach } = this;
    beta.fill(1, words * STATES, (words + 1) * STATES);
    let scaled = 0;
    for (let i = words - 1, s = spans - 1; i >= 0; i--) {
      const at = i * STATES;
      const isOutside = s < 0 || first[s] < i;
      if (isOutside && reach[i] === OUTSIDE) {
        beta[at] = transitions[0] * beta[at + STATES];
      } else {
        const exponent = scale[i] + scaled - scale[words];
        const weight = exponent === 0 ? 1 / z : HUGE ** exponent / z;
        for (let y = 1; y <= K; y++) leave[y] = 0;
        for (; s >= 0 && first[s] === i; s--) {
          const to = (last[s] + 1) * STATES + 1;
          for (let y = 0; y < K; y++) {
            const out = scores[s * K + y] * beta[to + y];
            leave[y + 1] += out;
            into[s * K + y] = enter[i * NEXT + y + 1] * out * weight;
          }
        }
        for (let p = 0; p < reach[i]; p++) {
          beta[at + p] = 0;
          // A state that no reading reaches needs no sum.
          if (alpha[at + p] * weight === 0) continue;
          let sum = transitions[transition(connector, i, p, 0)] * beta[at + STATES + after(p, connector[i])];
          if (!isOutside) {
            for (let y = 1; y <= K; y++) sum += transitions[transition(connector, i, p, y)] * leave[y];
          }
          beta[at + p] = sum;
        }
      }
      const factor = rescaling(beta, at, reach[i]);
      if (factor !== 1) {
        scaled += factor < 1 ? 1 : -1;
        const until = Math.min(words + 1, i + MAX_WORDS + 1) * STATES;
        for (let x = at; x < until; x++) beta[x] *= factor;
      }
    }
  }
}
