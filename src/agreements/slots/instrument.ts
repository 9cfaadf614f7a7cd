import type { Scene } from "../scene.js";
import type { TriggerUnit, Unit } from "../units.js";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The paper that is signed, as written, with the nouns that are part of its name: 機械整備契約; null where none is named. */
export function instrumentOf({ units, text, chain }: Scene): Span | null {
  const at = [...chain.consumed, chain.trigger].find(
    (i) => (units[i] as TriggerUnit).words.at(-1)!.class === "paper",
  );
  if (at === undefined) return null;
  const { start, end } = units[at];
  if (text[start] === "「" || text[start] === "『") return { start: start + 1, end: end - 1 };
  let from = at;
  while (from > 0 && isPartOfName(units, from - 1)) from--;
  const tail = units[at + 1];
  const isPaper =
    tail?.kind === "noun" && tail.start === end && /^(?:書|文書)$/.test(text.slice(tail.start, tail.end));
  return { start: units[from].start, end: isPaper ? tail.end : end };
}

/** A noun that touches the next unit: 長期 and 購入 in 長期購入契約. */
export function isPartOfName(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  const isNoun = unit.kind === "noun" || (unit.kind === "predicate" && unit.inflection === null);
  return isNoun && unit.end === units[i + 1].start;
}
