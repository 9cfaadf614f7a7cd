import type { NameRule } from "../rules/rule.js";
import { MAX_WORDS } from "./lattice.js";
import type { Sentence } from "./sentence.js";
import { proposeUserEntries, USER_ENTRY } from "./user-dictionary.js";
import { Flag } from "./word-flags.js";
import { Part } from "./word-parts.js";
import type { Words } from "./words.js";

/** The candidates of a sentence, by first word, then by last; numbers of words count from the sentence's first. */
export interface Candidates {
  count: number;
  first: Int32Array;
  last: Int32Array;
  /** The rules that proposed each, as bits: rule `i` is `1 << i`. */
  rules: Int32Array;
}

export function newCandidates(): Candidates {
  return { count: 0, first: new Int32Array(256), last: new Int32Array(256), rules: new Int32Array(256) };
}

function push(candidates: Candidates, first: number, last: number): void {
  const i = candidates.count++;
  if (i === candidates.first.length) {
    candidates.first = enlarged(candidates.first);
    candidates.last = enlarged(candidates.last);
    candidates.rules = enlarged(candidates.rules);
  }
  candidates.first[i] = first;
  candidates.last[i] = last;
  candidates.rules[i] = 0;
}

function enlarged(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** Lets the rules propose whose cues are in the sentence. A rule that proposes what is there already confirms it. */
export function proposeByRules(sentence: Sentence, rules: readonly NameRule[], into: Candidates): void {
  let bit = 0;
  const propose = (first: number, last: number) => {
    if (last - first < MAX_WORDS) mark(first, last, bit, into);
  };
  const ask = (number: number, at: number) => {
    bit = 1 << number;
    rules[number].find(sentence, at, propose);
  };
  const { count, flags, titleEnd } = sentence;
  for (let at = 0; at < count; at++) {
    if (flags[at] & Flag.cue) for (const number of sentence.at(at).rules) ask(number, at);
    // The words of a longer title are none: 最高|経営|責任|者, 現|首相.
    if (titleEnd[at] > at && !(flags[at] & Flag.title)) {
      for (const [number, { cue }] of rules.entries()) if (cue.beside?.includes("title")) ask(number, at);
    }
  }
  proposeUserEntries(sentence, (first, last) => {
    mark(first, last, USER_ENTRY, into);
  });
}

/**
 * The bit, among the rules that proposed a candidate, of one that is never dropped: a whole run of nouns, a name of
 * the lists, or what the document insists on.
 */
export const INSISTED = 1 << 30;

/** Adds a candidate that is to be looked at whatever its words say. */
export function insistOn(first: number, last: number, into: Candidates): void {
  mark(first, last, INSISTED, into);
}

/** Insists on the longest names of the lists: common words may make them up, ライブ|ドア. */
export function insistOnListedNames(s: Sentence, into: Candidates): void {
  for (let i = 0; i < s.count; i++) {
    const last = s.listedFrom(i);
    if (last < 0) continue;
    insistOn(i, last, into);
    i = last;
  }
}

function mark(first: number, last: number, bit: number, into: Candidates): void {
  // The column is looked up after the call, which may put a larger one there.
  const i = place(into, first, last);
  into.rules[i] |= bit;
}

/** The number of a candidate; it is added where it is not there. */
function place(into: Candidates, first: number, last: number): number {
  let low = 0;
  let high = into.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const isBefore = into.first[middle] < first || (into.first[middle] === first && into.last[middle] < last);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  if (low < into.count && into.first[low] === first && into.last[low] === last) return low;
  push(into, first, last);
  for (const column of [into.first, into.last, into.rules]) column.copyWithin(low + 1, low, into.count - 1);
  into.first[low] = first;
  into.last[low] = last;
  into.rules[low] = 0;
  return low;
}

const LONGEST_RUN = 8;

/**
 * Insists on the unbroken runs of nouns with a name at either end: names in no dictionary are such, whatever their
 * words say.
 */
export function insistOnWholeRuns({ count, flags, start, end }: Sentence, into: Candidates): void {
  for (let first = 0; first < count; first++) {
    if ((flags[first] & Flag.part) !== Part.name) continue;
    let last = first;
    while (last + 1 < count && (flags[last + 1] & Flag.part) === Part.name && start[last + 1] === end[last])
      last++;
    const hasName = ((flags[first] | flags[last]) & Flag.name) !== 0;
    if (hasName && last > first && last - first < LONGEST_RUN) insistOn(first, last, into);
    first = last;
  }
}

const MOST_SOFT = 2;
const LONGEST_SOFT = 9;

/**
 * Proposes every run of noun-like words of the sentence `from`–`to`, a few particles and symbols inside allowed.
 * What a run is worth is for the weights to say; that it covers nearly all names is what counts here.
 */
export function proposeRuns(words: Words, from: number, to: number, into: Candidates): void {
  const { id, kinds, flags, start, end } = words;
  into.count = 0;
  for (let i = from; i < to; i++) {
    const opening = flags[i] & Flag.part;
    if (opening !== Part.name && opening !== Part.predicate) continue;
    let soft = opening === Part.predicate ? 1 : 0;
    for (let j = i; j < to && j < i + MAX_WORDS; j++) {
      const part = flags[j] & Flag.part;
      if (part === Part.stop) break;
      if (j > i) {
        if (start[j] - end[j - 1] > 1) break;
        if (part >= Part.inner && ++soft > MOST_SOFT) break;
        const before = flags[j - 1];
        if (part === Part.joiner && (before & Flag.part) === Part.joiner) {
          if (kinds[id[j]].rawWord === kinds[id[j - 1]].rawWord) break;
        }
        if (part === Part.inner && (before & Flag.part) === Part.inner) {
          if (flags[j] & before & Flag.particle) break;
        }
      }
      if (soft > 0 && j - i >= LONGEST_SOFT) break;
      if (mayEnd(flags, i, j)) push(into, i - from, j - from);
    }
  }
}

function mayEnd(flags: Int32Array, first: number, last: number): boolean {
  const own = flags[last];
  const part = own & Flag.part;
  if (part === Part.name) return true;
  if (part === Part.predicate) return last > first || (own & Flag.oneCharacter) === 0;
  if (part !== Part.joiner) return false;
  if (own & Flag.finalMark) return true;
  return (own & Flag.dot) !== 0 && last > first && (flags[last - 1] & Flag.abbreviation) !== 0;
}
