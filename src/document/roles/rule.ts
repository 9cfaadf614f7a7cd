import type { RuleHead } from "../../rules/rule.js";
import type { Cue } from "../cues.js";
import type { Entity, Reference } from "../entity.js";
import type { Reading } from "../reading.js";
import type { ReferenceContext } from "../references/rule.js";
import type { Span, TitleFrom } from "./titles.js";

export interface RoleContext {
  readonly reading: Reading;
  /** The entity of each name, by the name's index. */
  readonly entityOf: readonly Entity[];
  readonly titleFrom: TitleFrom;
  readonly referenceEndingAt: ReadonlyMap<number, Reference>;
  /** Who was spoken of before, for a 社長 whose company is not said. */
  readonly spoken: ReferenceContext;
}

/** A person spoken of: a name, or a reference such as 同氏. */
export interface Spot extends Span {
  readonly sentence: number;
}

export interface FoundRole {
  readonly title: Span;
  readonly body: Entity | null;
}

/** Finds the roles said of a person at one spot. In the examples the person is marked `[P …]`. */
export interface RoleRule extends RuleHead {
  /** A text and, behind ⇒, the roles: `社長@青葉電機`, without a body `社長`; several with spaces between. */
  readonly examples: readonly string[];
  /** Texts that give nobody a role. */
  readonly counterExamples: readonly string[];
  /** A role that it finds without a body is not that of the one spoken of. */
  readonly saysWhose?: true;
  /** Where a character beside the person says that there is nothing to find, the rule is not asked. */
  readonly cue?: Cue;
  find(spot: Spot, context: RoleContext): readonly FoundRole[];
}

/** A post of a person that is said without its body; from where its words or the name begin. */
export interface UnsaidPost extends Spot {
  readonly person: Entity;
  readonly words: string;
}

/** Says of which body such a post is. */
export interface BodyRule extends RuleHead {
  /** As those of roles. */
  readonly examples: readonly string[];
  /** Texts whose posts have no body. */
  readonly counterExamples: readonly string[];
  /** The body; null where words beside the post say whose it is, wherever else it is said; undefined where nothing is known. */
  bodyOf(post: UnsaidPost, context: RoleContext): Entity | null | undefined;
}
