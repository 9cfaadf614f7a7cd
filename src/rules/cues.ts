import { type CategorySet, nameBits, wordBits } from "./categories.js";
import type { NameRule, RuleWord } from "./rule.js";

const NONE: readonly number[] = [];

/** Which rules are to be asked at a word. */
export class CueIndex {
  private readonly byWord = new Map<string, number[]>();
  private readonly cues: readonly { names: number; beside: number }[];
  /** What is found out about sets of categories is kept: there are few. */
  private readonly byCategories = new Map<CategorySet, readonly number[]>();

  constructor(rules: readonly NameRule[]) {
    this.cues = rules.map(({ cue }) => ({
      names: nameBits(...(cue.names ?? [])),
      beside: wordBits(...(cue.beside ?? [])),
    }));
    for (const [i, { cue }] of rules.entries()) {
      for (const word of cue.words ?? []) this.byWord.set(word, [...(this.byWord.get(word) ?? []), i]);
    }
  }

  /** The numbers of the rules whose cue a word is, in ascending order: to be kept with the word, not asked each time. */
  rulesAt({ surface, categories }: Pick<RuleWord, "surface" | "categories">): readonly number[] {
    const ofWord = this.byWord.get(surface);
    const ofCategories = this.ofCategories(categories);
    if (!ofWord) return ofCategories;
    return [...new Set([...ofWord, ...ofCategories])].sort((a, b) => a - b);
  }

  private ofCategories(categories: CategorySet): readonly number[] {
    let rules = this.byCategories.get(categories);
    if (!rules) {
      const { names, words } = categories;
      const asked = this.cues.flatMap((cue, i) => (cue.names & names || cue.beside & words ? [i] : []));
      rules = asked.length > 0 ? asked : NONE;
      this.byCategories.set(categories, rules);
    }
    return rules;
  }
}
