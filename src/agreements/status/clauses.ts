import type { AgreementStatus } from "../../record.js";
import type { Chain } from "../chain.js";
import { isInflected, type Unit } from "../units.js";

const wordsOf = (unit: Unit, text: string) => text.slice(unit.start, unit.end);

/** 昨年結んだ契約に基づき: the trigger is called signed before anything is said of it. */
export function isCalledSigned(units: readonly Unit[], { trigger }: Chain): boolean {
  let i = trigger - 1;
  while (i > 0 && units[i].kind === "noun") i--;
  const verb = units[i];
  return verb?.kind === "predicate" && verb.word.class === "bind" && (verb.inflection?.past ?? false);
}

/** AとBが合併以来: a noun that has happened. */
export function hasHappenedSince(units: readonly Unit[], { trigger }: Chain, text: string): boolean {
  const next = units[trigger + 1];
  const before = units[trigger - 1];
  const isSince = next !== undefined && wordsOf(next, text).startsWith("以来");
  return isSince && before?.kind === "particle" && wordsOf(before, text) === "が";
}

/** 協議していたが、決裂した: the next clause has no subject of its own and tells the end. */
export function breaksOff(units: readonly Unit[], { end }: Chain, text: string): boolean {
  const link = units[end];
  if (link?.kind !== "particle" || wordsOf(link, text) !== "が") return false;
  for (const unit of units.slice(end + 1)) {
    if (isNewSubject(unit, text)) return false;
    if (unit.kind === "predicate" && (unit.word.class === "fail" || unit.word.class === "end"))
      return !unit.inflection?.negative;
    if (isInflected(unit)) return false;
  }
  return false;
}

const isNewSubject = (unit: Unit, text: string) =>
  unit.kind === "particle" && /^[はが]$/.test(wordsOf(unit, text));

/** The plans at the end of the sentence, for clauses that leave their tense open: 買収し、…する方針だ. */
export function statusOfRest(units: readonly Unit[], { trigger, end }: Chain, text: string): AgreementStatus {
  const isAct = isInflected(units[trigger]);
  let status: AgreementStatus = "concluded";
  for (const unit of units.slice(end)) {
    if (isNewSubject(unit, text)) return status;
    if (unit.kind === "predicate" && (unit.word.class === "plan" || unit.word.class === "aim"))
      status = "planned";
    else if (isAct && unit.kind === "predicate" && unit.word.class === "negotiate") return "negotiating";
    else if (isInflected(unit) && unit.inflection.wish) status = "planned";
  }
  return status;
}

/** Where a sentence or headline stops at the noun: concluded in …と提携。, planned in …を買収へ; null elsewhere. */
export function statusOfNounStop(
  units: readonly Unit[],
  { trigger, steps }: Chain,
  text: string,
  isHeadline: boolean,
): AgreementStatus | null {
  const last = steps.at(-1)?.unit ?? trigger;
  if (isInflected(units[last])) return null;
  const isStop = (unit: Unit | undefined) =>
    unit === undefined || text[unit.start] === "。" || (isHeadline && unit.kind === "comma");
  const [next, after] = units.slice(last + 1);
  if (isStop(next)) return "concluded";
  return next.kind === "particle" && wordsOf(next, text) === "へ" && isStop(after) ? "planned" : null;
}
