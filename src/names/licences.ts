import { definedInBrackets } from "../organizations/defined-in-brackets.js";
import { quotedAsKind } from "../organizations/quoted-as-kind.js";
import { type CategorySets, nameBits, SURNAME, wordBits } from "../rules/categories.js";
import { Symbols } from "../rules/symbol.js";
import type { Arena } from "./arena.js";
import { K, KINDS } from "./lattice.js";
import { NAME_RULES } from "./rules.js";
import type { Words } from "./words.js";

/** Whose licences there are: by bit of `DOCUMENT_RULES`. */
const PART_OF_NAME = 1;
const SHORT_FORM = 2;
const DEFINED = 3;
const RULES = 4;

const [ORGANIZATION, PERSON] = KINDS.map((_, kind) => kind);
/** In characters: a document says nothing of shorter ones. */
export const SHORTEST = 2;
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
/** Whether `LEGAL_FORM` is worth a try: it looks at every character, and most names have none. */
const mayHaveLegalForm = (name: string) =>
  "社)㈱プスD".includes(name[name.length - 1]) || "(㈱".includes(name[0]) || name.includes("会社");
/** The short form in the brackets behind a name: (WPO), (以下「湊銀」という). */
const IN_BRACKETS =
  /^\((?:以下、?)?[「“"]?([^()「」“”"、。・]+?)[」”"]?(?:と(?:いう|呼ぶ|する|略す|略記))?\)/;
/** What stands in the brackets behind a name and is none: (45%), (非上場). */
const NO_SHORT_FORM = /[%[]|上場$/;
/** The rule that proposes names whose quotation marks only the first time show them to be such. */
const QUOTED_BITS = 1 << NAME_RULES.indexOf(quotedAsKind);
/** The rule that proposes a definition and what it defines; and what ends names of bodies and of zones that act. */
const DEFINED_BITS = 1 << NAME_RULES.indexOf(definedInBrackets);
const DEFINED_BODY =
  /(?:[社会組党省庁局院校団所隊軍部行]|[地特園団]区|園区|団地|大学|銀行|機構|連盟|連合|機関|委員会|センター|グループ|ホールディングス|組合|財団|基金|法人|クラブ|チーム)$/;
/** 湊川大学 is 湊川大 for short. */
const UNIVERSITY = /..大学$/;
/** What may be left out of a body's name, and how much less than a legal form licenses the rest. */
const BODY_NOUN = wordBits("organization-ending", "organization-suffix", "common-organization");
const FIRST_WORD = 0.6;
const PLACE = nameBits("country", "prefecture", "municipality", "capital", "region");

/** What a document says of one string, by kind. */
export interface StringEvidence {
  /** How often it occurs. */
  count: number;
  /** K cells each: the highest marginal of its occurrences; their sum; what longer names license, by rule from 1 on. */
  readonly cells: Float64Array;
}

export const BEST = 0;
export const SUM = K;
export const LICENCE = K;

/** Keeps what a document says of strings, and finds out which other strings its names license. */
export class Licences {
  /** Short forms, to be looked for again in the whole document. */
  readonly shortForms = new Set<string>();
  private readonly known = new Map<number, StringEvidence>();
  private readonly symbols = new Symbols();

  constructor(
    private readonly words: Words,
    private readonly sets: CategorySets,
    private readonly arena: Arena,
  ) {}

  get isEmpty(): boolean {
    return this.known.size === 0;
  }

  /** What is known of the string at a place. */
  at(start: number, end: number): StringEvidence | undefined {
    return this.known.get(this.symbols.slice(this.words.text, start, end));
  }

  /** Takes a name that the document establishes, with its marginal and the rules that proposed it. */
  addName(start: number, end: number, kind: number, p: number, rules: number): void {
    this.make(start, end);
    if (rules & QUOTED_BITS && !this.sets.of(this.words.text, start, end).isCommonNoun)
      this.license(start, end, SHORT_FORM, kind, p);
    if (kind === PERSON) this.licenseParts(start, end, p);
    if (kind === ORGANIZATION) this.licenseShortForms(start, end, p);
  }

  /**
   * Takes the candidates of a sentence with the rules that proposed each: what brackets with 以下 define, and what they
   * define it for, are licensed where both are of a body or of a zone. Numbers of words count from `from`.
   */
  addDefinitions(from: number, first: Int32Array, last: Int32Array, rules: Int32Array): void {
    let defined = -1;
    for (let s = 0; s < rules.length; s++) {
      if (!(rules[s] & DEFINED_BITS)) continue;
      if (defined < 0) {
        defined = s;
        continue;
      }
      const { text, start, end } = this.words;
      const isBody = DEFINED_BODY.test(text.slice(start[from + first[defined]], end[from + last[defined]]));
      if (isBody) {
        for (const i of [defined, s]) {
          this.license(start[from + first[i]], end[from + last[i]], DEFINED, ORGANIZATION, 1);
        }
      }
      defined = -1;
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
    const name = text.slice(start, end);
    const form = mayHaveLegalForm(name) ? LEGAL_FORM.exec(name) : null;
    let [from, to] = [start, end];
    if (form) {
      [from, to] = form.index === 0 ? [start + form[0].length, end] : [start, start + form.index];
      if (!(this.sets.of(text, from, to).names & PLACE)) this.license(from, to, SHORT_FORM, ORGANIZATION, p);
    }
    if (UNIVERSITY.test(name)) this.license(start, end - 1, SHORT_FORM, ORGANIZATION, p);
    this.licenseFirstWord(from, to, form ? p : FIRST_WORD * p, form !== null);
    if (text[end] !== "(" && text[end + 1] !== "(") return;
    const open = text[end] === "(" ? end : end + 1;
    const short = IN_BRACKETS.exec(text.slice(open, open + 2 * LONGEST_SHORT_FORM));
    if (!short || short[1].length > LONGEST_SHORT_FORM || NO_SHORT_FORM.test(short[1])) return;
    from = open + short[0].indexOf(short[1]);
    if (!(this.sets.of(text, from, from + short[1].length).names & PLACE)) {
      this.license(from, from + short[1].length, SHORT_FORM, ORGANIZATION, p);
    }
  }

  /** ミナモ電機 licenses ミナモ, 白帆フーズ 白帆: what stands before a common noun, where it is no place, surname or, but for companies, common noun. */
  private licenseFirstWord(start: number, end: number, p: number, isCompany: boolean): void {
    const { text } = this.words;
    const endsInKatakana = /[ァ-ヴー]/.test(text[end - 1]);
    for (let to = end - 2; to >= start + SHORTEST; to--) {
      const rest = this.sets.of(text, to, end);
      const isKatakanaAfterKanji =
        endsInKatakana && /[一-龠々]/.test(text[to - 1]) && KATAKANA.test(text.slice(to, end));
      if (!(rest.words & BODY_NOUN) && !isKatakanaAfterKanji) continue;
      const first = this.sets.of(text, start, to);
      const isWord = first.isCommonNoun || first.words !== 0;
      if (!(first.names & (PLACE | SURNAME)) && (isCompany || !isWord)) {
        this.license(start, to, SHORT_FORM, ORGANIZATION, p);
      }
      return;
    }
  }

  private license(from: number, to: number, rule: number, kind: number, p: number): void {
    if (to - from < SHORTEST) return;
    if (rule === SHORT_FORM && this.shortForms.size < MOST_SHORT_FORMS) {
      this.shortForms.add(this.words.text.slice(from, to));
    }
    const { cells } = this.make(from, to);
    const cell = LICENCE + rule * K + kind;
    cells[cell] = Math.max(cells[cell], p);
  }

  private make(start: number, end: number): StringEvidence {
    const symbol = this.symbols.slice(this.words.text, start, end);
    let evidence = this.known.get(symbol);
    if (!evidence) {
      evidence = { count: 0, cells: this.arena.take(LICENCE + RULES * K) };
      this.known.set(symbol, evidence);
    }
    return evidence;
  }
}
