import type { Evidence } from "./evidence.js";
import type { Sentence } from "./sentence.js";
import { T } from "./templates.js";
import type { WordKind } from "./word-kinds.js";

/**
 * Evidence that a word begins, continues, ends or is a name. It is collected in groups by the words it depends
 * on, so that the sums of a group are computed once for each word, or pair of words, and kept.
 */

/** All evidence of word `i` of a sentence. */
export function wordEvidence(e: Evidence, s: Sentence, i: number): void {
  const [l, k, r] = [s.at(i - 1), s.at(i), s.at(i + 1)];
  wordAlone(e, k);
  wordBefore(e, l);
  wordAfter(e, r);
  pairBefore(e, l, k);
  pairAfter(e, k, r);
  classesAround(e, s, i);
  if (standsInSomething(s, i)) whatItStandsIn(e, s, i);
}

/** Of the word alone. */
export function wordAlone(e: Evidence, k: WordKind): void {
  e.add(T.any);
  e.add(T.pos, k.pos);
  e.add(T.posShape, k.posShape);
  e.add(T.word, k.word);
  e.add(T.categories, k.categories.symbol);
  e.add(T.categoriesPos, k.categories.symbol, k.posShort);
  for (const category of k.categories.nameSymbols) e.add(T.category, category);
  e.add(T.lastCharacter, k.lastCharacter, k.length);
  if (k.lastTwo !== 0) e.add(T.lastTwo, k.lastTwo);
  e.add(T.firstCharacter, k.firstCharacter);
  if (k.cluster !== 0) e.add(T.cluster, k.cluster);
  for (const likeness of k.likeness) e.add(T.likeness, likeness);
  if (k.dominance !== 0) {
    e.add(T.dominance, k.dominance);
    e.add(T.dominancePos, k.dominantReading, k.pos);
  }
}

/** Of the word before, for the word after it. */
export function wordBefore(e: Evidence, l: WordKind): void {
  e.add(T.posBefore, l.pos);
  e.add(T.wordBefore, l.word);
  e.add(T.categoriesBefore, l.categories.symbol);
}

export function wordAfter(e: Evidence, r: WordKind): void {
  e.add(T.posAfter, r.pos);
  e.add(T.wordAfter, r.word);
  e.add(T.categoriesAfter, r.categories.symbol);
}

/** Of a word and the one before it, for the word. */
export function pairBefore(e: Evidence, l: WordKind, k: WordKind): void {
  e.add(T.posPairBefore, l.pos, k.pos);
  e.add(T.wordBeforePos, l.word, k.posShort);
  e.add(T.wordPairBefore, l.word, k.word);
  e.add(T.categoriesPairBefore, l.categories.symbol, k.categories.symbol);
}

/** Of a word and the one after it, for the word. */
export function pairAfter(e: Evidence, k: WordKind, r: WordKind): void {
  e.add(T.posPairAfter, k.pos, r.pos);
  e.add(T.wordAfterPos, k.posShort, r.word);
  e.add(T.wordPairAfter, k.word, r.word);
  e.add(T.categoriesPairAfter, k.categories.symbol, r.categories.symbol);
  e.add(T.groupPairAfter, k.group, r.group);
}

/** What depends on three words. */
export function classesAround(e: Evidence, s: Sentence, i: number): void {
  e.add(T.classes, s.at(i - 1).class, s.at(i).class, s.at(i + 1).class);
}

/** Whether a word is in brackets or in a longer entry of the dictionaries. */
export const standsInSomething = (s: Sentence, i: number) => (s.bracket[i] | s.longMatch[i]) !== 0;

export function whatItStandsIn(e: Evidence, s: Sentence, i: number): void {
  if (s.bracket[i] !== 0) e.add(T.bracket, s.bracket[i]);
  if (s.longMatch[i] !== 0) e.add(T.longMatch, s.placeInMatch[i], s.longMatch[i]);
}
