import { K } from "../../names/lattice.js";
import { TAGS, USES } from "../../names/score-words.js";

/**
 * As for the features, but with a step for each sentence. Components are about 1/50 in size, so that their weights are
 * of the size that `weights.tsv` keeps well.
 */
const SETTINGS = { rate: 0.208, l2: 0.47, firstSquares: 0.00011 };
/** Gradients below this say nothing of how words are used. */
const NEGLIGIBLE = 1e-3;
const TAG_KINDS = TAGS * K;
const WIDTH = USES.length * TAG_KINDS;
/** Which word, from a word on, each role of it is about: itself, the one after, the one before. */
const ABOUT = [0, 1, -1];

/** The weights of the components of vectors of words: [column × components], a column for each role, tag and kind. */
export class UseParameters {
  private readonly size: number;
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly total: Float32Array;
  private readonly gradient: Float32Array;
  /** 1 for the columns whose gradient is not 0. */
  private readonly touched = new Uint8Array(WIDTH);
  private readonly row = new Float64Array(WIDTH);

  /** @param vectors from number 1 on */
  constructor(
    private readonly vectors: readonly Float32Array[],
    private readonly sentences: number,
  ) {
    this.size = vectors[0].length;
    this.weights = new Float32Array(this.size * WIDTH);
    this.squares = new Float32Array(this.size * WIDTH).fill(SETTINGS.firstSquares);
    this.total = new Float32Array(this.size * WIDTH);
    this.gradient = new Float32Array(this.size * WIDTH);
  }

  /**
   * Adds to the scores of the words of a sentence.
   *
   * @param numbers the number of each word's vector, 0 for none
   * @param scores words × tags × kinds
   */
  sum(numbers: Int32Array, scores: Float64Array): void {
    const { row } = this;
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i] === 0) continue;
      this.multiply(this.vectors[numbers[i] - 1]);
      for (let role = 0; role < ABOUT.length; role++) {
        const about = i + ABOUT[role];
        if (about < 0 || about >= numbers.length) continue;
        for (let t = 0; t < TAG_KINDS; t++) scores[about * TAG_KINDS + t] += row[role * TAG_KINDS + t];
      }
    }
  }

  /** Puts the products of a vector and the weights into `row`, four at once: half of the fit's time goes here. */
  private multiply(vector: Float32Array): void {
    const { size, weights, row } = this;
    for (let column = 0; column < WIDTH; column += 4) {
      let [a, b, c, d] = [0, 0, 0, 0];
      const at = column * size;
      for (let i = 0; i < size; i++) {
        const x = vector[i];
        a += x * weights[at + i];
        b += x * weights[at + size + i];
        c += x * weights[at + 2 * size + i];
        d += x * weights[at + 3 * size + i];
      }
      row[column] = a;
      row[column + 1] = b;
      row[column + 2] = c;
      row[column + 3] = d;
    }
  }

  /**
   * One step for a sentence.
   *
   * @param gradients of its words: words × tags × kinds
   * @param pace how large the step is, of those of the first epoch
   */
  update(numbers: Int32Array, gradients: Float64Array, pace: number): void {
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i] > 0) this.collect(this.vectors[numbers[i] - 1], i, numbers.length, gradients);
    }
    const { size, weights, squares, gradient, touched } = this;
    const rate = SETTINGS.rate * pace;
    for (let column = 0; column < WIDTH; column++) {
      if (touched[column] === 0) continue;
      touched[column] = 0;
      for (let at = column * size; at < (column + 1) * size; at++) {
        const regularised = gradient[at] + (SETTINGS.l2 * weights[at]) / this.sentences;
        squares[at] += regularised * regularised;
        weights[at] -= (rate / Math.sqrt(squares[at])) * regularised;
        gradient[at] = 0;
      }
    }
  }

  private collect(vector: Float32Array, i: number, words: number, gradients: Float64Array): void {
    const { size, gradient, touched } = this;
    for (let role = 0; role < ABOUT.length; role++) {
      const about = i + ABOUT[role];
      if (about < 0 || about >= words) continue;
      for (let t = 0; t < TAG_KINDS; t++) {
        const g = gradients[about * TAG_KINDS + t];
        if (Math.abs(g) < NEGLIGIBLE) continue;
        const column = role * TAG_KINDS + t;
        touched[column] = 1;
        for (let d = 0; d < size; d++) gradient[column * size + d] += g * vector[d];
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
