import { INSISTED } from "./candidates.js";
import type { Evidence } from "./evidence.js";
import type { SpanTraits } from "./evidence-of-spans.js";
import type { Sentence } from "./sentence.js";
import { T } from "./templates.js";
import { USER_ENTRY } from "./user-dictionary.js";
import type { WordKind } from "./word-kinds.js";
import { Part } from "./word-parts.js";

/** How far to the right of a candidate its verb may stand, in words. */
const PREDICATE_WORDS = 14;
const MOST_TITLE_WORDS = 4;
const OPENS = "「『(・、。";
const CLOSES = "」』)(・、。";

/** What evidence depends on beside the text. */
export interface Circumstances {
  /** The symbol of each rule's id, by the rule's number. */
  readonly ruleSymbols: Int32Array;
  /** The symbol of a corpus with conventions of its own, while fitting or measuring on it; else 0. */
  corpus: number;
}

/**
 * Evidence of what stands around a candidate, and of who proposed it. It is collected in groups by what it depends
 * on, so that what stands before and after is summed once for all candidates that begin, or end, with one word.
 *
 * @param rules the numbers of the rules that proposed it, as bits
 */
export function contextEvidence(
  e: Evidence,
  s: Sentence,
  first: number,
  last: number,
  rules: number,
  traits: SpanTraits,
  circumstances: Circumstances,
): void {
  evidenceBefore(e, s, first);
  evidenceAfter(e, s, last);
  evidenceAround(e, s, first, last, rules, traits, circumstances);
}

/** Of what stands before a candidate that begins with word `first`. */
export function evidenceBefore(e: Evidence, s: Sentence, first: number): void {
  const [l2, l] = [s.at(first - 2), s.at(first - 1)];
  e.add(T.before, l.word);
  e.add(T.before2, l2.word, l.word);
  e.add(T.clusterBefore, l.cluster);
  e.add(T.edgeBefore, l.class, s.at(first).class);
  if (l.surface === "の") {
    e.add(T.owner, l2.word);
    if (l2.cluster !== 0) e.add(T.ownerCluster, l2.cluster);
  }
}

/** Of what stands after a candidate that ends with word `last`. */
export function evidenceAfter(e: Evidence, s: Sentence, last: number): void {
  const [r, r2] = [s.at(last + 1), s.at(last + 2)];
  e.add(T.after, r.word);
  e.add(T.after2, r.word, r2.word);
  e.add(T.clusterAfter, r.cluster);
  e.add(T.edgeAfter, s.at(last).class, r.class);
  predicate(e, s, last);
}

/** Of both sides, of what the candidate is, and of who proposed it. */
export function evidenceAround(
  e: Evidence,
  s: Sentence,
  first: number,
  last: number,
  rules: number,
  traits: SpanTraits,
  { ruleSymbols, corpus }: Circumstances,
): void {
  for (let rest = rules & ~(USER_ENTRY | INSISTED); rest !== 0; rest &= rest - 1) {
    e.add(T.rule, ruleSymbols[31 - Math.clz32(rest & -rest)]);
  }
  const [l, r] = [s.at(first - 1), s.at(last + 1)];
  e.add(T.around, l.word, r.word);
  e.add(T.posAround, l.posShort, r.posShort);
  e.add(T.groupsAround, l.group, r.group);
  e.add(T.chunk, Number(l.part === Part.name), Number(r.part === Part.name));
  withTraits(e, s, last, l, r, traits);
  punctuation(e, l, r);
  brackets(e, s, first, traits.shape);
  definition(e, s, first, last);
  if (corpus !== 0) corpusEvidence(e, s, last, traits, corpus);
}

function withTraits(
  e: Evidence,
  s: Sentence,
  last: number,
  l: WordKind,
  r: WordKind,
  traits: SpanTraits,
): void {
  const { sequence, names, isKnown, compound, likeness, reading, group, words } = traits;
  e.add(T.sequenceAfter, sequence, r.class);
  e.add(T.sequenceBefore, sequence, l.class);
  e.add(T.sequenceAround, sequence, l.class, r.class);
  e.add(T.sequenceWordAfter, sequence, r.word);
  e.add(T.sequenceWordBefore, sequence, l.word);
  if (isKnown || !compound) {
    e.add(T.categoriesWordAfter, names, compound, r.word);
    e.add(T.categoriesWordBefore, names, compound, l.word);
  }
  if (likeness !== 0) {
    e.add(T.likenessAfter, likeness, r.word);
    e.add(T.likenessBefore, likeness, l.word);
  }
  if (group !== 0) {
    e.add(T.groupAfter, group, r.word);
    e.add(T.groupBefore, group, l.word);
  }
  if (reading !== 0) e.add(T.spanDominanceAfter, reading, r.class, words);
  const titleEnd = s.titleFrom(last + 1);
  if (titleEnd >= 0) e.add(T.titleAfter, Math.min(titleEnd - last, MOST_TITLE_WORDS), sequence);
}

/** Evidence that a corpus has conventions of its own; `corpus` is the symbol of its name. */
function corpusEvidence(
  e: Evidence,
  s: Sentence,
  last: number,
  { sequence }: SpanTraits,
  corpus: number,
): void {
  e.add(T.corpus, corpus);
  e.add(T.corpusLastWord, corpus, s.at(last).word);
  e.add(T.corpusSequence, corpus, sequence);
  e.add(T.corpusAfter, corpus, s.at(last + 1).word);
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

function predicate(e: Evidence, s: Sentence, last: number): void {
  const r = s.at(last + 1);
  if (!r.isParticle || last + 2 >= s.count) return;
  const at = s.predicate[last + 2];
  if (at < 0 || at >= last + PREDICATE_WORDS) return;
  const verb = s.at(at);
  e.add(T.predicate, verb.baseWord);
  e.add(T.predicateRole, r.word, verb.baseWord);
  if (verb.cluster !== 0) e.add(T.predicateCluster, r.word, verb.cluster);
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
