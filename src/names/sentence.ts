import type { CategorySet, CategorySets } from "../rules/categories.js";
import { nameBits, wordBits } from "../rules/categories.js";
import type { RuleSentence } from "../rules/rule.js";
import type { Symbols } from "../rules/symbol.js";
import { USER_CATEGORIES } from "./user-dictionary.js";
import { Flag } from "./word-flags.js";
import type { WordKind } from "./word-kinds.js";
import { Part } from "./word-parts.js";
import type { Words } from "./words.js";

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
const AUXILIARY_VERBS = new Set(["ある", "する", "いる"]);

/** One sentence as evidence sees it: its words with what the whole sentence says of each. Reused. */
export class Sentence implements RuleSentence {
  text = "";
  count = 0;
  start = new Int32Array(0);
  end = new Int32Array(0);
  /** As in `Words`. */
  id = new Int32Array(0);
  flags = new Int32Array(0);
  /** All flags of its words. */
  anyFlag = 0;
  /** The symbol of the innermost open bracket at each word, 0 for none; and its word, -1 for none. */
  bracket = new Int32Array(0);
  opener = new Int32Array(0);
  /** The categories of a longer dictionary entry that the word is in, and its place there; 0 for none. Symbols. */
  longMatch = new Int32Array(0);
  placeInMatch = new Int32Array(0);
  /** The noun that ends the sentence a word stands in, -1 for none: 社 in …は新聞社である。 */
  ending = new Int32Array(0);
  /** The next verb at or after each word within the clause, -1 for none. */
  predicate = new Int32Array(0);

  /** The last word of the longest title that begins at each word, -1 for none. */
  titleEnd = new Int32Array(0);

  private kinds: readonly WordKind[];
  /** The same for legal forms, and so on. */
  private legalFormEnd = new Int32Array(0);
  private userEntryEnd = new Int32Array(0);
  private listedEnd = new Int32Array(0);
  private readonly open: number[] = [];

  private readonly firstInMatch: number;
  private readonly insideMatch: number;
  private readonly lastInMatch: number;

  constructor(
    private readonly sets: CategorySets,
    edge: WordKind,
    symbols: Symbols,
  ) {
    this.kinds = [edge];
    this.firstInMatch = symbols.of("first");
    this.insideMatch = symbols.of("inside");
    this.lastInMatch = symbols.of("last");
  }

  /** Takes the words `from` up to `to`. */
  read(words: Words, from: number, to: number): void {
    this.text = words.text;
    this.count = to - from;
    this.kinds = words.kinds;
    if (this.bracket.length < this.count) this.enlarge(2 * this.count);
    this.findMarked(words, from);
    if (this.anyFlag & Flag.opens) this.findBrackets();
    if (this.anyFlag & Flag.goesOn) this.findLongMatches();
    if (this.sets.hasUserEntries) this.findUserEntries();
    this.findWhatFollows();
  }

  /** The kind of word `i`; the edge's before the first and after the last. */
  at(i: number): WordKind {
    return this.kinds[this.kindOf(i)];
  }

  /** The number of the kind of word `i`. */
  kindOf(i: number): number {
    return i >= 0 && i < this.count ? this.id[i] : 0;
  }

  titleFrom(i: number): number {
    return i < this.count ? this.titleEnd[i] : -1;
  }

  /** Whether a title begins at one of the words `first` to `last`. */
  hasTitleIn(first: number, last: number): boolean {
    const until = Math.min(last, this.count - 1);
    for (let i = first; i <= until; i++) if (this.titleEnd[i] >= 0) return true;
    return false;
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

  /** The conventions that its words call for, as bits. */
  conventions(): number {
    let called = 0;
    if (this.anyFlag & Flag.convention) {
      for (let i = 0; i < this.count; i++) {
        called |= this.conventionsAt(i);
      }
    }
    return called;
  }

  /** The conventions that word `i` calls for, as bits. */
  conventionsAt(i: number): number {
    return i >= 0 && i < this.count && this.flags[i] & Flag.convention ? this.at(i).conventions : 0;
  }

  private enlarge(size: number): void {
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.id = new Int32Array(size);
    this.flags = new Int32Array(size);
    this.bracket = new Int32Array(size);
    this.opener = new Int32Array(size);
    this.longMatch = new Int32Array(size);
    this.placeInMatch = new Int32Array(size);
    this.ending = new Int32Array(size);
    this.predicate = new Int32Array(size);
    this.titleEnd = new Int32Array(size);
    this.legalFormEnd = new Int32Array(size);
    this.userEntryEnd = new Int32Array(size).fill(-1);
    this.listedEnd = new Int32Array(size);
  }

  /** What words say by themselves. */
  private findMarked(words: Words, from: number): void {
    const { count, start, end, id, flags, titleEnd, legalFormEnd, listedEnd } = this;
    let any = 0;
    for (let i = 0; i < count; i++) {
      const own = words.flags[from + i];
      any |= own;
      start[i] = words.start[from + i];
      end[i] = words.end[from + i];
      id[i] = words.id[from + i];
      flags[i] = own;
      titleEnd[i] = own & Flag.title ? i : -1;
      legalFormEnd[i] = own & Flag.legalForm ? i : -1;
      listedEnd[i] = own & Flag.listed ? i : -1;
    }
    this.bracket.fill(0, 0, count);
    this.opener.fill(-1, 0, count);
    this.longMatch.fill(0, 0, count);
    this.anyFlag = any;
  }

  private findBrackets(): void {
    const { open } = this;
    open.length = 0;
    for (let i = 0; i < this.count; i++) {
      if (open.length > 0) {
        const innermost = open[open.length - 1];
        this.opener[i] = innermost;
        this.bracket[i] = this.at(innermost).rawWord;
      }
      if (this.flags[i] & Flag.opens) open.push(i);
      else if (this.flags[i] & Flag.closes) open.pop();
    }
  }

  private findLongMatches(): void {
    for (let i = 0; i < this.count; i++) {
      if (!(this.flags[i] & Flag.goesOn)) continue;
      let last = -1;
      let names = 0;
      const start = this.start[i];
      for (let j = i + 1; j < this.count && j < i + MATCH_WORDS; j++) {
        const part = this.flags[j] & Flag.part;
        const end = this.end[j];
        if ((part !== Part.name && part !== Part.joiner) || end - start > MATCH_CHARACTERS) break;
        const set = this.sets.of(this.text, start, end);
        if (set.words & TITLE) this.titleEnd[i] = j;
        if (set.words & LEGAL_FORM) this.legalFormEnd[i] = j;
        if (set.names !== 0) {
          if (set.names & LISTED) this.listedEnd[i] = j;
          last = j;
          names = set.namesSymbol;
        }
        if (!this.sets.mayGoOn(this.text, start, end)) break;
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

  /** What words say of those before them. */
  private findWhatFollows(): void {
    let ending = -1;
    let predicate = -1;
    for (let i = this.count - 1; i >= 0; i--) {
      const flags = this.flags[i];
      if (flags & Flag.fullStop) ending = this.lastNoun(i - 1);
      else if (i === this.count - 1) ending = this.lastNoun(i);
      this.ending[i] = ending;
      if (flags & Flag.predicate) predicate = i;
      else if (flags & Flag.clauseEnd) predicate = -1;
      this.predicate[i] = predicate;
      // 前|社長 and 元|首相 are titles, too.
      if (flags & Flag.titlePrefix && this.titleEnd[i] < 0 && i + 1 < this.count)
        this.titleEnd[i] = this.titleEnd[i + 1];
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
