import type { AgreementStatus, DateRecord } from "../../record.js";
import { isSubject } from "../discourse.js";
import type { Scene } from "../scene.js";
import { callingVerb, isCalled } from "../status/clauses.js";
import { describes, isInflected, isMeeting, isNounLike, isOf, nextInflected, type Unit } from "../units.js";

/** What stands behind a date that is no day of the act: from when, until when, of when. */
const NOT_THE_DAY = /^(?:から|より|まで|以降|以来|ぶり|現在|時点|にかけて|の|付(?!け?で))/;
/** Behind a day that is only aimed at: 来年4月をめどに. */
const TARGET = /^(?:を|の)?(?:めど|目途|目処|目標)/;

/**
 * What a date is the day of. `content` is what is agreed on (来年4月に in …に合併することで合意した), `meeting` the talks
 * that led to it.
 */
type Day = "act" | "content" | "meeting" | "report";

/**
 * The day of the act, nearest to the trigger; of what is planned the day it is planned for. The day of the meeting,
 * then that of the announcement, only where no other is given.
 */
export function dateOf(scene: Scene, status: AgreementStatus): DateRecord | null {
  const { units, chain } = scene;
  const days: Partial<Record<Day, DateRecord>> = {};
  for (let i = chain.end - 1; i >= 0; i--) {
    const unit = units[i];
    if (unit.kind !== "date" || !isDay(unit.date)) continue;
    const day = dayOf(scene, i);
    if (day === null) continue;
    // Behind the trigger the nearest comes last.
    if (days[day] === undefined || i >= chain.trigger) days[day] = unit.date;
  }
  const told = days.act ?? days.meeting ?? days.report ?? null;
  return status === "planned" ? (days.content ?? told) : told;
}

/** A point of time of which something is known. */
const isDay = ({ type, value }: DateRecord) =>
  type !== "DURATION" && type !== "SET" && !value.endsWith("_REF") && /\d/.test(value);

function dayOf(scene: Scene, at: number): Day | null {
  const { units, text, chain } = scene;
  const behind = text.slice(units[at].end);
  if (TARGET.test(behind)) return isInClause(scene, at) ? "content" : null;
  if (isOfMeeting(units, at, text)) return at < chain.trigger ? "meeting" : null;
  // What is told of a breach is not told of the agreement.
  if (isBroken(scene)) return isOfTrigger(scene, at) ? "act" : null;
  if (NOT_THE_DAY.test(behind) || isListed(units, at, text)) return null;
  const verb = verbOf(scene, at);
  if (verb === null) return null;
  if (verb === callingVerb(units, chain.trigger) && describes(units, verb))
    return isDayOfCalled(scene) ? "act" : null;
  if (isOfChain(scene, verb)) return dayOfStep(scene, at, verb);
  return holdsOn(scene, at, verb) ? "meeting" : null;
}

function dayOfStep(scene: Scene, at: number, verb: number): Day | null {
  const { units, chain } = scene;
  const owner = units[verb];
  if (owner.kind === "predicate" && owner.word.class === "report") return "report";
  return verb === chain.trigger && isContent(scene) && !isTopic(units, at) ? "content" : "act";
}

/** 合併する in 合併することで合意した: agreed on, and still to come. */
function isContent({ units, chain }: Scene): boolean {
  const trigger = units[chain.trigger];
  if (chain.consumed.length === 0 || !isInflected(trigger)) return false;
  return !trigger.inflection.past && !trigger.inflection.continues;
}

const isBroken = ({ chain }: Scene) => chain.steps.some((step) => step.class === "breach");

/** 1994年の停戦合意を破った: the day of an agreement that is only gone by. */
const isOfTrigger = ({ units, text, chain }: Scene, at: number) =>
  at + 2 === chain.trigger && isOf(units[at + 1], text);

/** 3日の会談で, 3日に開かれた取締役会で. */
function isOfMeeting(units: readonly Unit[], at: number, text: string): boolean {
  let i = at + 1;
  if (units[i] === undefined) return false;
  if (!isOf(units[i], text)) {
    i = nextInflected(units, i);
    if (i < 0 || i > at + 3 || !describes(units, i)) return false;
  }
  let end = i + 1;
  while (isNounLike(units[end])) end++;
  if (end === i + 1 || units[end]?.kind !== "particle" || text[units[end].start] !== "で") return false;
  return MEETING.test(text.slice(units[i + 1].start, units[end - 1].end));
}

const MEETING = /(?:会談|会議|会合|協議|交渉|[^社国議]会)$/;

/** 24、28日の新聞によると: what is said of the last is said of all. */
function isListed(units: readonly Unit[], at: number, text: string): boolean {
  const [comma, next] = units.slice(at + 1, at + 3);
  return comma?.kind === "comma" && next?.kind === "date" && NOT_THE_DAY.test(text.slice(next.end));
}

/** A date that stands by itself, 12日、 or 1973年 before a name, holds for the whole clause. */
const isTopic = (units: readonly Unit[], date: number) =>
  units[date + 1]?.kind !== "particle" && !isInflected(units[date + 1]);

/** The verb a date belongs to: the next one; of a date by itself one that does not describe a name. */
function verbOf({ units, chain }: Scene, date: number): number | null {
  const alone = isTopic(units, date);
  const at = units.findIndex(
    (unit, i) => i > date && isInflected(unit) && !(alone && i < chain.trigger && describes(units, i)),
  );
  // 5月にBを合併。
  if (at < 0) return date < chain.trigger ? chain.trigger : null;
  return at;
}

/** Whether nobody else comes in between a date and the trigger. */
function isInClause({ units, phrases, chain }: Scene, from: number): boolean {
  const verb = nextInflected(units, from);
  return (
    from < chain.trigger &&
    !phrases.some(
      (phrase) =>
        phrase.from > verb &&
        phrase.to <= chain.trigger &&
        phrase.owned === null &&
        // 両国は are those spoken of.
        phrase.group === null &&
        !phrase.isReference &&
        phrase.particle.endsWith("は") &&
        isSubject(phrase.particle),
    )
  );
}

/** 3日に会談し、…で合意した; 3日、工場を閉め、…で合意した: the day of the clause before is that of the next as well. */
function holdsOn(scene: Scene, at: number, verb: number): boolean {
  const { units, chain } = scene;
  const first = units[verb];
  if (verb >= chain.trigger || !isInflected(first) || !first.inflection.continues) return false;
  if (!isInClause(scene, at) || units.slice(at + 1, chain.trigger).some(({ kind }) => kind === "date"))
    return false;
  return isTopic(units, at) || units.slice(at, verb + 1).some(isMeeting);
}

/** 8月に締結された合意, as long as nothing else becomes of it. */
const isDayOfCalled = ({ units, chain }: Scene) =>
  isCalled(units, chain) === "ended" ||
  (isCalled(units, chain) !== null &&
    !chain.steps.some(({ class: kind }) => /^(?:renew|end|fail)$/.test(kind)));

function isOfChain({ chain }: Scene, verb: number): boolean {
  return verb >= chain.trigger && (verb < chain.end || chain.steps.some((step) => step.unit === verb));
}
