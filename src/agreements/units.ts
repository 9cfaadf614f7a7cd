import type { DateRecord } from "../record.js";
import type { Actor } from "./actors.js";
import type { Inflection } from "./inflection.js";
import type { GroupWord, PredicateWord, TriggerWord } from "./words.js";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence as this room reads it: one unit for each name, trigger, predicate, particle … */
export type Unit = Span &
  (
    | { readonly kind: "actor"; readonly actor: Actor }
    | { readonly kind: "group"; readonly word: GroupWord }
    | { readonly kind: "date"; readonly date: DateRecord }
    | {
        readonly kind: "trigger";
        readonly words: readonly TriggerWord[];
        readonly inflection: Inflection | null;
      }
    | { readonly kind: "predicate"; readonly word: PredicateWord; readonly inflection: Inflection | null }
    | { readonly kind: "verb"; readonly base: string; readonly inflection: Inflection }
    /** Neighbouring particles are one: との, では, に対する. */
    | { readonly kind: "particle" }
    | { readonly kind: "noun" }
    | { readonly kind: "number" }
    /** こと, の, もの. */
    | { readonly kind: "nominalizer" }
    | { readonly kind: "open" | "close" | "comma" | "dot" | "copula" | "other" }
    /** Speech, or a title: 「…」 that is no name. */
    | { readonly kind: "quote" }
  );

export type TriggerUnit = Extract<Unit, { kind: "trigger" }>;
export type PredicateUnit = Extract<Unit, { kind: "predicate" }>;

export type InflectedUnit = Extract<Unit, { inflection: Inflection | null }> & {
  readonly inflection: Inflection;
};

export const isInflected = (unit: Unit | undefined): unit is InflectedUnit =>
  unit !== undefined && "inflection" in unit && unit.inflection !== null;

/**
 * What stands farther from a trigger than so many units has no part in it. No sentence of prose is that long; in one
 * that never ends, each of its triggers would else be weighed against each of its names.
 */
export const REACH = 150;

/** The first inflected unit from unit `from` on; -1 where none is. */
export function nextInflected(units: readonly Unit[], from: number): number {
  for (let i = from; i < units.length; i++) if (isInflected(units[i])) return i;
  return -1;
}

export const isMeeting = (unit: Unit) =>
  unit.kind === "predicate" && (unit.word.class === "meet" || unit.word.class === "negotiate");

export const isOf = (unit: Unit, text: string) =>
  unit.kind === "particle" && text.slice(unit.start, unit.end) === "の";

const NOUN_LIKE = new Set(["noun", "actor", "group", "number", "open", "date"]);

export function isNounLike(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  return (
    NOUN_LIKE.has(unit.kind) ||
    ((unit.kind === "predicate" || unit.kind === "trigger") && unit.inflection === null)
  );
}

/** Whether the verb at unit `i` describes the noun behind it. */
export function describes(units: readonly Unit[], i: number): boolean {
  const verb = units[i];
  if (!isInflected(verb) || verb.inflection.continues || verb.inflection.conditional) return false;
  const next = units[i + 1];
  return isNounLike(next) || next?.kind === "trigger" || next?.kind === "nominalizer";
}
