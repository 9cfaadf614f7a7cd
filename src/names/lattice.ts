/**
 * A semi-Markov conditional random field over the words of a sentence (Sarawagi and Cohen, 2004): the score of a
 * reading of the sentence is the sum of the scores of its names and of the transitions between neighbours.
 */

/** What a candidate can be. `thing` is a product, work or event: never reported, but a rival of the others. */
export const KINDS = ["organization", "person", "place", "thing"] as const;
export const K = KINDS.length;

/**
 * The state after a word: 0 outside a name, 1..K a name of that kind has just ended, K+1..2K a connector
 * (、 ・ と （ …) stands right after such a name.
 */
export const STATES = 2 * K + 1;
export const NEXT = K + 1;
/** How many sorts of connectors have transitions of their own. */
export const CONNECTORS = 16;
export const TRANSITIONS = NEXT * NEXT + CONNECTORS * K * NEXT;
/** No candidate is longer, in words. */
export const MAX_WORDS = 14;

/** Sums are kept below. */
export const HUGE = 1e100;

/** Candidates of one sentence, by first word, then by last; and the sort of connector each word is, 0 for none. */
export interface Lattice {
  readonly words: number;
  readonly spans: number;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly connector: Int32Array;
}

/** The state after an outside word that follows state `p`. */
export function after(p: number, connector: number): number {
  return connector > 0 && p >= 1 && p <= K ? K + p : 0;
}

/** The index of the transition from state `p` before word `i` to `y`: 0 outside, 1..K the start of a name. */
export function transition(connector: Int32Array, i: number, p: number, y: number): number {
  if (p <= K) return p * NEXT + y;
  return NEXT * NEXT + (connector[i - 1] * K + (p - K - 1)) * NEXT + y;
}

/** What brings the first `count` states at a position back into the range of doubles: 1 nearly always. */
export function rescaling(states: Float64Array, at: number, count = STATES): number {
  let max = 0;
  for (let p = 0; p < count; p++) if (states[at + p] > max) max = states[at + p];
  return max > HUGE ? 1 / HUGE : max > 0 && max < 1 / HUGE ? HUGE : 1;
}
