import type { CategorySet, CategorySets } from "../rules/categories.js";
import { EMPTY, type Symbols } from "../rules/symbol.js";
import type { WordClusters } from "./clusters.js";
import type { Evidence } from "./evidence.js";
import type { FullNames } from "./full-names.js";
import { lengthClass, shapeOf } from "./scripts.js";
import type { Sentence } from "./sentence.js";
import type { Spelling } from "./spelling.js";
import { T } from "./templates.js";
import { Part } from "./word-parts.js";

const MOST_WORDS = 8;
const LONGEST_SEQUENCE = 9;
const LONGEST_FULL_NAME = 7;

/** What of a candidate goes together with its context. Symbols, where not said otherwise. */
export interface SpanTraits {
  sequence: number;
  shape: number;
  /** The categories of a dictionary that say it is a name. */
  names: number;
  isKnown: boolean;
  /** 1 for several words, else 0. */
  compound: number;
  /** The number of words, 8 for more. */
  words: number;
  /** The kind of name that the spelling resembles most, 0 for none. */
  likeness: number;
  /** The dominant reading, and the group of the cluster; 0 for none. */
  reading: number;
  group: number;
}

export const newTraits = (): SpanTraits => ({
  sequence: 0,
  shape: 0,
  names: 0,
  isKnown: false,
  compound: 0,
  words: 0,
  likeness: 0,
  reading: 0,
  group: 0,
});

/** Evidence that the words of a candidate are a name, whatever stands around them. */
export class SpanEvidence {
  private readonly traits = newTraits();

  constructor(
    private readonly sets: CategorySets,
    private readonly fullNames: FullNames,
    private readonly spelling: Spelling,
    private readonly clusters: WordClusters,
    private readonly symbols: Symbols,
  ) {}

  /** Collects the evidence and returns the traits, which the next call overwrites. */
  collect(e: Evidence, s: Sentence, first: number, last: number): SpanTraits {
    const [text, start, end] = [s.text, s.start[first], s.end[last]];
    const f = s.at(first);
    const k = s.at(last);
    const set = this.sets.of(text, start, end);
    const vector = this.clusters.find(text, start, end);
    const dominance = this.spelling.dominance(text, start, end);
    this.spelling.read(text, start, end);
    const { traits } = this;
    traits.sequence = this.sequence(s, first, last);
    traits.shape = this.symbols.of(shapeOf(text, start, end));
    traits.names = set.namesSymbol;
    traits.isKnown = set.names !== 0;
    traits.compound = Number(last > first);
    traits.words = Math.min(last - first + 1, MOST_WORDS);
    traits.likeness = this.spelling.count > 0 ? this.spelling.best : 0;
    traits.reading = this.spelling.dominantReading(dominance);
    traits.group = this.clusters.group(vector);
    const { sequence, shape, compound, words } = traits;

    e.add(T.length, lengthClass(end - start), shape);
    e.add(T.words, words);
    e.add(T.sequence, sequence);
    e.add(T.lastWord, k.word);
    e.add(T.lastWordFirstClass, k.word, f.class);
    e.add(T.firstWord, f.word);
    e.add(T.headClass, k.class, words);
    e.add(T.headWord, k.word, compound ? s.at(last - 1).class : 0);
    if (compound) {
      e.add(T.lastWords, s.at(last - 1).word, k.word);
      e.add(T.firstWords, f.word, s.at(first + 1).word);
      e.add(T.groupsInside, f.group, k.group);
    }
    if (k.cluster !== 0) e.add(T.lastCluster, k.cluster, compound);
    if (vector !== 0) {
      e.add(T.spanCluster, this.clusters.symbol(vector));
      e.add(T.spanGroup, traits.group, compound);
    }
    if (dominance !== 0) e.add(T.spanDominance, this.spelling.dominanceSymbol(dominance));
    this.dictionaries(e, s, first, last, set, traits);
    this.characters(e, text, start, end, shape);
    particleInside(e, s, first, last);
    return traits;
  }

  private dictionaries(
    e: Evidence,
    s: Sentence,
    first: number,
    last: number,
    set: CategorySet,
    traits: SpanTraits,
  ): void {
    const [text, start, end] = [s.text, s.start[first], s.end[last]];
    const { compound, shape, words } = traits;
    if (set.names !== 0) {
      for (const category of set.nameSymbols)
        e.add(T.spanCategory, category, compound, Math.min(end - start, 3));
      e.add(T.spanCategories, set.namesSymbol);
      e.add(T.spanCategoriesShape, set.namesSymbol, shape);
    } else {
      e.add(T.spanUnknown, compound, compound ? 0 : s.at(first).class);
    }
    if (compound) {
      const head = this.sets.of(text, start, s.end[last - 1]);
      if (head.names !== 0) e.add(T.headCategories, head.namesSymbol, s.at(last).word);
    }
    if (set.isCommonNoun) e.add(T.commonNoun, words);
    if (end - start <= LONGEST_FULL_NAME) {
      const fullName = this.fullNames.read(text, start, end);
      e.add(T.fullName, fullName, words < 3 ? s.at(first).class : 0, words === 2 ? s.at(last).class : 0);
    }
    const known = Number(traits.isKnown);
    for (let i = 0; i < this.spelling.count; i++) e.add(T.spanLikeness, this.spelling.symbols[i], known);
  }

  /** The classes of the words one after the other, the middle of a long sequence left out. */
  private sequence(s: Sentence, first: number, last: number): number {
    if (first === last) return s.at(first).class;
    let symbol = EMPTY;
    let length = 0;
    for (let i = first; i <= last; i++) {
      const { letter } = s.at(i);
      symbol = this.symbols.append(symbol, letter);
      length += letter.length;
    }
    if (length <= LONGEST_SEQUENCE) return symbol;
    let sequence = "";
    for (let i = first; i <= last; i++) sequence += s.at(i).letter;
    return this.symbols.of(`${sequence.slice(0, 3)}~${sequence.slice(-4)}`);
  }

  private characters(e: Evidence, text: string, start: number, end: number, shape: number): void {
    const length = end - start;
    e.add(T.endOne, this.symbols.slice(text, end - 1, end), Number(length > 2));
    e.add(T.beginOne, this.symbols.slice(text, start, start + 1), shape);
    if (length > 2) e.add(T.endTwo, this.symbols.slice(text, end - 2, end), Number(length > 3));
    if (length > 3) e.add(T.beginTwo, this.symbols.slice(text, start, start + 2));
    if (length > 4) e.add(T.endThree, this.symbols.slice(text, end - 3, end));
  }
}

function particleInside(e: Evidence, s: Sentence, first: number, last: number): void {
  for (let i = last; i >= first; i--) {
    if (s.at(i).part === Part.name || s.at(i).part === Part.stop) continue;
    e.add(T.inner, s.at(i).rawWord);
    return;
  }
}
