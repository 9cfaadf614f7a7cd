import { type Candidates, newCandidates, proposeByRules, proposeRuns } from "../../names/candidates.js";
import { EvidenceRows } from "../../names/evidence.js";
import { contextEvidence } from "../../names/evidence-of-context.js";
import { wordEvidence } from "../../names/evidence-of-words.js";
import { K, KINDS, type Lattice } from "../../names/lattice.js";
import type { Reading } from "../../names/reading.js";
import { NAME_RULES } from "../../names/rules.js";
import { connectorOf } from "../../names/word-flags.js";
import type { Words } from "../../names/words.js";
import type { Symbols } from "../../rules/symbol.js";
import type { Doc } from "../../text/doc.js";
import type { Tokenizer } from "../../tokens/tokens.js";
import { CORPORA, type GoldRecord, plainDoc, readCorpus } from "./corpora.js";
import { FeatureIndex, Rows } from "./feature-index.js";
import type { Constraint } from "./forward-backward.js";

/** A sentence to fit on: its candidates, and the readings that its annotation allows. */
export interface Example {
  readonly lattice: Lattice;
  readonly gold: Constraint;
  /** The number of each word's vector, 0 for none. */
  readonly vectors: Int32Array;
  /** Its first row among the features of words, and among those of candidates. */
  readonly wordRow: number;
  readonly spanRow: number;
}

export interface FeatureRows {
  readonly index: FeatureIndex;
  readonly data: Int32Array;
  readonly offsets: Int32Array;
}

export interface DataSet {
  readonly examples: readonly Example[];
  readonly words: FeatureRows;
  readonly spans: FeatureRows;
}

/** A feature has to be seen so often to get a weight. */
const LEAST = 3;
/** Of every so many records the corpus is not told: product text has none. */
const UNTOLD = 3;
/** What corpora call names that are none of ours and no rivals of them either. */
const NO_RIVALS = new Set([
  "QUANTITY",
  "ORDINAL",
  "MONEY",
  "PERCENT",
  "TITLE_AFFIX",
  "CARDINAL",
  "PHONE",
  "LANGUAGE",
  "PET_NAME",
]);

/** Reads the training corpora into examples with numbered features. */
export function readDataSet(reading: Reading, symbols: Symbols, tokenizer: Tokenizer): DataSet {
  const collector = new Collector(reading);
  for (const corpus of CORPORA) {
    for (const [i, record] of readCorpus(`${corpus}.train.jsonl`).entries()) {
      reading.circumstances.corpus = i % UNTOLD === 0 ? 0 : symbols.of(corpus);
      collector.add(record, plainDoc(record.text, tokenizer));
    }
  }
  return collector.finish();
}

class Collector {
  private readonly examples: Example[] = [];
  private readonly wordIndex = new FeatureIndex(LEAST);
  private readonly spanIndex = new FeatureIndex(LEAST);
  private readonly wordRows = new Rows();
  private readonly spanRows = new Rows();
  private readonly evidence = new EvidenceRows();
  private readonly candidates = newCandidates();

  constructor(private readonly reading: Reading) {}

  add(record: GoldRecord, doc: Doc): void {
    const words = this.reading.words.read(doc);
    const gold = align(record, doc, words);
    for (let i = 0; i < doc.sentences.length; i++) {
      const [from, to] = [words.firstWord[i], words.firstWord[i + 1]];
      proposeRuns(words, from, to, this.candidates);
      this.reading.sentence.read(words, from, to);
      proposeByRules(this.reading.sentence, NAME_RULES, this.candidates);
      if (this.candidates.count === 0) continue;
      const lattice = copyLattice(words, from, to, this.candidates);
      this.examples.push({
        lattice,
        gold: constrain(lattice, gold, from),
        vectors: Int32Array.from({ length: lattice.words }, (_, i) => this.reading.sentence.at(i).vector),
        wordRow: this.wordRows.offsets.length - 1,
        spanRow: this.spanRows.offsets.length - 1,
      });
      this.collect(lattice, this.candidates.rules);
    }
  }

  private collect(lattice: Lattice, rules: Int32Array): void {
    const { sentence, spans, circumstances } = this.reading;
    const covered = new Uint8Array(lattice.words);
    for (let s = 0; s < lattice.spans; s++) covered.fill(1, lattice.first[s], lattice.last[s] + 1);
    for (let i = 0; i < lattice.words; i++) {
      this.evidence.count = 0;
      if (covered[i]) wordEvidence(this.evidence, sentence, i);
      this.store(this.wordIndex, this.wordRows);
    }
    for (let s = 0; s < lattice.spans; s++) {
      this.evidence.count = 0;
      const [first, last] = [lattice.first[s], lattice.last[s]];
      const traits = spans.collect(this.evidence, sentence, first, last);
      contextEvidence(this.evidence, sentence, first, last, rules[s], traits, circumstances);
      this.store(this.spanIndex, this.spanRows);
    }
  }

  private store(index: FeatureIndex, rows: Rows): void {
    for (let i = 0; i < this.evidence.count; i++) rows.push(index.add(this.evidence, i));
    rows.endRow();
  }

  finish(): DataSet {
    this.wordIndex.finish();
    this.spanIndex.finish();
    return {
      examples: this.examples,
      words: { index: this.wordIndex, ...this.wordRows.replace((key) => this.wordIndex.id(key)) },
      spans: { index: this.spanIndex, ...this.spanRows.replace((key) => this.spanIndex.id(key)) },
    };
  }
}

function copyLattice(words: Words, from: number, to: number, { first, last, count }: Candidates): Lattice {
  return {
    words: to - from,
    spans: count,
    first: first.slice(0, count),
    last: last.slice(0, count),
    connector: Int32Array.from(words.flags.subarray(from, to), connectorOf),
  };
}

interface Gold {
  /** Numbers of words, end inclusive, and the kind's index in `KINDS`. */
  readonly names: readonly { first: number; last: number; kind: number }[];
  /** 1 for words of which nothing is known: optional names, readings, names that do not begin and end with words. */
  readonly unobserved: Uint8Array;
}

/** Finds the words of the annotated names. */
function align(record: GoldRecord, doc: Doc, words: Words): Gold {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (let i = 0; i < words.count; i++) {
    starts.set(doc.folded.toSource(words.start[i]), i);
    ends.set(doc.folded.toSource(words.end[i]), i);
  }
  const unobserved = new Uint8Array(words.count);
  const names: { first: number; last: number; kind: number }[] = [];
  for (const mention of record.mentions) {
    const isUnobserved = mention.type === "optional" || mention.reading || mention.orig === "NORP";
    const kind = mention.type === "other" ? KINDS.indexOf("thing") : KINDS.indexOf(mention.type as never);
    if (!isUnobserved && (kind < 0 || (kind === KINDS.indexOf("thing") && NO_RIVALS.has(mention.orig ?? ""))))
      continue;
    const first = starts.get(mention.start);
    const last = ends.get(mention.end);
    if (!isUnobserved && first !== undefined && last !== undefined) names.push({ first, last, kind });
    else {
      for (let i = 0; i < words.count; i++) {
        const overlaps =
          doc.folded.toSource(words.start[i]) < mention.end &&
          mention.start < doc.folded.toSource(words.end[i]);
        if (overlaps) unobserved[i] = 1;
      }
    }
  }
  return { names, unobserved };
}

/** The readings of a sentence that agree with what is known of it. */
function constrain(lattice: Lattice, gold: Gold, from: number): Constraint {
  const { words, spans, first, last } = lattice;
  const allowed = new Uint8Array(spans * K);
  const outside = new Uint8Array(words).fill(1);
  const unobserved = gold.unobserved.slice(from, from + words);
  const taken = new Uint8Array(words);
  for (const name of gold.names) {
    const [f, l] = [name.first - from, name.last - from];
    if (f < 0 || l >= words) continue;
    const candidate = first.findIndex((start, s) => start === f && last[s] === l);
    if (candidate < 0) {
      unobserved.fill(1, f, l + 1);
      continue;
    }
    allowed[candidate * K + name.kind] = 1;
    outside.fill(0, f, l + 1);
    taken.fill(1, f, l + 1);
  }
  for (let s = 0; s < spans; s++) {
    let isUnobserved = false;
    let isTaken = false;
    for (let i = first[s]; i <= last[s]; i++) {
      isUnobserved ||= unobserved[i] === 1;
      isTaken ||= taken[i] === 1;
    }
    if (isUnobserved && !isTaken) allowed.fill(1, s * K, s * K + K);
  }
  return { allowed, outside };
}
