import { MAX_WORDS } from "./lattice.js";
import { Part } from "./word-kinds.js";
import type { Words } from "./words.js";

/** The candidates of a sentence, by first word, then by last; numbers of words count from the sentence's first. */
export interface Candidates {
  count: number;
  first: Int32Array;
  last: Int32Array;
}

export function newCandidates(): Candidates {
  return { count: 0, first: new Int32Array(256), last: new Int32Array(256) };
}

function push(candidates: Candidates, first: number, last: number): void {
  const i = candidates.count++;
  if (i === candidates.first.length) {
    const grown = new Int32Array(2 * i);
    grown.set(candidates.first);
    candidates.first = grown;
    const grownLast = new Int32Array(2 * i);
    grownLast.set(candidates.last);
    candidates.last = grownLast;
  }
  candidates.first[i] = first;
  candidates.last[i] = last;
}

const MOST_SOFT = 2;
const LONGEST_SOFT = 9;

/**
 * Proposes every run of noun-like words of the sentence `from`–`to`, a few particles and symbols inside allowed.
 * What a run is worth is for the weights to say; that it covers nearly all names is what counts here.
 */
export function proposeRuns(words: Words, from: number, to: number, into: Candidates): void {
  const { kind, start, end } = words;
  into.count = 0;
  for (let i = from; i < to; i++) {
    const opening = kind[i].part;
    if (opening !== Part.name && opening !== Part.predicate) continue;
    let soft = opening === Part.predicate ? 1 : 0;
    for (let j = i; j < to && j < i + MAX_WORDS; j++) {
      const part = kind[j].part;
      if (part === Part.stop) break;
      if (j > i) {
        if (start[j] - end[j - 1] > 1) break;
        if (part >= Part.inner && ++soft > MOST_SOFT) break;
        const before = kind[j - 1];
        if (part === Part.joiner && before.part === Part.joiner && kind[j].rawWord === before.rawWord) break;
        if (
          part === Part.inner &&
          before.part === Part.inner &&
          kind[j].partOfSpeech.pos === "助詞" &&
          before.partOfSpeech.pos === "助詞"
        ) {
          break;
        }
      }
      if (soft > 0 && j - i >= LONGEST_SOFT) break;
      if (mayEnd(words, i, j)) push(into, i - from, j - from);
    }
  }
}

/** Punctuation that names do end with: Yahoo!, Inc. */
const FINAL_MARK = /^[ー!+]$/;
const ABBREVIATED = /^(?:[A-Za-z]|Inc|Ltd|Co|Corp|Jr|Sr|Bros)$/;

function mayEnd(words: Words, first: number, last: number): boolean {
  const { part, surface } = words.kind[last];
  if (part === Part.name) return true;
  if (part === Part.predicate) return last > first || surface.length > 1;
  if (part !== Part.joiner) return false;
  return (
    FINAL_MARK.test(surface) ||
    (surface === "." && last > first && ABBREVIATED.test(words.kind[last - 1].surface))
  );
}
