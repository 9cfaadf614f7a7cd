import type { RuleHead } from "../rules/rule.js";
import type { Reading } from "./phrase.js";
import type { Spot } from "./spot.js";

/** A rule of the grammar of dates. It is called only where its cue and place say. */
export interface DateRule extends RuleHead {
  /**
   * What the expression can start with, and what can follow a numeral it starts with: single characters or, which is
   * called less often, the first two.
   */
  readonly cue: { readonly at?: Iterable<string>; readonly afterNumeral?: Iterable<string> };
  /** `first`: only at the start of a phrase; `further`: only where something coarser is stated; else both. */
  readonly place?: "first" | "further";
  /**
   * `[2024年]6月` in brackets what the phrase with this rule covers; after the bar its value without an
   * anchor.
   */
  readonly examples: readonly string[];
  /** Texts in which no phrase has this rule. */
  readonly counterExamples: readonly string[];
  read(spot: Spot): Reading | null;
}
