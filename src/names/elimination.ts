import { UNITS } from "../rules/weights.js";
import { type Candidates, INSISTED } from "./candidates.js";
import { K } from "./lattice.js";
import { TRUSTED } from "./rules.js";
import { BEGINNING, END, INSIDE, PAIRS, TAGS, WHOLE, type WordScores } from "./score-words.js";
import type { Sentence } from "./sentence.js";
import { lower, upper } from "./sum-weights.js";
import { USER_ENTRY } from "./user-dictionary.js";

/**
 * Candidates that score less are dropped, round by round: by what their first and last words say alone, by what
 * those say with the words beside them, by all their words. As measured on the development sets, no name is lost so.
 */
const LEAST = { alone: -1.4 * UNITS, edges: -2 * UNITS, words: -1.7 * UNITS };
/** How far a word is scored: not, by what words say alone, or whole. */
const NEW = 0;
const ALONE = 1;
const WHOLE_WORD = 2;
/** Candidates that are never dropped. */
export const KEPT = USER_ENTRY | INSISTED | TRUSTED;
/** The pairs of one tag of a word. */
const OF_TAG = PAIRS / TAGS;

/** Drops the candidates that their words rule out, and scores no more words than that takes: most go early. */
export class Elimination {
  /** What the words of each candidate that is left say for each kind, in 1/UNITS: candidate × K + kind. */
  sums = new Int32Array(256 * K);
  /** How far each word of the sentence is scored. */
  private state = new Uint8Array(256);

  constructor(private readonly words: WordScores) {}

  run(sentence: Sentence, candidates: Candidates): void {
    const { count } = sentence;
    if (this.state.length < count) this.state = new Uint8Array(2 * count);
    if (this.sums.length < candidates.count * K) this.sums = new Int32Array(2 * candidates.count * K);
    this.state.fill(NEW, 0, count);
    this.words.begin(sentence);
    this.scoreEdgesAlone(sentence, candidates);
    this.keepAbove(LEAST.alone, candidates);
    this.scoreEdges(sentence, candidates);
    this.keepAbove(LEAST.edges, candidates);
    this.scoreInside(sentence, candidates);
    this.keepAbove(LEAST.words, candidates);
  }

  private scoreEdgesAlone(sentence: Sentence, { first, last, count }: Candidates): void {
    const { state, words } = this;
    for (let i = 0; i < count; i++) {
      state[first[i]] = ALONE;
      state[last[i]] = ALONE;
    }
    for (let w = 0; w < sentence.count; w++) if (state[w] === ALONE) words.addWords(sentence, w);
  }

  private scoreEdges(sentence: Sentence, { first, last, count }: Candidates): void {
    for (let i = 0; i < count; i++) {
      this.scoreWhole(sentence, first[i]);
      this.scoreWhole(sentence, last[i]);
    }
  }

  private scoreInside(sentence: Sentence, { first, last, count }: Candidates): void {
    for (let i = 0; i < count; i++) {
      for (let w = first[i] + 1; w < last[i]; w++) this.scoreWhole(sentence, w);
    }
  }

  private scoreWhole(sentence: Sentence, w: number): void {
    const { state, words } = this;
    if (state[w] === WHOLE_WORD) return;
    if (state[w] === NEW) words.addWords(sentence, w);
    words.addPairs(sentence, w);
    state[w] = WHOLE_WORD;
  }

  /**
   * Drops the candidates that score less for every kind. Those that begin with one word lie together, by their last
   * words: the words inside of one are inside of the next, too, and are added up once.
   */
  private keepAbove(least: number, candidates: Candidates): void {
    const { first, last, rules, count } = candidates;
    const { scores } = this.words;
    const { sums } = this;
    let kept = 0;
    for (let i = 0; i < count; ) {
      const begin = first[i];
      const at = begin * PAIRS + BEGINNING * OF_TAG;
      let inside = scores[at];
      let inside2 = scores[at + 1];
      let w = begin + 1;
      for (; i < count && first[i] === begin; i++) {
        for (; w < last[i]; w++) {
          inside = (inside + scores[w * PAIRS + INSIDE * OF_TAG]) | 0;
          inside2 = (inside2 + scores[w * PAIRS + INSIDE * OF_TAG + 1]) | 0;
        }
        const isOne = last[i] === begin;
        const end = last[i] * PAIRS + (isOne ? WHOLE : END) * OF_TAG;
        const pair = isOne ? scores[end] : (inside + scores[end]) | 0;
        const pair2 = isOne ? scores[end + 1] : (inside2 + scores[end + 1]) | 0;
        const [o, l, p, t] = [lower(pair), upper(pair), lower(pair2), upper(pair2)];
        if (o < least && p < least && l < least && t < least && !(rules[i] & KEPT)) continue;
        sums[kept * K] = o;
        sums[kept * K + 1] = p;
        sums[kept * K + 2] = l;
        sums[kept * K + 3] = t;
        first[kept] = begin;
        last[kept] = last[i];
        rules[kept] = rules[i];
        kept++;
      }
    }
    candidates.count = kept;
  }
}
