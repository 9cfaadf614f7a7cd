import { nameBits, wordBits } from "./categories.js";
import type { NameRule, RuleWord } from "./rule.js";

/** Which rules are to be asked at a word. */
export class CueIndex {
  private readonly cues: readonly { words: ReadonlySet<string>; names: number; beside: number }[];

  constructor(rules: readonly NameRule[]) {
    this.cues = rules.map(({ cue }) => ({
      words: new Set(cue.words),
      names: nameBits(...(cue.names ?? [])),
      beside: wordBits(...(cue.beside ?? [])),
    }));
  }

  /** The numbers of the rules whose cue a word is: to be kept with the word, not asked each time. */
  rulesAt({ surface, categories }: Pick<RuleWord, "surface" | "categories">): number[] {
    return this.cues.flatMap(({ words, names, beside }, i) =>
      words.has(surface) || names & categories.names || beside & categories.words ? [i] : [],
    );
  }
}
