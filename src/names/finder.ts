import type { Lexicon } from "../lexicon/lexicon.js";
import { bestSet } from "../rules/consolidate.js";
import type { Explain } from "../rules/explain.js";
import type { NameMention, NameType, RuleHead } from "../rules/rule.js";
import { Symbols } from "../rules/symbol.js";
import type { Weights } from "../rules/weights.js";
import { type Doc, written } from "../text/doc.js";
import { applyConventions, NO_RAISES, type Raise } from "./apply-conventions.js";
import { Arena } from "./arena.js";
import { DOCUMENT_RULES, DocumentEvidence, type SentenceReading } from "./document.js";
import { contributions } from "./explain.js";
import { K, KINDS } from "./lattice.js";
import { Model } from "./model.js";
import { openReading } from "./reading.js";
import { NAME_RULES } from "./rules.js";
import { TEMPLATES } from "./templates.js";
import { USER_ENTRY, USER_RULE } from "./user-dictionary.js";
import type { Words } from "./words.js";

/**
 * A name counts when its marginal probability is above this: below one half, because a name that is missed costs
 * as much as one that is wrong. On held-out folds of the training corpora, 0.38 to 0.42 do equally well.
 */
const THRESHOLD = 0.385;
const THING = KINDS.indexOf("thing");

/** The proposal that no rule has to make: every run of nouns is a candidate. */
const NOUN_RUN: RuleHead = {
  id: "names/noun-run",
  because: "Any run of nouns may be a name; what its words and its context say decides.",
};

/** A candidate that was chosen. */
interface Chosen {
  readonly candidate: number;
  readonly kind: number;
}

/** Finds the names of documents: candidates, their scores, the document's evidence, and the best set of them. */
export class NameFinder {
  private readonly symbols = new Symbols();
  private readonly arena = new Arena();
  private readonly model: Model;
  private exponentials = new Float64Array(1024);
  /** The corpus whose conventions are followed, null for the annotation guide's. */
  private corpus: string | null = null;

  constructor(
    lexicon: Lexicon,
    private readonly weights: Weights,
  ) {
    this.model = new Model(openReading(lexicon, this.symbols), weights, this.arena);
  }

  /** Follows the conventions of a corpus where they differ from the annotation guide's, for measuring on it. */
  followCorpus(name: string | null): void {
    this.corpus = name;
    this.model.reading.circumstances.corpus = name === null ? 0 : this.symbols.of(name);
  }

  /** The names of a document in text order, without overlaps. */
  find(doc: Doc, explain?: Explain): NameMention[] {
    this.arena.reset();
    const words = this.model.read(doc);
    const readings = doc.sentences.map((_, i) => this.read(words, i));
    const evidence = new DocumentEvidence(words, this.model.reading.sets, this.arena);
    const readAgain = (i: number, candidates: [number, number][]) => this.read(words, i, candidates);
    for (const changed of evidence.apply(readings, readAgain)) this.decide(changed);
    const mentions: NameMention[] = [];
    for (const reading of readings) {
      const chosen = choose(reading, this.arena);
      for (const name of chosen) mentions.push(mentionOf(words, reading, name));
      if (explain && chosen.length > 0) this.explain(doc, words, reading, chosen, explain);
    }
    return mentions;
  }

  private read(words: Words, sentence: number, insisted: [number, number][] = []): SentenceReading {
    const from = words.firstWord[sentence];
    const scored = this.model.score(words, from, words.firstWord[sentence + 1], insisted);
    const { lattice, scores, rules } = scored;
    const { first, last, spans } = lattice;
    const hasConventions = this.corpus === null && spans > 0;
    const read = {
      sentence,
      from,
      lattice,
      scores,
      rules,
      marginals: this.arena.take(spans * K),
      fromDocument: this.arena.takeIntegers(spans).fill(0),
      raises: hasConventions
        ? applyConventions(this.model.reading.sentence, first, last, spans, scores)
        : NO_RAISES,
    };
    this.decide(read);
    return read;
  }

  private decide({ lattice, scores, marginals }: SentenceReading): void {
    if (lattice.spans === 0) return;
    if (this.exponentials.length < scores.length) this.exponentials = new Float64Array(2 * scores.length);
    for (let i = 0; i < scores.length; i++) this.exponentials[i] = Math.exp(scores[i]);
    this.model.marginals.run(lattice, this.exponentials, this.model.transitions, marginals);
  }

  private explain(
    doc: Doc,
    words: Words,
    read: SentenceReading,
    chosen: readonly Chosen[],
    explain: Explain,
  ): void {
    const { reading } = this.model;
    reading.sentence.read(words, read.from, words.firstWord[read.sentence + 1]);
    for (const name of chosen) {
      const { candidate, kind } = name;
      const [first, last] = [read.lattice.first[candidate], read.lattice.last[candidate]];
      const start = words.start[read.from + first];
      const end = words.end[read.from + last];
      const about = written(doc, start, end);
      for (const { id, because } of rulesOf(read, candidate)) {
        explain({ about, start, end, rule: id, says: because, weight: null });
      }
      for (const { convention, addition } of raisesOf(read, name)) {
        explain({ about, start, end, rule: convention.id, says: convention.because, weight: addition });
      }
      for (const { template, weight } of contributions(
        reading,
        this.weights,
        first,
        last,
        read.rules[candidate],
        kind,
      )) {
        const { name, because } = TEMPLATES[template];
        explain({ about, start, end, rule: `evidence/${name}`, says: because, weight });
      }
    }
  }
}

/** The names of a sentence: the set of candidates that is expected to be right most often. */
function choose({ lattice, marginals }: SentenceReading, arena: Arena): readonly Chosen[] {
  const { spans, first, last } = lattice;
  let isAny = false;
  for (let at = 0; at < spans * K && !isAny; at++) isAny = marginals[at] > THRESHOLD;
  if (!isAny) return NOTHING;
  const gain = arena.take(spans);
  const kind = arena.takeIntegers(spans).fill(0);
  for (let s = 0; s < spans; s++) {
    for (let y = 1; y < K; y++) if (marginals[s * K + y] > marginals[s * K + kind[s]]) kind[s] = y;
    gain[s] = marginals[s * K + kind[s]] - THRESHOLD;
  }
  return bestSet(first, last, gain, spans)
    .filter((s) => kind[s] !== THING)
    .map((s) => ({ candidate: s, kind: kind[s] }));
}

const NOTHING: readonly Chosen[] = [];

function mentionOf(words: Words, reading: SentenceReading, name: Chosen): NameMention {
  const { candidate, kind } = name;
  const { sentence, from, lattice, marginals } = reading;
  return {
    type: KINDS[kind] as NameType,
    start: words.start[from + lattice.first[candidate]],
    end: words.end[from + lattice.last[candidate]],
    sentence,
    confidence: Math.min(1, marginals[candidate * K + kind]),
    rules: [
      ...rulesOf(reading, candidate).map(({ id }) => id),
      ...raisesOf(reading, name).map(({ convention }) => convention.id),
    ],
  };
}

/** The rules that proposed a candidate or spoke for it. */
function rulesOf({ rules, fromDocument }: SentenceReading, candidate: number): RuleHead[] {
  const heads: RuleHead[] = rules[candidate] & USER_ENTRY ? [USER_RULE] : [];
  pushByBits(rules[candidate] & ALL_RULES, NAME_RULES, heads);
  if (heads.length === 0) heads.push(NOUN_RUN);
  pushByBits(fromDocument[candidate], DOCUMENT_RULES, heads);
  return heads;
}

const ALL_RULES = (1 << NAME_RULES.length) - 1;

function pushByBits(bits: number, rules: readonly RuleHead[], into: RuleHead[]): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) into.push(rules[31 - Math.clz32(rest & -rest)]);
}

function raisesOf({ raises }: SentenceReading, { candidate, kind }: Chosen): readonly Raise[] {
  return raises.get(candidate * K + kind) ?? [];
}
