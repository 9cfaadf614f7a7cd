import type { RuleHead } from "../rules/rule.js";
import type { Numeral } from "./numeral.js";
import type { Point, Reading } from "./phrase.js";

/** Where a rule is called: `text` at `at`, with the numeral that starts there, if one does. */
export interface Spot {
  readonly text: string;
  readonly at: number;
  readonly numeral: Numeral | null;
  /** What the phrase has stated so far; null at the start of a phrase. */
  readonly before: Point | null;
}

/** A rule of the grammar of dates. */
export interface DateRule extends RuleHead {
  /** Characters the expression can start with, and characters that can follow a numeral it starts with. */
  readonly cue: { readonly at?: string; readonly afterNumeral?: string };
  /**
   * `[2024年]6月` in brackets what the phrase with this rule covers; after the bar its value without an
   * anchor.
   */
  readonly examples: readonly string[];
  /** Texts in which no phrase has this rule. */
  readonly counterExamples: readonly string[];
  read(spot: Spot): Reading | null;
}
