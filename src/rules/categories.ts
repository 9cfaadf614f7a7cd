import { type Category, NAME_CATEGORIES, WORD_CATEGORIES } from "../lexicon/categories.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { Symbols } from "./symbol.js";

/** What only some lists say. It counts by itself; in combinations, only where nothing else is known. */
const OF_LISTS = new Set<Category>([
  "city",
  "company",
  "listed-organization",
  "listed-person",
  "listed-place",
  "ambiguous-organization",
  "ambiguous-person",
  "ambiguous-place",
  "ambiguous-company",
  "ambiguous-city",
  "user-organization",
  "user-person",
  "user-place",
]);

export type NameCategory = (typeof NAME_CATEGORIES)[number];
export type WordCategory = (typeof WORD_CATEGORIES)[number];

export const nameBits = (...categories: NameCategory[]) => toBits(NAME_CATEGORIES, categories);
export const wordBits = (...categories: WordCategory[]) => toBits(WORD_CATEGORIES, categories);

function toBits<C>(all: readonly C[], some: readonly C[]): number {
  return some.reduce((bits, category) => bits | (1 << all.indexOf(category)), 0);
}

export const SURNAME = nameBits("surname", "frequent-surname");
export const GIVEN_NAME = nameBits("given-name", "frequent-given-name");
/** What kind of thing a common noun means. */
const MEANINGS = wordBits(
  "common-person",
  "common-organization",
  "common-facility",
  "common-nature",
  "common-location",
  "common-artifact",
  "common-abstract",
);

/** What the dictionaries say of a surface, as bits and symbols. */
export interface CategorySet {
  /** Bits in the order of `NAME_CATEGORIES`, and of `WORD_CATEGORIES`. */
  readonly names: number;
  readonly words: number;
  /** The symbol of all its categories, of those that are names, and of each of the latter. */
  readonly symbol: number;
  readonly namesSymbol: number;
  readonly nameSymbols: readonly number[];
  readonly isCommonNoun: boolean;
  /** The symbol of what kind of thing it means as a common noun. */
  readonly meaningSymbol: number;
}

/** The lexicon's answers as sets that evidence can compare in one operation. */
export class CategorySets {
  private readonly known: CategorySet[] = [];

  constructor(
    private readonly lexicon: Lexicon,
    private readonly symbols: Symbols,
  ) {}

  get hasUserEntries(): boolean {
    return this.lexicon.hasUserEntries;
  }

  /** The categories of the surface `text.slice(start, end)`. */
  of(text: string, start: number, end: number): CategorySet {
    const id = this.lexicon.categorySet(text, start, end);
    this.known[id] ??= this.describe(id);
    return this.known[id];
  }

  /** False where nothing longer that begins with `text.slice(start, end)` has any. */
  mayGoOn(text: string, start: number, end: number): boolean {
    return this.lexicon.mayGoOn(text, start, end);
  }

  private describe(id: number): CategorySet {
    const has = (category: Category) => id !== 0 && this.lexicon.has(id, category);
    const names = NAME_CATEGORIES.filter(has);
    const words = WORD_CATEGORIES.filter(has);
    const basic = names.filter((category) => !OF_LISTS.has(category));
    const combined = basic.length > 0 ? basic : names;
    const meanings = words.filter((category) => wordBits(category) & MEANINGS);
    return {
      names: nameBits(...names),
      words: wordBits(...words),
      isCommonNoun: words.includes("common-noun"),
      symbol: this.symbols.of([...combined, ...words].join("+")),
      namesSymbol: this.symbols.of(combined.join("+")),
      nameSymbols: names.map((category) => this.symbols.of(category)),
      meaningSymbol: this.symbols.of(meanings.join("+")),
    };
  }
}
