import { isOf, type Unit } from "../units.js";

export interface Span {
  readonly start: number;
  readonly end: number;
}

const NOMINAL = new Set<Unit["kind"]>(["noun", "number", "trigger", "dot", "quote", "open", "close"]);

/** The noun phrase that ends before unit `end`; null where none does. */
export function nounPhraseBefore(units: readonly Unit[], end: number, text: string): Span | null {
  let from = end;
  for (; from > 0; from--) {
    const unit = units[from - 1];
    const isNominal =
      (NOMINAL.has(unit.kind) && !(unit.kind === "trigger" && unit.inflection !== null)) ||
      (unit.kind === "predicate" && unit.inflection === null) ||
      (unit.kind === "actor" && isOf(units[from], text));
    if (!isNominal && !isLink(units, from - 1, text)) break;
  }
  while (from < end && /^(?:particle|dot|close)$/.test(units[from].kind)) from++;
  // AとBの経営統合: not the half of whose it is.
  const before = units[from - 1];
  if (
    units[from]?.kind === "actor" &&
    before?.kind === "particle" &&
    text.slice(before.start, before.end) === "と"
  )
    from += 2;
  return from < end ? { start: units[from].start, end: units[end - 1].end } : null;
}

/** の between nouns; と and や only between things, not names. */
function isLink(units: readonly Unit[], i: number, text: string): boolean {
  const unit = units[i];
  if (isOf(unit, text)) return true;
  return (
    unit.kind === "particle" &&
    /^(?:と|や)$/.test(text.slice(unit.start, unit.end)) &&
    units[i - 1]?.kind !== "actor"
  );
}

/** The clause that ends before unit `end`, without its topic. */
export function clauseBefore(units: readonly Unit[], end: number, text: string): Span | null {
  let from = end;
  while (from > 0 && units[from - 1].kind !== "comma" && !isTopic(units, from - 1, text)) from--;
  // 1973年島の間を国境とする: a date by itself is no part of it.
  if (units[from].kind === "date" && units[from + 1].kind !== "particle") from++;
  return from < end ? { start: units[from].start, end: units[end].start } : null;
}

function isTopic(units: readonly Unit[], i: number, text: string): boolean {
  const unit = units[i];
  if (unit.kind !== "particle") return false;
  const particle = text.slice(unit.start, unit.end);
  const before = units[i - 1];
  // Cの仲介で
  if (particle === "で" && before?.kind === "predicate" && before.word.class === "mediate") return true;
  const isName = units[i - 1]?.kind === "actor" || units[i - 1]?.kind === "group";
  if (particle === "と" && units[i + 1]?.kind === "actor") return false;
  return /(?:は|によると)$/.test(particle) || (isName && /^(?:が|と|との間で)$/.test(particle));
}
