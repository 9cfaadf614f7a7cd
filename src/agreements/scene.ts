import type { Chain } from "./chain.js";
import type { Discourse, Reading } from "./discourse.js";
import type { TriggerType } from "./words.js";

/** A trigger with its chain in the sentence and the document: what the rules for parties and slots look at. */
export interface Scene extends Reading {
  readonly text: string;
  readonly sentence: number;
  readonly chain: Chain;
  readonly kind: TriggerType;
  readonly discourse: Discourse;
}
