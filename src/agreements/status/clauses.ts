import type { AgreementStatus } from "../../record.js";
import type { Chain } from "../chain.js";
import { isInflected, isNounLike, nextInflected, type TriggerUnit, type Unit } from "../units.js";
import { byTense, isDenied } from "./steps.js";

const wordsOf = (unit: Unit, text: string) => text.slice(unit.start, unit.end);

/** The unit right before a trigger and the nouns that are part of its name: 結んだ in 昨年結んだ供給契約. */
export function callingVerb(units: readonly Unit[], trigger: number): number {
  let i = trigger - 1;
  while (i > 0 && units[i].kind === "noun") i--;
  return i;
}

/** 昨年結んだ契約に基づき, 昨年破棄した協定をめぐり: what the trigger is called before anything is said of it. */
export function isCalled(units: readonly Unit[], { trigger }: Chain): "concluded" | "ended" | null {
  const verb = units[callingVerb(units, trigger)];
  if (verb?.kind !== "predicate" || !verb.inflection?.past || verb.inflection.negative) return null;
  return verb.word.class === "bind" ? "concluded" : verb.word.class === "end" ? "ended" : null;
}

/** AとBが合併以来: a noun that has happened. */
export function hasHappenedSince(units: readonly Unit[], { trigger }: Chain, text: string): boolean {
  const next = units[trigger + 1];
  const before = units[trigger - 1];
  const isSince = next !== undefined && wordsOf(next, text).startsWith("以来");
  return isSince && before?.kind === "particle" && wordsOf(before, text) === "が";
}

/**
 * What a clause behind が tells of the end. Talks fail in it (協議していたが、決裂した) where it has no subject of its
 * own; something concluded ends in it whoever ends it (合意したが、翌年に政府側が破棄した). Null where it tells nothing.
 */
export function statusOfNextClause(
  status: AgreementStatus,
  units: readonly Unit[],
  { trigger, end }: Chain,
  text: string,
): AgreementStatus | null {
  const link = units[end];
  if (link?.kind !== "particle" || !/^(?:が|ものの|けれども|けれど)$/.test(wordsOf(link, text))) return null;
  // A bid that has been made is still open.
  const isBid = BID.test(wordsOf(units[trigger], text));
  const isOpen = status === "negotiating" || status === "planned" || (isBid && status === "concluded");
  if (!isOpen && status !== "concluded") return null;
  let hasNewSubject = false;
  for (let i = end + 1; i < units.length; i++) {
    const unit = units[i];
    // 提案したが、Bは拒否した
    if (isOpen && unit.kind === "predicate" && unit.word.class === "refuse" && isDone(unit)) return "failed";
    if (unit.kind === "trigger") return null;
    hasNewSubject ||= isOpen && isNewSubject(units, i, text);
    if (hasNewSubject) {
      if (isInflected(unit) && !unit.inflection.continues) return null;
      continue;
    }
    if (unit.kind === "predicate" && (unit.word.class === "end" || (isOpen && unit.word.class === "fail")))
      return unit.inflection?.negative ? null : isOpen ? "failed" : "ended";
    if (isInflected(unit) && !unit.inflection.continues) return null;
  }
  return null;
}

const isDone = (unit: Unit): boolean =>
  isInflected(unit) && !unit.inflection.negative && (unit.inflection.past || unit.inflection.progressive);

const BID = /TOB|買い?付け?$/;

/**
 * Whether units tell that talks came to nothing: 交渉が決裂した, 協議はまとまらなかった,
 * 合意に至らなかった; not 決裂した場合.
 */
export function tellsOfFailure(units: readonly Unit[]): boolean {
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    // 難色を示し実現しなかった
    if (
      unit.kind === "predicate" &&
      unit.word.word === "実現" &&
      unit.inflection &&
      isDenied(unit.inflection)
    )
      return true;
    if (isInflected(unit) || units[i + 1]?.kind !== "particle") continue;
    const isTalk = unit.kind === "predicate" && unit.word.class === "negotiate";
    const isMutual = unit.kind === "trigger" && unit.words.at(-1)!.class === "mutual";
    if (!isTalk && !isMutual) continue;
    const at = nextInflected(units, i + 1);
    const verb = units[at] as Unit | undefined;
    const scrap = units[i + 2];
    // 交渉を白紙に戻した
    if (isTalk && scrap?.kind === "predicate" && scrap.word.word === "白紙" && verb && isDone(verb))
      return true;
    if (verb?.kind !== "predicate" || verb.inflection === null) continue;
    if (verb.inflection.conditional || isNounLike(units[at + 1])) continue;
    const { word, inflection } = verb;
    const isBroken = word.class === "fail" || BROKEN_OFF.test(word.word);
    if (isTalk && isBroken && !inflection.negative && byTense(inflection) !== "planned") return true;
    if ((word.class === "agree" || (isMutual && word.class === "reach")) && isDenied(inflection)) return true;
  }
  return false;
}

/** [B]は提案を拒否した, これを断った. */
export function tellsOfRefusal(units: readonly Unit[]): boolean {
  const verb = units[nextInflected(units, 0)];
  return verb?.kind === "predicate" && verb.word.class === "refuse" && isDone(verb);
}

const BROKEN_OFF = /^(?:打ち切る|打ち切り|離脱)$/;

/** 〜は, or a name with が. */
function isNewSubject(units: readonly Unit[], i: number, text: string): boolean {
  if (units[i].kind !== "particle") return false;
  const before = units[i - 1].kind;
  const words = wordsOf(units[i], text);
  return (
    words === "は" || (words === "が" && (before === "actor" || before === "group" || before === "close"))
  );
}

/**
 * The plans at the end of the sentence, for clauses that leave their tense open (買収し、…する方針だ), and the talks
 * where no comma parts them (買収して再編する協議).
 */
export function statusOfRest(units: readonly Unit[], { trigger, end }: Chain, text: string): AgreementStatus {
  const isManner = isInflected(units[trigger]) && units[end]?.kind !== "comma";
  // 覚書を交わし、提携すると発表した: the paper is signed, whatever it leads to.
  const isSigned = /^(?:paper|mutual)$/.test((units[trigger] as TriggerUnit).words.at(-1)!.class);
  let status: AgreementStatus = "concluded";
  for (let i = end; i < units.length; i++) {
    const unit = units[i];
    if (isNewSubject(units, i, text)) return status;
    if (isTalkedOf(units, i)) return "negotiating";
    if (unit.kind === "predicate" && (unit.word.class === "plan" || (unit.word.class === "aim" && !isSigned)))
      status = "planned";
    else if (!isSigned && isOutcome(units, i)) status = "planned";
    else if (isManner && unit.kind === "predicate" && unit.word.class === "negotiate") return "negotiating";
    else if (isInflected(unit) && unit.inflection.wish) status = "planned";
  }
  return !isSigned && isToCome(units, end) ? "planned" : status;
}

/** 提携し、市場に進出する: an act in a clause without a tense has that of the last verb. */
function isToCome(units: readonly Unit[], from: number): boolean {
  const last = units.slice(from).findLast(isInflected);
  return (
    last !== undefined &&
    !last.inflection.negative &&
    !last.inflection.conditional &&
    byTense(last.inflection) === "planned"
  );
}

/** 買収し、再編する方向で協議している */
function isTalkedOf(units: readonly Unit[], i: number): boolean {
  const [plan, particle, talk] = units.slice(i, i + 3);
  return (
    plan.kind === "predicate" &&
    plan.word.class === "plan" &&
    particle?.kind === "particle" &&
    talk?.kind === "predicate" &&
    talk.word.class === "negotiate"
  );
}

/** …を取得し、子会社とする: where it all leads is yet to come. */
function isOutcome(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (!isInflected(unit) || byTense(unit.inflection) !== "planned" || unit.inflection.negative) return false;
  const result = unit.kind === "trigger" ? unit : units[i - 2];
  if (result?.kind !== "trigger") return false;
  return result.words.at(-1)!.class === (result === unit ? "act" : "result");
}

/** 両社の合意に基づき: what is gone by was reached. */
export function isCited(units: readonly Unit[], at: number, text: string): boolean {
  const trigger = units[at];
  if (trigger.kind !== "trigger" || trigger.inflection !== null) return false;
  return trigger.words.at(-1)!.class === "mutual" && CITING.test(text.slice(trigger.end, trigger.end + 6));
}

const CITING = /^(?:によって|によると|によれば|では|に基づ|に沿っ|に従|を受け[、て])/;

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
