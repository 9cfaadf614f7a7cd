import type { Evidence } from "./evidence.js";
import type { Sentence } from "./sentence.js";
import { T } from "./templates.js";
import type { WordKind } from "./word-kinds.js";

/** All evidence of word `i` of a sentence. */
export function wordEvidence(e: Evidence, s: Sentence, i: number): void {
  const [l2, l, k, r, r2] = [s.at(i - 2), s.at(i - 1), s.at(i), s.at(i + 1), s.at(i + 2)];
  wordAlone(e, k);
  wordBefore(e, l);
  wordAfter(e, r);
  wordTwoBefore(e, l2);
  wordTwoAfter(e, r2);
  pairBefore(e, l, k);
  pairAfter(e, k, r);
  twoBefore(e, l2, l);
  twoAfter(e, r, r2);
  around(e, l2, l, k, r, r2);
  surroundings(e, s, i);
}

/**
 * Evidence that a word begins, continues, ends or is a name. It is collected in groups by the words it depends
 * on, so that the sums of a group are computed once for each word, or pair of words, and kept.
 */

/** Of the word alone. */
export function wordAlone(e: Evidence, k: WordKind): void {
  e.add(T.any);
  e.add(T.pos, k.pos);
  e.add(T.posShape, k.posShape);
  e.add(T.word, k.word);
  e.add(T.categories, k.categories.symbol);
  e.add(T.categoriesPos, k.categories.symbol, k.posShort);
  e.add(T.lastCharacter, k.lastCharacter, k.length);
  if (k.lastTwo !== 0) e.add(T.lastTwo, k.lastTwo);
  e.add(T.firstCharacter, k.firstCharacter);
  if (k.cluster !== 0) {
    e.add(T.cluster, k.cluster);
    e.add(T.group, k.group, k.posShort);
  }
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
  e.add(T.wordClusterBefore, l.cluster);
}

export function wordAfter(e: Evidence, r: WordKind): void {
  e.add(T.posAfter, r.pos);
  e.add(T.wordAfter, r.word);
  e.add(T.categoriesAfter, r.categories.symbol);
  e.add(T.wordClusterAfter, r.cluster);
}

export function wordTwoBefore(e: Evidence, l2: WordKind): void {
  e.add(T.posBefore2, l2.pos);
  e.add(T.wordBefore2, l2.word);
}

export function wordTwoAfter(e: Evidence, r2: WordKind): void {
  e.add(T.posAfter2, r2.pos);
  e.add(T.wordAfter2, r2.word);
}

/** Of a word and the one before it, for the word. */
export function pairBefore(e: Evidence, l: WordKind, k: WordKind): void {
  e.add(T.posPairBefore, l.pos, k.pos);
  e.add(T.wordBeforePos, l.word, k.posShort);
  e.add(T.wordPairBefore, l.word, k.word);
  e.add(T.categoriesPairBefore, l.categories.symbol, k.categories.symbol);
  e.add(T.groupPairBefore, l.group, k.group);
}

/** Of a word and the one after it, for the word. */
export function pairAfter(e: Evidence, k: WordKind, r: WordKind): void {
  e.add(T.posPairAfter, k.pos, r.pos);
  e.add(T.wordAfterPos, k.posShort, r.word);
  e.add(T.wordPairAfter, k.word, r.word);
  e.add(T.categoriesPairAfter, k.categories.symbol, r.categories.symbol);
  e.add(T.groupPairAfter, k.group, r.group);
}

/** Of the two words before, for the word after them; and the mirror image. */
export function twoBefore(e: Evidence, l2: WordKind, l: WordKind): void {
  e.add(T.wordsBefore, l2.word, l.word);
}

export function twoAfter(e: Evidence, r: WordKind, r2: WordKind): void {
  e.add(T.wordsAfter, r.word, r2.word);
}

/** What depends on three words at once. */
export function around(e: Evidence, l2: WordKind, l: WordKind, k: WordKind, r: WordKind, r2: WordKind): void {
  e.add(T.posTriple, l.posShort, k.posShort, r.posShort);
  e.add(T.wordsAround, l.word, r.word);
  e.add(T.shapes, l.shape, k.shape, r.shape);
  e.add(T.classes, l.class, k.class, r.class);
  e.add(T.classesBefore, l2.class, l.class, k.class);
  e.add(T.classesAfter, k.class, r.class, r2.class);
}

/** What depends on the sentence: the bracket word `i` stands in, and a longer dictionary entry it is a part of. */
export function surroundings(e: Evidence, sentence: Sentence, i: number): void {
  if (sentence.bracket[i] !== 0) e.add(T.bracket, sentence.bracket[i]);
  if (sentence.longMatch[i] !== 0) e.add(T.longMatch, sentence.placeInMatch[i], sentence.longMatch[i]);
}
