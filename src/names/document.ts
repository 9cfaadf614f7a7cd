import { definedInBrackets } from "../organizations/defined-in-brackets.js";
import { type CategorySets, nameBits, SURNAME, wordBits } from "../rules/categories.js";
import type { RuleHead } from "../rules/rule.js";
import { Symbols } from "../rules/symbol.js";
import type { Raises } from "./apply-conventions.js";
import { K, KINDS, type Lattice, MAX_WORDS } from "./lattice.js";
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
const STRENGTH = [2, 2, 4, 5];
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
/** So many are looked for again, so that a long document takes no longer than its length. */
const MOST_SHORT_FORMS = 50;
const KANJI_NAME = /^[一-龠々ヶぁ-んァ-ヴー]{3,6}$/;
const KATAKANA = /^[ァ-ヴー]{3,}$/;
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
const PLACE = nameBits("country", "prefecture", "municipality", "capital", "region");

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
  private readonly shortForms = new Set<string>();

  constructor(
    private readonly words: Words,
    private readonly sets: CategorySets,
  ) {}

  /**
   * @param readings of all sentences; those that hold a short form which was no candidate are replaced
   * @param readAgain reads a sentence with more candidates: pairs of a first and a last word
   * @returns the readings whose scores changed, to be decided again
   */
  apply(
    readings: SentenceReading[],
    readAgain: (sentence: number, candidates: [number, number][]) => SentenceReading,
  ): SentenceReading[] {
    for (const reading of readings) {
      this.establish(reading);
      this.licenseDefined(reading);
    }
    if (this.known.size === 0) return [];
    for (const [i, reading] of readings.entries()) {
      const overlooked = this.overlooked(reading);
      if (overlooked.length > 0) readings[i] = readAgain(reading.sentence, overlooked);
    }
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
    let [from, to] = [start, end];
    if (form) {
      [from, to] = form.index === 0 ? [start + form[0].length, end] : [start, start + form.index];
      if (!(this.sets.of(text, from, to).names & PLACE)) this.license(from, to, SHORT_FORM, ORGANIZATION, p);
    }
    this.licenseFirstWord(from, to, form ? p : FIRST_WORD * p, form !== null);
    if (text[end] !== "(" && text[end + 1] !== "(") return;
    const open = text[end] === "(" ? end : end + 1;
    const short = IN_BRACKETS.exec(text.slice(open, open + 2 * LONGEST_SHORT_FORM));
    if (!short || short[1].length > LONGEST_SHORT_FORM) return;
    from = open + short[0].indexOf(short[1]);
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

  /** ミナモ電機 licenses ミナモ, 白帆フーズ 白帆: what stands before a common noun, where it is no place, surname or, but for companies, common noun. */
  private licenseFirstWord(start: number, end: number, p: number, isCompany: boolean): void {
    const { text } = this.words;
    for (let to = end - 2; to >= start + SHORTEST; to--) {
      const rest = this.sets.of(text, to, end);
      const isKatakanaAfterKanji = /[一-龠々]/.test(text[to - 1]) && KATAKANA.test(text.slice(to, end));
      if (!(rest.words & BODY_NOUN) && !isKatakanaAfterKanji) continue;
      const first = this.sets.of(text, start, to);
      const isWord = first.isCommonNoun || first.words !== 0;
      if (!(first.names & (PLACE | SURNAME)) && (isCompany || !isWord)) {
        this.license(start, to, SHORT_FORM, ORGANIZATION, p);
      }
      return;
    }
  }

  /** The occurrences of short forms in a sentence that are no candidates, as pairs of words of the sentence. */
  private overlooked({ from, lattice }: SentenceReading): [number, number][] {
    if (this.shortForms.size === 0 || lattice.words === 0) return [];
    const { start, end, text } = this.words;
    const sentence = text.slice(start[from], end[from + lattice.words - 1]);
    const found: [number, number][] = [];
    for (const name of this.shortForms) {
      for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
        const begin = start[from] + at;
        const first = wordAt(start, from, from + lattice.words, begin) - from;
        const last = wordAt(end, from, from + lattice.words, begin + name.length) - from;
        if (first < 0 || last < first || last - first >= MAX_WORDS) continue;
        if (!isCandidate(lattice, first, last)) found.push([first, last]);
      }
    }
    return found;
  }

  private license(from: number, to: number, rule: number, kind: number, p: number): void {
    if (to - from < SHORTEST) return;
    if (rule === SHORT_FORM && this.shortForms.size < MOST_SHORT_FORMS) {
      this.shortForms.add(this.words.text.slice(from, to));
    }
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

/** The number of the word, of those from `from` up to `to`, with this start (or end); -1 where there is none. */
function wordAt(offsets: Int32Array, from: number, to: number, offset: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low < to && offsets[low] === offset ? low : -1;
}

function isCandidate({ first, last, spans }: Lattice, f: number, l: number): boolean {
  for (let s = 0; s < spans && first[s] <= f; s++) if (first[s] === f && last[s] === l) return true;
  return false;
}

function total(marginals: Float64Array, s: number): number {
  let sum = 0;
  for (let y = 0; y < K; y++) sum += marginals[s * K + y];
  return sum;
}
