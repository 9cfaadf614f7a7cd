import type { Weights } from "../rules/weights.js";
import { type Candidates, newCandidates, proposeByRules, proposeRuns } from "./candidates.js";
import { ForwardBackward, K, type Lattice } from "./lattice.js";
import type { Reading } from "./reading.js";
import { NAME_RULES } from "./rules.js";
import { SpanScores } from "./score-spans.js";
import { BEGINNING, END, INSIDE, TAGS, WHOLE, WordScores } from "./score-words.js";
import type { Words } from "./words.js";

/** Candidates whose words alone score less, as any kind, are dropped before they are looked at as a whole. */
const LEAST_OF_WORDS = -2;
const WIDTH = TAGS * K;

/** A sentence with its candidates and their scores, `spans` × K. */
export interface Scored {
  readonly lattice: Lattice;
  readonly scores: Float64Array;
  /** The numbers of the rules that proposed each candidate, as bits. */
  readonly rules: Int32Array;
}

/** Finds and scores the candidates of sentences. */
export class Model {
  /** exp(weight) of the transitions. */
  readonly transitions: Float64Array;
  readonly sums = new ForwardBackward();
  private readonly candidates: Candidates = newCandidates();
  private readonly words: WordScores;
  private readonly spans: SpanScores;
  private covered = new Uint8Array(256);
  /** Sums of the scores of being inside a name, over the words up to each. */
  private inside = new Float64Array(256 * K);

  constructor(
    readonly reading: Reading,
    weights: Weights,
  ) {
    this.transitions = Float64Array.from(weights.transitions, Math.exp);
    this.words = new WordScores(weights.words);
    this.spans = new SpanScores(reading.spans, weights.spans, reading.circumstances);
  }

  /** Reads the words of a document, and forgets old ones when there are too many. */
  read(doc: Parameters<Reading["words"]["read"]>[0]): Words {
    if (this.reading.words.forgetIfFull()) {
      this.words.forget();
      this.spans.forget();
    }
    return this.reading.words.read(doc);
  }

  /** Scores the candidates of the sentence of the words `from` up to `to`; `reading.sentence` is that sentence then. */
  score(words: Words, from: number, to: number): Scored {
    const { candidates } = this;
    const { sentence } = this.reading;
    sentence.read(words, from, to);
    proposeRuns(words, from, to, candidates);
    proposeByRules(sentence, NAME_RULES, candidates);
    this.scoreWords(to - from);
    this.dropUnlikely();
    const { count } = candidates;
    const [first, last, rules] = [candidates.first, candidates.last, candidates.rules].map((c) =>
      c.slice(0, count),
    );
    const scores = new Float64Array(count * K);
    for (let i = 0; i < count; i++) {
      this.spans.score(sentence, first[i], last[i], rules[i], scores, i * K);
      for (let y = 0; y < K; y++) scores[i * K + y] += this.scoreOfWords(first[i], last[i], y);
    }
    const connector = new Uint8Array(to - from);
    for (let i = 0; i < connector.length; i++) connector[i] = sentence.at(i).connector;
    return { lattice: { words: to - from, spans: count, first, last, connector }, scores, rules };
  }

  private scoreWords(n: number): void {
    if (this.covered.length < n + 1) {
      this.covered = new Uint8Array(2 * n);
      this.inside = new Float64Array((2 * n + 1) * K);
    }
    const { covered, inside, candidates } = this;
    covered.fill(0, 0, n);
    for (let i = 0; i < candidates.count; i++) covered.fill(1, candidates.first[i], candidates.last[i] + 1);
    this.words.score(this.reading.sentence, covered);
    const { scores } = this.words;
    for (let i = 0; i < n; i++) {
      for (let y = 0; y < K; y++) {
        inside[(i + 1) * K + y] = inside[i * K + y] + scores[i * WIDTH + INSIDE * K + y];
      }
    }
  }

  /** What the words of a candidate say for a kind. */
  private scoreOfWords(first: number, last: number, kind: number): number {
    const { scores } = this.words;
    if (first === last) return scores[first * WIDTH + WHOLE * K + kind];
    return (
      scores[first * WIDTH + BEGINNING * K + kind] +
      scores[last * WIDTH + END * K + kind] +
      this.inside[last * K + kind] -
      this.inside[(first + 1) * K + kind]
    );
  }

  private dropUnlikely(): void {
    const { first, last, rules, count } = this.candidates;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      let best = -Infinity;
      for (let y = 0; y < K; y++) best = Math.max(best, this.scoreOfWords(first[i], last[i], y));
      if (best < LEAST_OF_WORDS) continue;
      first[kept] = first[i];
      last[kept] = last[i];
      rules[kept] = rules[i];
      kept++;
    }
    this.candidates.count = kept;
  }
}
