import type { NameType, RuleHead } from "../../rules/rule.js";
import type { Cue } from "../cues.js";
import type { Form, Forms } from "../forms.js";
import type { Name, Reading } from "../reading.js";
import type { TitleOf } from "../roles/titles.js";
import type { Surface } from "../surface.js";

export interface AliasContext {
  readonly reading: Reading;
  readonly forms: Forms;
  /** The title written at a person's name, or null. */
  readonly titleOf: TitleOf;
}

/** Ties two names of one thing. In the examples names are marked `[O …]`, `[P …]`, `[L …]` by type. */
interface AnyAliasRule extends RuleHead {
  /** The types of the names that it is asked of. */
  readonly types: readonly NameType[];
  /** All marked names are one. */
  readonly examples: readonly string[];
  /** No two marked names are one. */
  readonly counterExamples: readonly string[];
  /** The forms that `name` stands for. */
  find(name: Name, context: AliasContext): readonly Form[];
}

/** Looks for another name that a name is like; asked only of those that have something of `like` (bits of `LIKE`). */
interface LikeRule extends AnyAliasRule {
  readonly like: number;
}

/** The two words mean the same wherever they stand; asked once for each form of which `mayBe` says that it can be. */
export interface SameRule extends LikeRule {
  readonly kind: "same";
  /** Whether the rule can find anything for a name, in whatever article. */
  mayBe(surface: Surface): boolean;
}

/** The article says so at this mention; asked at every mention that has its cue. */
export interface DefinitionRule extends AnyAliasRule {
  readonly kind: "definition";
  readonly cue: Cue;
}

/**
 * One is a short form that fits; asked once for each form, for people at every mention. Where it fits several names, each
 * mention goes to the one spoken of last.
 */
export interface ShortRule extends LikeRule {
  readonly kind: "short";
}

export type AliasRule = SameRule | DefinitionRule | ShortRule;
