import type { CategorySets } from "../rules/categories.js";
import type { NameRule } from "../rules/rule.js";
import type { Symbols } from "../rules/symbol.js";
import type { WordClusters } from "./clusters.js";
import type { Evidence } from "./evidence.js";
import type { FullNames } from "./full-names.js";
import { lengthClass, shapeOf } from "./scripts.js";
import type { Sentence } from "./sentence.js";
import type { Spelling } from "./spelling.js";
import { T } from "./templates.js";
import { Part, type WordKind } from "./word-kinds.js";

/** How far to the right of a candidate its verb may stand, in words. */
const PREDICATE_WORDS = 14;
const MOST_WORDS = 8;
const OPENS = "「『(・、。";
const CLOSES = "」』)(・、。";
const LONGEST_SEQUENCE = 9;

/** Evidence that a candidate as a whole is a name of some kind. */
export class SpanEvidence {
  private readonly ruleSymbols: Int32Array;

  constructor(
    private readonly sets: CategorySets,
    private readonly fullNames: FullNames,
    private readonly spelling: Spelling,
    private readonly symbols: Symbols,
    rules: readonly NameRule[],
    private readonly clusters: WordClusters,
    /** The symbol of a corpus with conventions of its own, while fitting or measuring on it; else 0. */
    public corpus = 0,
  ) {
    this.ruleSymbols = Int32Array.from(rules, ({ id }) => symbols.of(id));
  }

  /** @param rules the rules that proposed it, as bits */
  collect(e: Evidence, s: Sentence, first: number, last: number, rules: number): void {
    for (let rest = rules; rest !== 0; rest &= rest - 1) {
      e.add(T.rule, this.ruleSymbols[31 - Math.clz32(rest & -rest)]);
    }
    const l2 = s.at(first - 2);
    const l = s.at(first - 1);
    const f = s.at(first);
    const k = s.at(last);
    const r = s.at(last + 1);
    const r2 = s.at(last + 2);
    const words = Math.min(last - first + 1, MOST_WORDS);
    const shape = this.symbols.of(shapeOf(s.text, s.start[first], s.end[last]));
    const sequence = this.symbols.of(classSequence(s, first, last));

    e.add(T.length, lengthClass(s.end[last] - s.start[first]), shape);
    e.add(T.words, words);
    this.dictionaries(e, s, first, last, shape);
    this.characters(e, s.text, s.start[first], s.end[last], shape);

    e.add(T.sequence, sequence);
    e.add(T.sequenceAfter, sequence, r.class);
    e.add(T.sequenceBefore, sequence, l.class);
    e.add(T.sequenceAround, sequence, l.class, r.class);
    e.add(T.sequenceWordAfter, sequence, r.word);
    e.add(T.sequenceWordBefore, sequence, l.word);

    e.add(T.lastWord, k.word);
    e.add(T.lastWordFirstClass, k.word, f.class);
    e.add(T.firstWord, f.word);
    e.add(T.headClass, k.class, words);
    e.add(T.headWord, k.word, words === 1 ? 0 : s.at(last - 1).class);
    if (words > 1) {
      e.add(T.lastWords, s.at(last - 1).word, k.word);
      e.add(T.firstWords, f.word, s.at(first + 1).word);
    }

    e.add(T.around, l.word, r.word);
    e.add(T.posAround, l.posShort, r.posShort);
    e.add(T.before, l.word);
    e.add(T.after, r.word);
    e.add(T.before2, l2.word, l.word);
    e.add(T.after2, r.word, r2.word);
    e.add(T.chunk, Number(l.part === Part.name), Number(r.part === Part.name));
    e.add(T.edgeBefore, l.class, f.class);
    e.add(T.edgeAfter, k.class, r.class);
    if (l.surface === "の") {
      e.add(T.owner, l2.word);
      if (l2.cluster !== 0) e.add(T.ownerCluster, l2.cluster);
    }
    const titleEnd = s.titleFrom(last + 1);
    if (titleEnd >= 0) e.add(T.titleAfter, Math.min(titleEnd - last, 4), sequence);

    const cluster = this.clusters.find(s.text, s.start[first], s.end[last]);
    if (cluster !== 0) {
      const group = this.clusters.group(cluster);
      e.add(T.spanCluster, this.clusters.symbol(cluster));
      e.add(T.spanGroup, group, Number(words > 1));
      e.add(T.groupAfter, group, r.word);
      e.add(T.groupBefore, group, l.word);
    }
    e.add(T.clusterBefore, l.cluster);
    e.add(T.clusterAfter, r.cluster);
    e.add(T.groupsAround, l.group, r.group);
    if (k.cluster !== 0) e.add(T.lastCluster, k.cluster, Number(words > 1));
    if (words > 1) e.add(T.groupsInside, f.group, k.group);
    punctuation(e, l, r);
    brackets(e, s, first, shape);
    particleInside(e, s, first, last);
    predicate(e, s, last);
    definition(e, s, first, last);
    if (this.corpus !== 0) {
      e.add(T.corpus, this.corpus);
      e.add(T.corpusLastWord, this.corpus, k.word);
      e.add(T.corpusSequence, this.corpus, sequence);
      e.add(T.corpusAfter, this.corpus, r.word);
    }
  }

  private dictionaries(e: Evidence, s: Sentence, first: number, last: number, shape: number): void {
    const start = s.start[first];
    const end = s.end[last];
    const l = s.at(first - 1);
    const f = s.at(first);
    const k = s.at(last);
    const r = s.at(last + 1);
    const set = this.sets.of(s.text, start, end);
    const compound = Number(last > first);

    if (set.names !== 0) {
      for (const category of set.nameSymbols)
        e.add(T.spanCategory, category, compound, Math.min(end - start, 3));
      e.add(T.spanCategories, set.namesSymbol);
      e.add(T.spanCategoriesShape, set.namesSymbol, shape);
    } else {
      e.add(T.spanUnknown, compound, compound ? 0 : f.class);
    }
    if (set.names !== 0 || !compound) {
      e.add(T.categoriesWordAfter, set.namesSymbol, compound, r.word);
      e.add(T.categoriesWordBefore, set.namesSymbol, compound, l.word);
    }
    if (compound) {
      const head = this.sets.of(s.text, start, s.end[last - 1]);
      if (head.names !== 0) e.add(T.headCategories, head.namesSymbol, k.word);
    }
    if (set.isCommonNoun) e.add(T.commonNoun, Math.min(last - first + 1, MOST_WORDS));
    const fullName = this.fullNames.read(s.text, start, end);
    if (fullName !== 0 || end - start <= 7) {
      e.add(T.fullName, fullName, last - first < 2 ? f.class : 0, last - first === 1 ? k.class : 0);
    }

    const spelling = this.spelling;
    spelling.read(s.text, start, end);
    const known = Number(set.names !== 0);
    for (let i = 0; i < spelling.count; i++) e.add(T.spanLikeness, spelling.symbols[i], known);
    if (spelling.count > 0) {
      e.add(T.likenessAfter, spelling.best, r.word);
      e.add(T.likenessBefore, spelling.best, l.word);
    }
    const dominance = spelling.dominance(s.text, start, end);
    if (dominance !== 0) {
      e.add(T.spanDominance, dominance);
      e.add(
        T.spanDominanceAfter,
        spelling.dominantReading(s.text, start, end),
        r.class,
        Math.min(last - first + 1, MOST_WORDS),
      );
    }
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

/** The classes of the words one after the other, the middle of a long sequence left out. */
export function classSequence(s: Sentence, first: number, last: number): string {
  let sequence = "";
  for (let i = first; i <= last; i++) sequence += s.at(i).letter;
  return sequence.length > LONGEST_SEQUENCE ? `${sequence.slice(0, 3)}~${sequence.slice(-4)}` : sequence;
}

function punctuation(e: Evidence, l: WordKind, r: WordKind): void {
  const opens = l.surface.length === 1 && OPENS.includes(l.surface);
  const closes = r.surface.length === 1 && CLOSES.includes(r.surface);
  if (opens || closes) e.add(T.punctuation, opens ? l.rawWord : 0, closes ? r.rawWord : 0);
}

function brackets(e: Evidence, s: Sentence, first: number, shape: number): void {
  if (s.bracket[first] === 0) return;
  e.add(T.spanBracket, s.bracket[first]);
  const opener = s.opener[first];
  if (opener === 0 || s.at(opener).surface !== "(") return;
  const head = s.at(opener - 1);
  e.add(T.bracketHead, head.word, s.at(first - 1).word);
  e.add(T.bracketHeadClass, head.class, head.categories.meaningSymbol, first - opener === 1 ? shape : 0);
}

function particleInside(e: Evidence, s: Sentence, first: number, last: number): void {
  for (let i = last; i >= first; i--) {
    if (s.at(i).part === Part.name || s.at(i).part === Part.stop) continue;
    e.add(T.inner, s.at(i).rawWord);
    return;
  }
}

function predicate(e: Evidence, s: Sentence, last: number): void {
  const r = s.at(last + 1);
  if (r.partOfSpeech.pos !== "助詞" || last + 2 >= s.count) return;
  const at = s.predicate[last + 2];
  if (at < 0 || at >= last + PREDICATE_WORDS) return;
  e.add(T.predicate, s.at(at).baseWord);
  e.add(T.predicateRole, r.word, s.at(at).baseWord);
  if (s.at(at).cluster !== 0) e.add(T.predicateCluster, r.word, s.at(at).cluster);
}

function definition(e: Evidence, s: Sentence, first: number, last: number): void {
  const ending = s.ending[last];
  const r = s.at(last + 1).surface;
  if (ending <= last || (r !== "は" && r !== "(" && r !== "とは")) return;
  const noun = s.at(ending);
  const opens = Number(first === 0 || s.at(first - 1).surface === "。");
  e.add(T.definedAs, noun.word, opens);
  e.add(T.definedAsClass, noun.class, noun.categories.meaningSymbol, opens);
  if (noun.cluster !== 0) e.add(T.definedAsCluster, noun.cluster, opens);
  e.add(T.definedAsEnd, noun.lastCharacter, opens);
}
