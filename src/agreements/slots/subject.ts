import type { Scene } from "../scene.js";
import { isOf, type Unit } from "../units.js";

interface Span {
  readonly start: number;
  readonly end: number;
}

const ABOUT =
  /^(?:について|についての|に関する|に関して|に関しての|に関し|をめぐる|をめぐり|をめぐって|に向けた|に向けての|を柱とする|を柱とした|を目的とした|を目的とする|に対する)(?:は|も)?$/;

/** What it is about, as written: the words before について or に関する, the clause before ことで, or the noun before の or で. */
export function subjectOf(scene: Scene): Span | null {
  const { units, text, chain } = scene;
  const about = units.findLastIndex(
    (unit, i) =>
      i < chain.end &&
      i !== chain.trigger &&
      unit.kind === "particle" &&
      ABOUT.test(text.slice(unit.start, unit.end)),
  );
  if (about > 0) return nounPhraseBefore(units, about, text);
  const content = chain.steps.findIndex((step, k) => k > 0 && step.class === "trigger");
  const inner = content > 0 ? chain.steps[content - 1].unit : chain.consumed.length > 0 ? chain.trigger : -1;
  if (inner >= 0 && units[inner + 1]?.kind === "nominalizer") return clauseBefore(units, inner + 1, text);
  const before = units[chain.trigger - 1];
  if (before?.kind === "nominalizer") return null;
  if (before?.kind === "particle" && /^(?:の|で)$/.test(text.slice(before.start, before.end)))
    return units[chain.trigger - 2]?.kind === "nominalizer"
      ? clauseBefore(units, chain.trigger - 2, text)
      : nounPhraseBefore(units, chain.trigger - 1, text);
  return scene.kind === "treaty" || scene.kind === "contract" ? compoundPart(units, chain.trigger) : null;
}

/** The noun phrase that ends before unit `end`. */
function nounPhraseBefore(units: readonly Unit[], end: number, text: string): Span | null {
  let from = end;
  while (from > 0) {
    const unit = units[from - 1];
    const isLink =
      isOf(unit, text) ||
      (unit.kind === "particle" &&
        /^(?:と|や)$/.test(text.slice(unit.start, unit.end)) &&
        units[from - 2]?.kind !== "actor");
    const isPlain =
      ["noun", "number", "trigger", "dot", "quote", "open", "close"].includes(unit.kind) ||
      (unit.kind === "predicate" && unit.inflection === null) ||
      (unit.kind === "actor" && isOf(units[from], text));
    if (!isLink && !isPlain) break;
    from--;
  }
  while (from < end && (units[from].kind === "particle" || units[from].kind === "dot")) from++;
  return from < end ? { start: units[from].start, end: units[end - 1].end } : null;
}

/** The clause that ends before こと, without its topic. */
function clauseBefore(units: readonly Unit[], end: number, text: string): Span | null {
  let from = end;
  while (from > 0 && units[from - 1].kind !== "comma" && !isTopic(units[from - 1], text)) from--;
  return from < end ? { start: units[from].start, end: units[end].start } : null;
}

function isTopic(unit: Unit, text: string): boolean {
  return unit.kind === "particle" && /(?:は|が|によると)$/.test(text.slice(unit.start, unit.end));
}

/** 鉱区開発 in 鉱区開発契約. */
function compoundPart(units: readonly Unit[], trigger: number): Span | null {
  let from = trigger;
  while (from > 0 && units[from - 1].kind === "noun" && units[from - 1].end === units[from].start) from--;
  return from < trigger ? { start: units[from].start, end: units[trigger].start } : null;
}
