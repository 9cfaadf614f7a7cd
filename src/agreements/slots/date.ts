import type { DateRecord } from "../../record.js";
import type { Scene } from "../scene.js";
import { describes, isInflected } from "../units.js";

const NOT_THE_DAY = /^(?:から|より|まで|以降|以来|付|ぶり|現在|時点|の)/;

/**
 * The day of the act: a date whose next verb is one of the chain's, the nearest to the trigger; the day of the
 * announcement only where no other is given.
 */
export function dateOf({ units, text, chain }: Scene): DateRecord | null {
  const said = new Set([chain.trigger, ...chain.steps.map((step) => step.unit)]);
  let best: { date: DateRecord; rank: number } | null = null;
  units.forEach((unit, i) => {
    if (unit.kind !== "date" || i >= chain.end) return;
    const { date } = unit;
    if (date.type === "DURATION" || date.type === "SET" || date.value.endsWith("_REF")) return;
    if (NOT_THE_DAY.test(text.slice(unit.end))) return;
    const verb = nextVerb(units, i);
    if (verb < 0) return;
    const owner = units[verb];
    const isAnnounced = owner.kind === "predicate" && owner.word.class === "report";
    if (!said.has(verb) && !(verb > chain.trigger && verb < chain.end)) return;
    // A date far to the left belongs to the announcement that ends the sentence, one nearby to the act itself.
    const rank = (isAnnounced ? 0 : 1000) + (i < chain.trigger ? i : chain.trigger - (i - chain.trigger));
    if (best === null || rank > best.rank) best = { date, rank };
  });
  return (best as { date: DateRecord } | null)?.date ?? null;
}

/** The verb a date belongs to: the next one that does not describe a noun before the trigger. */
function nextVerb(units: Scene["units"], from: number): number {
  for (let i = from + 1; i < units.length; i++) {
    const unit = units[i];
    if (!isInflected(unit)) continue;
    if (unit.kind === "verb" && describes(units, i) && units[i + 1]?.kind !== "nominalizer") return i;
    return i;
  }
  return -1;
}
