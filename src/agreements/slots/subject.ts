import type { Scene } from "../scene.js";
import { isOf, type Unit } from "../units.js";
import { VIEWS } from "../vetoes/unmet.js";
import { amountIn } from "./amount.js";
import { isPartOfName } from "./instrument.js";

interface Span {
  readonly start: number;
  readonly end: number;
}

const ABOUT =
  /^(?:について|についての|に関する|に関して|に関しての|に関し|をめぐる|をめぐり|をめぐって|に向けた|に向けての|を柱とする|を柱とした|を目的とした|を目的とする|に対する)(?:は|も)?$/;

/**
 * What it is about, as written: the words before について or に関する, else the clause before ことで, else the noun
 * before の or で, else what the paper's name holds (社会保障 in 社会保障条約).
 */
export function subjectOf(scene: Scene): Span | null {
  return aboutWhat(scene) ?? contentClause(scene) ?? nounBefore(scene) ?? inName(scene);
}

function aboutWhat({ units, text, chain }: Scene): Span | null {
  const about = units.findLastIndex(
    (unit, i) => i < chain.end && unit.kind === "particle" && ABOUT.test(text.slice(unit.start, unit.end)),
  );
  return about > 0 ? nounPhraseBefore(units, about, text) : null;
}

/** 来春に合併する in 来春に合併することで合意した. */
function contentClause({ units, text, chain }: Scene): Span | null {
  const binder = chain.consumed.at(-1) ?? chain.trigger;
  const that = units.findLastIndex((unit, i) => i < binder && unit.kind === "nominalizer");
  const isContent =
    that >= 0 && units.slice(that + 1, binder).every((unit) => unit.kind !== "comma" && unit.kind !== "verb");
  return isContent ? clauseBefore(units, that, text) : null;
}

/** 古紙の回収 in 古紙の回収で連携協定を結んだ. */
function nounBefore({ units, text, chain }: Scene): Span | null {
  for (const at of [chain.trigger, ...chain.consumed]) {
    const before = units[at - 1];
    if (before?.kind !== "particle" || !/^(?:の|で)$/.test(text.slice(before.start, before.end))) continue;
    if (!isMatter(units[at - 2], text)) continue;
    const subject = nounPhraseBefore(units, at - 1, text);
    // 停戦で合意した: 停戦 is the agreement, not its subject.
    const isItself =
      subject?.start === units[chain.trigger].start && subject.end === units[chain.trigger].end;
    if (subject !== null && !isItself && !isMoney(subject, text)) return subject;
  }
  return null;
}

/** No party, nobody's mediation, and not the view that is shared. */
const isMatter = (unit: Unit, text: string) =>
  !VIEWS.test(text.slice(unit.start, unit.end)) &&
  unit.kind !== "actor" &&
  unit.kind !== "group" &&
  !(unit.kind === "predicate" && unit.word.class === "mediate");

const isMoney = ({ start, end }: Span, text: string) => amountIn(text, start, end)?.start === start;

const NAMED = new Set(["treaty", "pact", "contract"]);
/** Words of a paper's name that say what kind it is, and nothing of the matter. */
const KIND_OF_PAPER = /^(?:長期|基本|最終|正式|暫定|包括|業務|友好|相互|新|仮|本)/;

function inName({ units, text, kind, chain }: Scene): Span | null {
  if (!NAMED.has(kind)) return null;
  let from = chain.trigger;
  while (from > 0 && isPartOfName(units, from - 1)) from--;
  const span = { start: units[from].start, end: units[chain.trigger].start };
  return span.end - span.start < 2 || KIND_OF_PAPER.test(text.slice(span.start, span.end)) ? null : span;
}

const NOMINAL = new Set<Unit["kind"]>(["noun", "number", "trigger", "dot", "quote", "open", "close"]);

/** The noun phrase that ends before unit `end`. */
function nounPhraseBefore(units: readonly Unit[], end: number, text: string): Span | null {
  let from = end;
  for (; from > 0; from--) {
    const unit = units[from - 1];
    const isNominal =
      NOMINAL.has(unit.kind) ||
      (unit.kind === "predicate" && unit.inflection === null) ||
      (unit.kind === "actor" && isOf(units[from], text));
    if (!isNominal && !isLink(units, from - 1, text)) break;
  }
  while (from < end && /^(?:particle|dot|close)$/.test(units[from].kind)) from++;
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

/** The clause that ends before こと, without its topic. */
function clauseBefore(units: readonly Unit[], end: number, text: string): Span | null {
  let from = end;
  while (from > 0 && units[from - 1].kind !== "comma" && !isTopic(units, from - 1, text)) from--;
  return from < end ? { start: units[from].start, end: units[end].start } : null;
}

function isTopic(units: readonly Unit[], i: number, text: string): boolean {
  const unit = units[i];
  if (unit.kind !== "particle") return false;
  const particle = text.slice(unit.start, unit.end);
  const isName = units[i - 1]?.kind === "actor" || units[i - 1]?.kind === "group";
  return /(?:は|によると)$/.test(particle) || (isName && /^(?:が|と|との間で)$/.test(particle));
}
