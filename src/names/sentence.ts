import { type CategorySet, type CategorySets, nameBits, wordBits } from "../rules/categories.js";
import type { RuleSentence } from "../rules/rule.js";
import type { Symbols } from "../rules/symbol.js";
import { USER_CATEGORIES } from "./user-dictionary.js";
import { Part, type WordKind } from "./word-kinds.js";
import type { Words } from "./words.js";

const OPENING = "「『（(〈《【［[“";
const CLOSING = "」』）)〉》】］]”";
/** A longer entry of the dictionaries covers at most this many words more than its first, and characters. */
const MATCH_WORDS = 6;
const MATCH_CHARACTERS = 20;
/** As long as an entry of a user's dictionary may be. */
const USER_ENTRY_CHARACTERS = 64;
/** How far from its end a sentence is searched for the noun that it ends with. */
const ENDING_WORDS = 5;
const TITLE = wordBits("title", "honorific");
const LEGAL_FORM = wordBits("legal-form");
/** Lists that have names which mean nothing else. */
const LISTED = nameBits("listed-organization", "listed-person", "listed-place", "company");
const TITLE_PREFIXES = new Set([..."前元新現副故旧次"]);
const AUXILIARY_VERBS = new Set(["ある", "する", "いる"]);
const EMPTY_VERBS = new Set(["する", "ある", "いる", "なる"]);

/** One sentence as evidence sees it: its words with what the whole sentence says of each. Reused. */
export class Sentence implements RuleSentence {
  text = "";
  count = 0;
  /** The kinds of the words, with two of `edge` on both sides: word `i` is `kinds[i + 2]`. */
  readonly kinds: WordKind[] = [];
  start: Int32Array = new Int32Array(0);
  end: Int32Array = new Int32Array(0);
  /** The symbol of the innermost open bracket at each word, 0 for none; and its word, -1 for none. */
  bracket = new Int32Array(0);
  opener = new Int32Array(0);
  /** The categories of a longer dictionary entry that the word is in, and its place there; 0 for none. Symbols. */
  longMatch = new Int32Array(0);
  placeInMatch = new Int32Array(0);
  /** The last word of the longest title that begins at each word, -1 for none. */
  private titleEnd = new Int32Array(0);
  private legalFormEnd = new Int32Array(0);
  private userEntryEnd = new Int32Array(0);
  private listedEnd = new Int32Array(0);
  /** The noun that ends the sentence a word stands in, -1 for none: 社 in …は新聞社である。 */
  ending = new Int32Array(0);

  /** The next verb at or after each word within the clause, -1 for none. */
  predicate = new Int32Array(0);

  private readonly firstInMatch: number;
  private readonly insideMatch: number;
  private readonly lastInMatch: number;

  constructor(
    private readonly sets: CategorySets,
    private readonly edge: WordKind,
    symbols: Symbols,
  ) {
    this.firstInMatch = symbols.of("first");
    this.insideMatch = symbols.of("inside");
    this.lastInMatch = symbols.of("last");
  }

  /** Takes the words `from` up to `to`. */
  read(words: Words, from: number, to: number): void {
    const n = to - from;
    this.text = words.text;
    this.count = n;
    this.start = words.start.subarray(from, to);
    this.end = words.end.subarray(from, to);
    this.kinds.length = n + 4;
    for (let i = 0; i < n; i++) this.kinds[i + 2] = words.kind[from + i];
    this.kinds[0] = this.kinds[1] = this.kinds[n + 2] = this.kinds[n + 3] = this.edge;
    if (this.bracket.length < n) {
      this.bracket = new Int32Array(2 * n);
      this.opener = new Int32Array(2 * n);
      this.longMatch = new Int32Array(2 * n);
      this.placeInMatch = new Int32Array(2 * n);
      this.ending = new Int32Array(2 * n);
      this.titleEnd = new Int32Array(2 * n);
      this.legalFormEnd = new Int32Array(2 * n);
      this.userEntryEnd = new Int32Array(2 * n);
      this.listedEnd = new Int32Array(2 * n);
      this.predicate = new Int32Array(2 * n);
    }
    this.findBrackets();
    this.findLongMatches();
    this.findUserEntries();
    this.lengthenTitles();
    this.findEndings();
    this.findPredicates();
  }

  /** The kind of word `i`; the edge's before the first and after the last. */
  at(i: number): WordKind {
    return this.kinds[i + 2] ?? this.edge;
  }

  titleFrom(i: number): number {
    return i < this.count ? this.titleEnd[i] : -1;
  }

  legalFormFrom(i: number): number {
    return i < this.count ? this.legalFormEnd[i] : -1;
  }

  /** The last word of the longest entry of the user's dictionary that begins at word `i`; -1 where none does. */
  userEntryFrom(i: number): number {
    return this.userEntryEnd[i];
  }

  /** The last word of the longest name of the lists that begins at word `i`; -1 where none does. */
  listedFrom(i: number): number {
    return this.listedEnd[i];
  }

  /** What the dictionaries say of the words `first` to `last` together. */
  categoriesOf(first: number, last: number): CategorySet {
    return this.sets.of(this.text, this.start[first], this.end[last]);
  }

  private findBrackets(): void {
    const open: number[] = [];
    for (let i = 0; i < this.count; i++) {
      const innermost = open.length > 0 ? open[open.length - 1] : -1;
      this.opener[i] = innermost;
      this.bracket[i] = innermost < 0 ? 0 : this.at(innermost).rawWord;
      const { part, surface } = this.at(i);
      if (part !== Part.stop) continue;
      if (OPENING.includes(surface)) open.push(i);
      else if (CLOSING.includes(surface)) open.pop();
    }
  }

  private findLongMatches(): void {
    this.longMatch.fill(0, 0, this.count);
    for (let i = 0; i < this.count; i++) {
      const kind = this.at(i);
      this.titleEnd[i] = kind.categories.words & TITLE ? i : -1;
      this.legalFormEnd[i] = kind.categories.words & LEGAL_FORM ? i : -1;
      this.listedEnd[i] = kind.categories.names & LISTED ? i : -1;
      if (kind.part !== Part.name) continue;
      let last = -1;
      let names = 0;
      for (let j = i + 1; j < this.count && j < i + MATCH_WORDS; j++) {
        const { part } = this.at(j);
        if ((part !== Part.name && part !== Part.joiner) || this.end[j] - this.start[i] > MATCH_CHARACTERS)
          break;
        const set = this.sets.of(this.text, this.start[i], this.end[j]);
        if (set.words & TITLE) this.titleEnd[i] = j;
        if (set.words & LEGAL_FORM) this.legalFormEnd[i] = j;
        if (set.names === 0) continue;
        if (set.names & LISTED) this.listedEnd[i] = j;
        last = j;
        names = set.namesSymbol;
      }
      for (let j = i; j <= last; j++) {
        if (this.longMatch[j] !== 0) continue;
        this.longMatch[j] = names;
        this.placeInMatch[j] = j === i ? this.firstInMatch : j === last ? this.lastInMatch : this.insideMatch;
      }
    }
  }

  /** The user's entries count whatever words they are made of, unless a longer entry of ours goes on behind them. */
  private findUserEntries(): void {
    this.userEntryEnd.fill(-1, 0, this.count);
    if (!this.sets.hasUserEntries) return;
    for (let i = 0; i < this.count; i++) {
      for (let j = i; j < this.count && this.end[j] - this.start[i] <= USER_ENTRY_CHARACTERS; j++) {
        const { names } = this.sets.of(this.text, this.start[i], this.end[j]);
        if (names & USER_CATEGORIES && !this.goesOn(j)) this.userEntryEnd[i] = j;
      }
    }
  }

  private goesOn(last: number): boolean {
    const next = last + 1;
    return next < this.count && this.longMatch[next] !== 0 && this.placeInMatch[next] !== this.firstInMatch;
  }

  /** 前|社長 and 元|首相 are titles, too. */
  private lengthenTitles(): void {
    for (let i = this.count - 2; i >= 0; i--) {
      if (this.titleEnd[i] < 0 && TITLE_PREFIXES.has(this.at(i).surface))
        this.titleEnd[i] = this.titleEnd[i + 1];
    }
  }

  private findEndings(): void {
    let ending = -1;
    for (let i = this.count - 1; i >= 0; i--) {
      const isStop = this.at(i).surface === "。";
      if (isStop || i === this.count - 1) ending = this.lastNoun(isStop ? i - 1 : i);
      this.ending[i] = ending;
    }
  }

  private findPredicates(): void {
    let predicate = -1;
    for (let i = this.count - 1; i >= 0; i--) {
      const { partOfSpeech: p, surface, baseForm } = this.at(i);
      const isVerb = p.pos === "動詞" && p.detail1 === "自立" && !EMPTY_VERBS.has(baseForm);
      if (isVerb || p.detail1 === "サ変接続") predicate = i;
      else if (surface === "。" || surface === "、") predicate = -1;
      this.predicate[i] = predicate;
    }
  }

  private lastNoun(from: number): number {
    for (let i = from; i >= 0 && i > from - ENDING_WORDS; i--) {
      const { partOfSpeech: p, surface } = this.at(i);
      const skipped =
        p.pos === "助動詞" ||
        p.pos === "助詞" ||
        p.detail1 === "非自立" ||
        surface === ")" ||
        (p.pos === "動詞" && AUXILIARY_VERBS.has(this.at(i).baseForm));
      if (!skipped) return p.pos === "名詞" ? i : -1;
    }
    return -1;
  }
}
