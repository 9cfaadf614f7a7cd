import { K, TRANSITIONS } from "../../names/lattice.js";
import { TAGS } from "../../names/score-words.js";
import type { DataSet, Example, FeatureRows } from "./data-set.js";
import { ForwardBackward } from "./forward-backward.js";
import { UseParameters } from "./use-parameters.js";

/**
 * AdaGrad with L1 and L2 on every touch, scaled by how often a feature is seen; steps become smaller from epoch to epoch
 * by `decay`, and weights are averaged over the epochs. In a share of the steps (`withoutUse`) nothing is known of how
 * words are used, so that the other evidence does not come to lean on it.
 */
const SETTINGS = { epochs: 10, rate: 0.04, decay: 0.85, l2: 1, l1: 0.8, averageFrom: 3, withoutUse: 0.3 };
/** Steps for less than this are not taken. */
const NEGLIGIBLE = 1e-4;

/** The means of weights that were fitted apart: what comes of the order of the sentences is evened out. */
export function meanOf(fits: readonly Fitted[]): Fitted {
  const mean = (key: keyof Fitted) =>
    fits[0][key].map((_, i) => fits.reduce((sum, fitted) => sum + fitted[key][i], 0) / fits.length);
  return { words: mean("words"), spans: mean("spans"), uses: mean("uses"), transitions: mean("transitions") };
}

/** Weights of features, row after row. */
export interface Fitted {
  readonly words: Float32Array;
  readonly spans: Float32Array;
  /** [(role × tags × kinds + tag × kinds + kind) × components]. */
  readonly uses: Float32Array;
  readonly transitions: Float32Array;
}

/** Fits the weights: stochastic gradient on the likelihood of the readings that the annotation allows. */
export class Trainer {
  private readonly words: Parameters;
  private readonly spans: Parameters;
  private readonly uses: UseParameters;
  private readonly transitions = new Float64Array(TRANSITIONS);
  private readonly transitionSquares = new Float64Array(TRANSITIONS).fill(1);
  private readonly transitionSum = new Float64Array(TRANSITIONS);
  private readonly all = new ForwardBackward();
  private readonly gold = new ForwardBackward();
  private readonly chance: () => number;
  /** How large the steps of this epoch are, of those of the first. */
  private pace = 1;

  /**
   * @param vectors of words, from number 1 on
   * @param seed of the order of the sentences, and of the steps without use
   */
  constructor(
    private readonly data: DataSet,
    vectors: readonly Float32Array[],
    private readonly seed: number,
  ) {
    this.words = new Parameters(data.words, TAGS * K);
    this.spans = new Parameters(data.spans, K);
    this.uses = new UseParameters(vectors, data.examples.length);
    this.chance = linearCongruential(seed * 7919 + 17);
  }

  /** @param log is told the mean log likelihood of each epoch */
  run(log: (epoch: number, likelihood: number) => void): Fitted {
    const { examples } = this.data;
    const order = examples.map((_, i) => i);
    const random = linearCongruential(this.seed);
    let averaged = 0;
    for (let epoch = 0; epoch < SETTINGS.epochs; epoch++) {
      shuffle(order, random);
      this.pace = SETTINGS.decay ** epoch;
      let likelihood = 0;
      for (const i of order) likelihood += this.step(examples[i]);
      log(epoch, likelihood / order.length);
      if (epoch < SETTINGS.averageFrom) continue;
      averaged++;
      this.words.addToAverage();
      this.spans.addToAverage();
      this.uses.addToAverage();
      for (let t = 0; t < TRANSITIONS; t++) this.transitionSum[t] += this.transitions[t];
    }
    return {
      words: this.words.average(averaged),
      spans: this.spans.average(averaged),
      uses: this.uses.average(averaged),
      transitions: Float32Array.from(this.transitionSum, (sum) => sum / averaged),
    };
  }

  /** One step for one sentence; returns its log likelihood before the step. */
  private step(example: Example): number {
    const { lattice, gold } = example;
    const withUse = this.chance() >= SETTINGS.withoutUse;
    const scores = this.score(example, withUse);
    const transitions = this.transitions.map(Math.exp);
    const expected = new Float64Array(TRANSITIONS);
    const allowedExpected = new Float64Array(TRANSITIONS);
    const all = this.all.run(lattice, scores, transitions, undefined, expected);
    const allowed = this.gold.run(lattice, scores, transitions, gold, allowedExpected);
    if (!Number.isFinite(allowed)) throw new Error("the annotation of a sentence allows no reading");

    const rate = SETTINGS.rate * this.pace;
    const tags = TAGS * K;
    const wordGradient = new Float64Array(lattice.words * tags);
    /** Changes, from word to word, of the gradient of being inside a name of each kind. */
    const inside = new Float64Array((lattice.words + 1) * K);
    const spanGradient = new Float64Array(K);
    for (let s = 0; s < lattice.spans; s++) {
      const [first, last] = [lattice.first[s], lattice.last[s]];
      let any = false;
      for (let y = 0; y < K; y++) {
        const g = this.all.marginals[s * K + y] - this.gold.marginals[s * K + y];
        const counts = Math.abs(g) >= NEGLIGIBLE;
        spanGradient[y] = counts ? g : 0;
        if (!counts) continue;
        any = true;
        if (first === last) wordGradient[first * tags + 3 * K + y] += g;
        else {
          wordGradient[first * tags + y] += g;
          wordGradient[last * tags + 2 * K + y] += g;
          inside[(first + 1) * K + y] += g;
          inside[last * K + y] -= g;
        }
      }
      if (any) this.spans.update(example.spanRow + s, spanGradient, 0, rate);
    }
    const running = new Float64Array(K);
    for (let i = 0; i < lattice.words; i++) {
      for (let y = 0; y < K; y++) {
        running[y] += inside[i * K + y];
        wordGradient[i * tags + K + y] += running[y];
      }
      this.words.update(example.wordRow + i, wordGradient, i * tags, rate);
    }
    if (withUse) this.uses.update(example.vectors, wordGradient, this.pace);
    for (let t = 0; t < TRANSITIONS; t++) {
      const g = expected[t] - allowedExpected[t];
      if (g === 0) continue;
      this.transitionSquares[t] += g * g;
      const step = rate / Math.sqrt(this.transitionSquares[t]);
      this.transitions[t] -= step * (g + NEGLIGIBLE * SETTINGS.l2 * this.transitions[t]);
    }
    return allowed - all;
  }

  /** exp(score) of each candidate and kind. */
  private score({ lattice, vectors, wordRow, spanRow }: Example, withUse: boolean): Float64Array {
    const tags = TAGS * K;
    const word = new Float64Array(lattice.words * tags);
    for (let i = 0; i < lattice.words; i++) this.words.sum(wordRow + i, word, i * tags);
    if (withUse) this.uses.sum(vectors, word);
    const before = new Float64Array((lattice.words + 1) * K);
    for (let i = 0; i < lattice.words; i++) {
      for (let y = 0; y < K; y++) before[(i + 1) * K + y] = before[i * K + y] + word[i * tags + K + y];
    }
    const scores = new Float64Array(lattice.spans * K);
    for (let s = 0; s < lattice.spans; s++) {
      const [first, last] = [lattice.first[s], lattice.last[s]];
      this.spans.sum(spanRow + s, scores, s * K);
      for (let y = 0; y < K; y++) {
        scores[s * K + y] +=
          first === last
            ? word[first * tags + 3 * K + y]
            : word[first * tags + y] +
              word[last * tags + 2 * K + y] +
              before[last * K + y] -
              before[(first + 1) * K + y];
      }
    }
    return scores.map(Math.exp);
  }
}

class Parameters {
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly total: Float32Array;

  constructor(
    private readonly rows: FeatureRows,
    private readonly width: number,
  ) {
    this.weights = new Float32Array(rows.index.count * width);
    this.squares = new Float32Array(this.weights.length).fill(1e-3);
    this.total = new Float32Array(this.weights.length);
  }

  sum(row: number, into: Float64Array, at: number): void {
    const { data, offsets } = this.rows;
    for (let x = offsets[row]; x < offsets[row + 1]; x++) {
      const w = data[x] * this.width;
      for (let t = 0; t < this.width; t++) into[at + t] += this.weights[w + t];
    }
  }

  update(row: number, gradient: Float64Array, at: number, rate: number): void {
    const { weights, squares, width } = this;
    const { data, offsets, index } = this.rows;
    for (let t = 0; t < width; t++) {
      const g = gradient[at + t];
      if (Math.abs(g) < NEGLIGIBLE) continue;
      for (let x = offsets[row]; x < offsets[row + 1]; x++) {
        const w = data[x] * width + t;
        const seen = index.seen[data[x]];
        const regularised = g + (SETTINGS.l2 * weights[w]) / seen;
        squares[w] += regularised * regularised;
        const step = rate / Math.sqrt(squares[w]);
        const moved = weights[w] - step * regularised;
        const shrink = (step * SETTINGS.l1) / seen;
        weights[w] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0;
      }
    }
  }

  addToAverage(): void {
    for (let i = 0; i < this.total.length; i++) this.total[i] += this.weights[i];
  }

  average(epochs: number): Float32Array {
    return this.total.map((sum) => sum / epochs);
  }
}

function linearCongruential(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}
