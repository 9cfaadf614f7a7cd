import type { RuleHead } from "../../rules/rule.js";
import type { Phrase } from "../phrases.js";
import type { Scene } from "../scene.js";
import { type InflectedUnit, isInflected, isOf, type Unit } from "../units.js";
import type { TriggerType } from "../words.js";

/** How a phrase takes part in what the trigger says. */
export type Part = "subject" | "by" | "with" | "object" | "to" | "from" | "of" | "met";

/** A phrase seen from the trigger. */
export interface Stance {
  readonly phrase: Phrase;
  /** Without a は or も that stands behind another particle: とは → と. */
  readonly particle: string;
  /** `before` the trigger, `within` its chain, or `behind` it. */
  readonly where: "before" | "within" | "behind";
  /** The verbs between a phrase before the trigger and the trigger. */
  readonly verbs: readonly InflectedUnit[];
  /** Nothing but nouns and の stands between. */
  readonly isAdjacent: boolean;
}

/** One way of taking part, or of standing by. The first rule that claims a phrase decides. */
export interface PartyRule extends RuleHead {
  /** In the notation of test/agreements/notation.ts. */
  readonly examples: readonly string[];
  /** Where it is asked and for which kinds of agreement; for all where it does not say. */
  readonly where?: Stance["where"];
  readonly kinds?: readonly TriggerType[];
  claim(stance: Stance, scene: Scene): Part | "bystander" | null;
}

export function situate(phrase: Phrase, { units, text, chain }: Scene): Stance | null {
  const { trigger, end } = chain;
  const particle =
    /.(?:は|も)$/.test(phrase.particle) && !/^(?:では|とも)$/.test(phrase.particle)
      ? phrase.particle.slice(0, -1)
      : phrase.particle;
  if (phrase.from > trigger)
    return { phrase, particle, where: phrase.to <= end ? "within" : "behind", verbs: [], isAdjacent: false };
  if (phrase.to > trigger) return null;
  const verbs: InflectedUnit[] = [];
  let isAdjacent = true;
  for (let i = phrase.to; i < trigger; i++) {
    const unit = units[i];
    if (isInflected(unit) && !isAdverbial(units, phrase.to, i, text)) verbs.push(unit);
    isAdjacent &&= isNominal(unit) || isOf(unit, text);
  }
  return { phrase, particle, where: "before", verbs, isAdjacent };
}

const NOMINAL = new Set<Unit["kind"]>(["noun", "number", "open", "close", "trigger", "dot", "quote"]);

function isNominal(unit: Unit): boolean {
  return NOMINAL.has(unit.kind) ? !isInflected(unit) : unit.kind === "predicate" && unit.inflection === null;
}

/** The types in which something passes from one side to the other. */
export const passesOver = ({ kind }: Scene) => /^(?:acquisition|capital|contract|license)$/.test(kind);

/** をめどとして, を存続会社にして, with its を from unit `from` on: how it is done. */
function isAdverbial(units: readonly Unit[], from: number, i: number, text: string): boolean {
  const verb = units[i];
  const before = i > from ? units[i - 1] : undefined;
  if (verb.kind !== "predicate" || verb.word.word !== "する" || before?.kind !== "particle") return false;
  const hasOwnObject = units
    .slice(from, i)
    .some((unit) => unit.kind === "particle" && text[unit.start] === "を");
  return (
    hasOwnObject &&
    /^[とに]$/.test(text.slice(before.start, before.end)) &&
    (verb.inflection?.continues ?? false)
  );
}
