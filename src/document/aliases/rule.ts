import type { RuleHead } from "../../rules/rule.js";
import type { Form, Forms } from "../forms.js";
import type { Name, Reading } from "../reading.js";
import type { TitleOf } from "../roles/titles.js";

export interface AliasContext {
  readonly reading: Reading;
  readonly forms: Forms;
  /** The title written at a person's name, or null. */
  readonly titleOf: TitleOf;
}

/** Ties two names of one thing. In the examples names are marked `[O …]`, `[P …]`, `[L …]` by type. */
export interface AliasRule extends RuleHead {
  /**
   * `same`: the two words mean the same wherever they stand; asked once for each form.
   * `definition`: the article says so at this mention; asked at every mention.
   * `short`: one is a short form that fits; asked once for each form, for people at every mention. Where it fits
   * several names, each mention goes to the one spoken of last.
   */
  readonly kind: "same" | "definition" | "short";
  /** All marked names are one. */
  readonly examples: readonly string[];
  /** No two marked names are one. */
  readonly counterExamples: readonly string[];
  /** The forms that `name` stands for. */
  find(name: Name, context: AliasContext): readonly Form[];
}
