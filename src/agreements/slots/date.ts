import type { DateRecord } from "../../record.js";
import type { Scene } from "../scene.js";
import { callingVerb, isCalled } from "../status/clauses.js";
import { describes, isInflected } from "../units.js";

/** What stands behind a date that is no day of the act: from when, until when, of when. */
const NOT_THE_DAY = /^(?:から|より|まで|以降|以来|付|ぶり|現在|時点|の)/;

/**
 * The day of the act: the date nearest to the trigger that belongs to one of the chain's verbs; the day of the
 * announcement only where no other is given.
 */
export function dateOf(scene: Scene): DateRecord | null {
  const { units, chain } = scene;
  let ofAct: DateRecord | null = null;
  let ofReport: DateRecord | null = null;
  for (let i = chain.end - 1; i >= 0; i--) {
    const unit = units[i];
    if (unit.kind !== "date" || !isDay(unit.date) || NOT_THE_DAY.test(scene.text.slice(unit.end))) continue;
    const verb = verbOf(scene, i);
    if (verb === null || !isOfChain(scene, verb)) continue;
    const owner = units[verb];
    if (owner.kind === "predicate" && owner.word.class === "report") ofReport ??= unit.date;
    else if (ofAct === null || i >= chain.trigger) ofAct = unit.date;
  }
  return ofAct ?? ofReport;
}

const isDay = ({ type, value }: DateRecord) =>
  type !== "DURATION" && type !== "SET" && !value.endsWith("_REF");

/** The verb a date belongs to: the next one; before a comma (12日、) one that does not describe a name. */
function verbOf({ units, chain }: Scene, date: number): number | null {
  const isTopic = units[date + 1]?.kind === "comma";
  const at = units.findIndex(
    (unit, i) => i > date && isInflected(unit) && !(isTopic && i < chain.trigger && describes(units, i)),
  );
  return at < 0 ? null : at;
}

function isOfChain({ units, chain }: Scene, verb: number): boolean {
  // 8月に締結された合意
  if (verb === callingVerb(units, chain.trigger)) return isCalled(units, chain) !== null;
  return verb >= chain.trigger && (verb < chain.end || chain.steps.some((step) => step.unit === verb));
}
