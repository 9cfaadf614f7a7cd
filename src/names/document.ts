import type { CategorySets } from "../rules/categories.js";
import { SURNAME } from "../rules/categories.js";
import type { RuleHead } from "../rules/rule.js";
import { Symbols } from "../rules/symbol.js";
import { K, KINDS, type Lattice } from "./lattice.js";
import type { Words } from "./words.js";

/** What was found out about the candidates of a sentence; numbers of words count from `from`. */
export interface SentenceReading {
  readonly sentence: number;
  readonly from: number;
  readonly lattice: Lattice;
  /** `spans` × K. */
  readonly scores: Float64Array;
  readonly marginals: Float64Array;
}

export const DOCUMENT_RULES = {
  sameName: {
    id: "document/same-name",
    because: "A name established once in a document is recognised everywhere in it.",
  },
  partOfName: {
    id: "document/part-of-a-name",
    because: "A full name licenses the surname, and a foreign name each of its parts.",
  },
  bareName: {
    id: "document/bare-name",
    because:
      "A name with a legal form or in front of brackets licenses the name without it and the one in them.",
  },
} as const satisfies Record<string, RuleHead>;

/** How much a certain name elsewhere adds to the score of a candidate, per rule. */
const STRENGTH = { sameName: 1.5, partOfName: 1.5, bareName: 1.5 };
/** A candidate is worth telling others of from this marginal probability on. */
const ESTABLISHED = 0.4;
/** A name that mostly stands inside longer ones is none of its own there. */
const COVERED = 0.5;
const PERSON = KINDS.indexOf("person");
const SHORTEST = 2;
const KANJI = /^[一-龠々ヶぁ-んァ-ヴー]{3,6}$/;
const LONGEST_SURNAME = 3;
const NAME_DOT = /[・=＝ ]/;

interface Evidence {
  /** Per kind: the highest and the summed marginal of the occurrences, and their number. */
  readonly best: Float64Array;
  readonly sum: Float64Array;
  count: number;
  readonly part: Float64Array;
}

/**
 * Adds to the scores of a document's candidates what its other sentences say of the same words.
 *
 * @returns the readings whose scores changed, for the decoder to decide again
 */
export class DocumentEvidence {
  private readonly known = new Map<number, Evidence>();
  private readonly symbols = new Symbols();

  constructor(
    private readonly words: Words,
    private readonly sets: CategorySets,
  ) {}

  apply(readings: readonly SentenceReading[]): SentenceReading[] {
    for (const reading of readings) this.establish(reading);
    if (this.known.size === 0) return [];
    const occurrences: Occurrence[] = [];
    for (const reading of readings) this.count(reading, occurrences);
    const changed = new Set<SentenceReading>();
    for (const { reading, span, evidence, covered } of occurrences) {
      if (this.add(reading, span, evidence, covered)) changed.add(reading);
    }
    return [...changed];
  }

  private establish({ from, lattice, marginals }: SentenceReading): void {
    for (let s = 0; s < lattice.spans; s++) {
      for (let y = 0; y < K; y++) {
        const p = marginals[s * K + y];
        if (p < ESTABLISHED) continue;
        const [start, end] = this.offsets(from, lattice, s);
        this.evidenceOf(start, end);
        if (y === PERSON) this.establishParts(start, end, p);
      }
    }
  }

  private establishParts(start: number, end: number, p: number): void {
    const { text } = this.words;
    const name = text.slice(start, end);
    const part = (from: number, to: number, strength: number) => {
      if (to - from < SHORTEST) return;
      const evidence = this.evidenceOf(from, to);
      evidence.part[PERSON] = Math.max(evidence.part[PERSON], strength);
    };
    if (NAME_DOT.test(name)) {
      for (let from = start, to = start; to <= end; to++) {
        if (to < end && !NAME_DOT.test(text[to])) continue;
        part(from, to, p);
        from = to + 1;
      }
    } else if (KANJI.test(name)) {
      for (let cut = start + 2; cut <= start + LONGEST_SURNAME && cut < end; cut++) {
        if (this.sets.of(text, start, cut).names & SURNAME) part(start, cut, p);
        part(cut, end, 0.7 * p);
      }
    }
  }

  private count(reading: SentenceReading, into: Occurrence[]): void {
    const { from, lattice, marginals } = reading;
    const coverage = new Float64Array(lattice.words);
    for (let s = 0; s < lattice.spans; s++) {
      const p = total(marginals, s);
      if (p > 0.01) for (let i = lattice.first[s]; i <= lattice.last[s]; i++) coverage[i] += p;
    }
    for (let s = 0; s < lattice.spans; s++) {
      const [start, end] = this.offsets(from, lattice, s);
      if (end - start < SHORTEST) continue;
      const evidence = this.known.get(this.symbols.slice(this.words.text, start, end));
      if (!evidence) continue;
      const p = total(marginals, s);
      const covered = Math.min(coverage[lattice.first[s]], coverage[lattice.last[s]]) - p;
      into.push({ reading, span: s, evidence, covered });
      if (covered >= COVERED) continue;
      evidence.count++;
      for (let y = 0; y < K; y++) {
        const m = marginals[s * K + y];
        evidence.sum[y] += m;
        if (m > evidence.best[y]) evidence.best[y] = m;
      }
    }
  }

  private add(
    { scores, marginals }: SentenceReading,
    s: number,
    evidence: Evidence,
    covered: number,
  ): boolean {
    if (covered >= COVERED) return false;
    const others = evidence.count - 1;
    let changed = false;
    for (let y = 0; y < K; y++) {
      const mean = others > 0 ? (evidence.sum[y] - marginals[s * K + y]) / others : 0;
      const same = others > 0 ? (evidence.best[y] + mean) / 2 : 0;
      const bonus = STRENGTH.sameName * same + STRENGTH.partOfName * evidence.part[y];
      scores[s * K + y] += bonus;
      changed ||= bonus > 0.05;
    }
    return changed;
  }

  private evidenceOf(start: number, end: number): Evidence {
    const symbol = this.symbols.slice(this.words.text, start, end);
    let evidence = this.known.get(symbol);
    if (!evidence) {
      evidence = { best: new Float64Array(K), sum: new Float64Array(K), count: 0, part: new Float64Array(K) };
      this.known.set(symbol, evidence);
    }
    return evidence;
  }

  private offsets(from: number, lattice: Lattice, s: number): [start: number, end: number] {
    return [this.words.start[from + lattice.first[s]], this.words.end[from + lattice.last[s]]];
  }
}

interface Occurrence {
  readonly reading: SentenceReading;
  readonly span: number;
  readonly evidence: Evidence;
  readonly covered: number;
}

function total(marginals: Float64Array, s: number): number {
  let sum = 0;
  for (let y = 0; y < K; y++) sum += marginals[s * K + y];
  return sum;
}
