import { definedInBrackets } from "../organizations/defined-in-brackets.js";
import { type CategorySets, nameBits, SURNAME, wordBits } from "../rules/categories.js";
import type { RuleHead } from "../rules/rule.js";
import { Symbols } from "../rules/symbol.js";
import { K, KINDS } from "./lattice.js";
import type { Scored } from "./model.js";
import { NAME_RULES } from "./rules.js";
import type { Words } from "./words.js";

/** What was found out about the candidates of a sentence; numbers of words count from `from`. */
export interface SentenceReading extends Scored {
  readonly sentence: number;
  readonly from: number;
  /** `spans` × K. */
  readonly marginals: Float64Array;
  /** Which of `DOCUMENT_RULES` speak for each candidate, as bits. */
  readonly fromDocument: Uint8Array;
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
    because: "A name licenses itself without its legal form, and the short form that follows it in brackets.",
  },
  {
    id: "document/defined",
    because: "Brackets with 以下 define a short form: it and the body it stands for are names everywhere.",
  },
];
const PART_OF_NAME = 1;
const SHORT_FORM = 2;
const DEFINED = 3;

/** How much a certain name elsewhere adds to the score of a candidate, by rule. */
const STRENGTH = [2, 2, 2.5, 5];
/** A rule counts as having spoken from this addition on. */
const NOTABLE = 0.1;
/** A candidate is worth telling others of from this marginal probability on. */
const ESTABLISHED = 0.4;
/** A candidate that stands inside longer ones with this probability is none of its own there. */
const COVERED = 0.5;
const [ORGANIZATION, PERSON] = KINDS.map((_, kind) => kind);
const SHORTEST = 2;
const LONGEST_SURNAME = 3;
const LONGEST_SHORT_FORM = 12;
const KANJI_NAME = /^[一-龠々ヶぁ-んァ-ヴー]{3,6}$/;
const NAME_DOT = /[・=＝ ]/;
/** What stands around a bare name: a legal form before, or a legal form or a word for a group after. */
const LEGAL_FORM =
  /^(?:[一-龠]{0,4}(?:株式|有限|合同)会社|\(株\)|㈱)|(?:(?:株式|有限|合同)会社|\(株\)|㈱|グループ|ホールディングス|HD|社)$/;
/** The short form in the brackets behind a name: (WPO), (以下「湊銀」という). */
const IN_BRACKETS =
  /^\((?:以下、?)?[「“"]?([^()「」“”"、。・]+?)[」”"]?(?:と(?:いう|呼ぶ|する|略す|略記))?\)/;
/** The rule that proposes a definition and what it defines; and what ends names of bodies and of zones that act. */
const DEFINED_BITS = 1 << NAME_RULES.indexOf(definedInBrackets);
const DEFINED_BODY =
  /(?:[社会組党省庁局院校団所隊軍部行]|[地特園団]区|園区|団地|大学|銀行|機構|連盟|連合|機関|委員会|センター|グループ|ホールディングス|組合|財団|基金|法人|クラブ|チーム)$/;
/** What may be left out of a body's name, and how much less than a legal form licenses the rest. */
const BODY_NOUN = wordBits("organization-ending", "organization-suffix", "common-organization");
const FIRST_WORD = 0.6;
const PLACE = nameBits("place", "country", "prefecture", "municipality", "capital", "region");

/** What a document says of one string: per kind. */
interface Evidence {
  /** The highest and the summed marginal of its occurrences, and their number. */
  readonly best: Float64Array;
  readonly sum: Float64Array;
  count: number;
  /** The marginal of the longer names that license it, by rule × K. */
  readonly licence: Float64Array;
}

interface Occurrence {
  readonly reading: SentenceReading;
  readonly span: number;
  readonly evidence: Evidence;
}

/** Adds to the scores of a document's candidates what the rest of the document says of the same words. */
export class DocumentEvidence {
  private readonly known = new Map<number, Evidence>();
  private readonly symbols = new Symbols();

  constructor(
    private readonly words: Words,
    private readonly sets: CategorySets,
  ) {}

  /** @returns the readings whose scores changed, to be decided again */
  apply(readings: readonly SentenceReading[]): SentenceReading[] {
    for (const reading of readings) {
      this.establish(reading);
      this.licenseDefined(reading);
    }
    if (this.known.size === 0) return [];
    const occurrences: Occurrence[] = [];
    for (const reading of readings) this.collect(reading, occurrences);
    const changed = new Set<SentenceReading>();
    for (const occurrence of occurrences) if (this.add(occurrence)) changed.add(occurrence.reading);
    return [...changed];
  }

  private establish({ from, lattice, marginals }: SentenceReading): void {
    for (let s = 0; s < lattice.spans; s++) {
      for (let y = 0; y < K; y++) {
        const p = marginals[s * K + y];
        if (p < ESTABLISHED) continue;
        const start = this.words.start[from + lattice.first[s]];
        const end = this.words.end[from + lattice.last[s]];
        this.evidenceOf(start, end);
        if (y === PERSON) this.licenseParts(start, end, p);
        if (y === ORGANIZATION) this.licenseShortForms(start, end, p);
      }
    }
  }

  private licenseParts(start: number, end: number, p: number): void {
    const { text } = this.words;
    const name = text.slice(start, end);
    if (NAME_DOT.test(name)) {
      for (let from = start, to = start; to <= end; to++) {
        if (to < end && !NAME_DOT.test(text[to])) continue;
        this.license(from, to, PART_OF_NAME, PERSON, p);
        from = to + 1;
      }
    } else if (KANJI_NAME.test(name)) {
      for (let cut = start + SHORTEST; cut <= start + LONGEST_SURNAME && cut < end; cut++) {
        if (this.sets.of(text, start, cut).names & SURNAME) this.license(start, cut, PART_OF_NAME, PERSON, p);
      }
    }
  }

  private licenseShortForms(start: number, end: number, p: number): void {
    const { text } = this.words;
    const form = LEGAL_FORM.exec(text.slice(start, end));
    if (form) {
      const [from, to] = form.index === 0 ? [start + form[0].length, end] : [start, start + form.index];
      if (!(this.sets.of(text, from, to).names & PLACE)) this.license(from, to, SHORT_FORM, ORGANIZATION, p);
    }
    this.licenseFirstWord(start, end, p);
    if (text[end] !== "(" && text[end + 1] !== "(") return;
    const open = text[end] === "(" ? end : end + 1;
    const short = IN_BRACKETS.exec(text.slice(open, open + 2 * LONGEST_SHORT_FORM));
    if (!short || short[1].length > LONGEST_SHORT_FORM) return;
    const from = open + short[0].indexOf(short[1]);
    if (!(this.sets.of(text, from, from + short[1].length).names & PLACE)) {
      this.license(from, from + short[1].length, SHORT_FORM, ORGANIZATION, p);
    }
  }

  /** Licenses what brackets with 以下 define, and what they define it for, where both are of a body or of a zone. */
  private licenseDefined({ from, lattice, rules }: SentenceReading): void {
    const { text, start, end } = this.words;
    const spans = [...rules.keys()].filter((s) => rules[s] & DEFINED_BITS);
    const bounds = spans.map((s) => [start[from + lattice.first[s]], end[from + lattice.last[s]]] as const);
    for (let i = 0; i + 1 < bounds.length; i += 2) {
      if (!DEFINED_BODY.test(text.slice(...bounds[i]))) continue;
      for (const [from, to] of [bounds[i], bounds[i + 1]]) this.license(from, to, DEFINED, ORGANIZATION, 1);
    }
  }

  /** ミナモ電機 licenses ミナモ: the words of a name up to a common noun, where they are no place and no surname. */
  private licenseFirstWord(start: number, end: number, p: number): void {
    const { text } = this.words;
    for (let to = end - 2; to >= start + SHORTEST; to--) {
      const rest = this.sets.of(text, to, end);
      if (!(rest.words & BODY_NOUN)) continue;
      if (!(this.sets.of(text, start, to).names & (PLACE | SURNAME))) {
        this.license(start, to, SHORT_FORM, ORGANIZATION, FIRST_WORD * p);
      }
      return;
    }
  }

  private license(from: number, to: number, rule: number, kind: number, p: number): void {
    if (to - from < SHORTEST) return;
    const { licence } = this.evidenceOf(from, to);
    licence[rule * K + kind] = Math.max(licence[rule * K + kind], p);
  }

  /** Counts the occurrences of what is known, except those that mostly stand inside longer names. */
  private collect(reading: SentenceReading, into: Occurrence[]): void {
    const { from, lattice, marginals } = reading;
    const { first, last } = lattice;
    const coverage = new Float64Array(lattice.words);
    for (let s = 0; s < lattice.spans; s++) {
      const p = total(marginals, s);
      if (p > 0.01) for (let i = first[s]; i <= last[s]; i++) coverage[i] += p;
    }
    for (let s = 0; s < lattice.spans; s++) {
      const start = this.words.start[from + first[s]];
      const end = this.words.end[from + last[s]];
      if (end - start < SHORTEST) continue;
      const evidence = this.known.get(this.symbols.slice(this.words.text, start, end));
      if (!evidence) continue;
      if (Math.min(coverage[first[s]], coverage[last[s]]) - total(marginals, s) >= COVERED) continue;
      into.push({ reading, span: s, evidence });
      evidence.count++;
      for (let y = 0; y < K; y++) {
        const p = marginals[s * K + y];
        evidence.sum[y] += p;
        if (p > evidence.best[y]) evidence.best[y] = p;
      }
    }
  }

  private add({ reading, span, evidence }: Occurrence): boolean {
    const { scores, marginals, fromDocument } = reading;
    const others = evidence.count - 1;
    for (let y = 0; y < K; y++) {
      const mean = others > 0 ? (evidence.sum[y] - marginals[span * K + y]) / others : 0;
      const says = [others > 0 ? (evidence.best[y] + mean) / 2 : 0];
      for (const rule of [PART_OF_NAME, SHORT_FORM, DEFINED]) says[rule] = evidence.licence[rule * K + y];
      for (const [rule, p] of says.entries()) {
        const addition = STRENGTH[rule] * p;
        scores[span * K + y] += addition;
        if (addition >= NOTABLE) fromDocument[span] |= 1 << rule;
      }
    }
    return fromDocument[span] !== 0;
  }

  private evidenceOf(start: number, end: number): Evidence {
    const symbol = this.symbols.slice(this.words.text, start, end);
    let evidence = this.known.get(symbol);
    if (!evidence) {
      evidence = {
        best: new Float64Array(K),
        sum: new Float64Array(K),
        count: 0,
        licence: new Float64Array(DOCUMENT_RULES.length * K),
      };
      this.known.set(symbol, evidence);
    }
    return evidence;
  }
}

function total(marginals: Float64Array, s: number): number {
  let sum = 0;
  for (let y = 0; y < K; y++) sum += marginals[s * K + y];
  return sum;
}
