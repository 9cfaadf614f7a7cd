import type { CategorySets } from "../rules/categories.js";
import type { RuleHead } from "../rules/rule.js";
import type { Raises } from "./apply-conventions.js";
import type { Arena } from "./arena.js";
import { K, type Lattice, MAX_WORDS } from "./lattice.js";
import { BEST, LICENCE, Licences, SHORTEST, type StringEvidence, SUM } from "./licences.js";
import type { Scored } from "./model.js";
import type { Words } from "./words.js";

/** What was found out about the candidates of a sentence; numbers of words count from `from`. */
export interface SentenceReading extends Scored {
  readonly sentence: number;
  readonly from: number;
  /** `spans` × K. */
  readonly marginals: Float64Array;
  /** Which of `DOCUMENT_RULES` speak for each candidate, as bits. */
  readonly fromDocument: Int32Array;
  /** What the conventions raised. */
  readonly raises: Raises;
}

/** By bit. */
export const DOCUMENT_RULES: readonly RuleHead[] = [
  {
    id: "document/same-name",
    because: "A name established once in a document is recognised everywhere in it.",
  },
  {
    id: "document/part-of-a-name",
    because: "A full name licenses the surname, and a foreign name each of its parts.",
  },
  {
    id: "document/short-form",
    because:
      "A name licenses itself without its legal form, or without the quotation marks that show it to be one, and the short form that follows it in brackets.",
  },
  {
    id: "document/defined",
    because: "Brackets with 以下 define a short form: it and the body it stands for are names everywhere.",
  },
];
const SAME_NAME = 0;

/** How much a certain name elsewhere adds to the score of a candidate, by rule. */
const STRENGTH = [2, 2, 5, 5];
/** A rule counts as having spoken from this addition on. */
const NOTABLE = 0.1;
/** A candidate is worth telling others of from this marginal probability on. */
const ESTABLISHED = 0.4;
/** A candidate that stands inside longer ones with this probability is none of its own there. */
const COVERED = 0.5;

interface Occurrence {
  readonly reading: SentenceReading;
  readonly span: number;
  readonly evidence: StringEvidence;
}

/** Adds to the scores of a document's candidates what the rest of the document says of the same words. */
export class DocumentEvidence {
  private readonly licences: Licences;

  constructor(
    private readonly words: Words,
    sets: CategorySets,
    private readonly arena: Arena,
  ) {
    this.licences = new Licences(words, sets, arena);
  }

  /**
   * @param readings of all sentences; those that hold a short form which was no candidate are replaced
   * @param readAgain reads a sentence with more candidates: pairs of a first and a last word
   * @returns the readings whose scores changed, to be decided again
   */
  apply(
    readings: SentenceReading[],
    readAgain: (sentence: number, candidates: [number, number][]) => SentenceReading,
  ): SentenceReading[] {
    for (const reading of readings) this.establish(reading);
    if (this.licences.isEmpty) return [];
    for (const [sentence, candidates] of this.overlooked(readings)) {
      readings[sentence] = readAgain(sentence, candidates);
    }
    const occurrences: Occurrence[] = [];
    for (const reading of readings) this.collect(reading, occurrences);
    const changed = new Set<SentenceReading>();
    for (const occurrence of occurrences) if (this.add(occurrence)) changed.add(occurrence.reading);
    return [...changed];
  }

  private establish({ from, lattice, marginals, rules }: SentenceReading): void {
    const { spans, first, last } = lattice;
    for (let s = 0; s < spans; s++) {
      for (let y = 0; y < K; y++) {
        const p = marginals[s * K + y];
        if (p < ESTABLISHED) continue;
        const [start, end] = [this.words.start[from + first[s]], this.words.end[from + last[s]]];
        this.licences.addName(start, end, y, p, rules[s]);
      }
    }
    this.licences.addDefinitions(from, first, last, rules);
  }

  /** The occurrences of short forms that are no candidates, by sentence, as pairs of words of the sentence. */
  private overlooked(readings: readonly SentenceReading[]): Map<number, [number, number][]> {
    const { start, end, text, count, firstWord } = this.words;
    const found = new Map<number, [number, number][]>();
    for (const name of this.licences.shortForms) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const begin = wordAt(start, count, at);
        const finish = wordAt(end, count, at + name.length);
        if (begin < 0 || finish < begin || finish - begin >= MAX_WORDS) continue;
        const sentence = lowerBound(firstWord, firstWord.length, begin + 1) - 1;
        if (finish >= firstWord[sentence + 1]) continue;
        const [first, last] = [begin - firstWord[sentence], finish - firstWord[sentence]];
        if (isCandidate(readings[sentence].lattice, first, last)) continue;
        const others = found.get(sentence);
        if (others) others.push([first, last]);
        else found.set(sentence, [[first, last]]);
      }
    }
    return found;
  }

  /** Counts the occurrences of what is known, except those that mostly stand inside longer names. */
  private collect(reading: SentenceReading, into: Occurrence[]): void {
    const { from, lattice, marginals } = reading;
    const { first, last, spans } = lattice;
    let coverage: Float64Array | undefined;
    for (let s = 0; s < spans; s++) {
      const start = this.words.start[from + first[s]];
      const end = this.words.end[from + last[s]];
      if (end - start < SHORTEST) continue;
      const evidence = this.licences.at(start, end);
      if (!evidence) continue;
      coverage ??= coverageOf(lattice, marginals, this.arena.take(lattice.words));
      if (Math.min(coverage[first[s]], coverage[last[s]]) - total(marginals, s) >= COVERED) continue;
      into.push({ reading, span: s, evidence });
      evidence.count++;
      const { cells } = evidence;
      for (let y = 0; y < K; y++) {
        const p = marginals[s * K + y];
        cells[SUM + y] += p;
        if (p > cells[BEST + y]) cells[BEST + y] = p;
      }
    }
  }

  private add({ reading, span, evidence }: Occurrence): boolean {
    const { scores, marginals, fromDocument } = reading;
    const { cells } = evidence;
    const others = evidence.count - 1;
    for (let y = 0; y < K; y++) {
      const at = span * K + y;
      const mean = others > 0 ? (cells[SUM + y] - marginals[at]) / others : 0;
      for (let rule = 0; rule < STRENGTH.length; rule++) {
        const ofOthers = others > 0 ? (cells[BEST + y] + mean) / 2 : 0;
        const p = rule === SAME_NAME ? ofOthers : cells[LICENCE + rule * K + y];
        const addition = STRENGTH[rule] * p;
        scores[at] += addition;
        if (addition >= NOTABLE) fromDocument[span] |= 1 << rule;
      }
    }
    return fromDocument[span] !== 0;
  }
}

/** Adds to `coverage` how surely each word of a sentence is in a name. */
function coverageOf(
  { spans, first, last }: Lattice,
  marginals: Float64Array,
  coverage: Float64Array,
): Float64Array {
  for (let s = 0; s < spans; s++) {
    const p = total(marginals, s);
    if (p > 0.01) for (let i = first[s]; i <= last[s]; i++) coverage[i] += p;
  }
  return coverage;
}

/** The number of the word with this start (or end); -1 where there is none. */
function wordAt(offsets: Int32Array, count: number, offset: number): number {
  const i = lowerBound(offsets, count, offset);
  return i < count && offsets[i] === offset ? i : -1;
}

/** The first of `count` cells in ascending order that holds no less than `value`; `count` where none does. */
function lowerBound(cells: Int32Array, count: number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cells[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isCandidate({ first, last, spans }: Lattice, f: number, l: number): boolean {
  for (let s = lowerBound(first, spans, f); s < spans && first[s] === f; s++) if (last[s] === l) return true;
  return false;
}

function total(marginals: Float64Array, s: number): number {
  let sum = 0;
  for (let y = 0; y < K; y++) sum += marginals[s * K + y];
  return sum;
}
