import { type Inflection, PLAIN } from "./inflection.js";
import { isInflected, isNounLike, isOf, nextInflected, REACH, type TriggerUnit, type Unit } from "./units.js";
import type { PredicateClass } from "./words.js";

/** One thing said of a trigger, in text order. */
export interface Step {
  readonly unit: number;
  /** `trigger`: another trigger, as 合意 in 買収することで合意した; `other`: a verb this room has no class for. */
  readonly class: PredicateClass | "trigger" | "other";
  readonly word: string;
  /** Null where the word is used as a noun. */
  readonly inflection: Inflection | null;
  /** The particle right behind what was said last: を in 提携を発表した, は in 提携は順調だと発表した; empty where none is. */
  readonly link: string;
}

/** A trigger and everything the rest of its clause says of it. */
export interface Chain {
  /** The unit of the trigger. */
  readonly trigger: number;
  readonly steps: readonly Step[];
  /** The triggers that this one is the content of: 合意 in 買収することで合意した. */
  readonly consumed: readonly number[];
  /** One behind the last unit read. */
  readonly end: number;
  /** The clause describes a noun (契約を結んだ会社は), which starts at this unit. */
  readonly describes: number | null;
  /** What is spoken of is something about the trigger: 契約の内容. */
  readonly aside: boolean;
  /** The clause ends in a condition or a question: 合併すると最大になる, 合併するのか. */
  readonly isUnreal: boolean;
}

/** Nouns that carry on from a clause to what is said of it: …する方針を固めた. */
const CARRIERS = new Set<PredicateClass>([
  "plan",
  "negotiate",
  "decide",
  "possible",
  "end",
  "fail",
  "refuse",
  "bind",
  "report",
]);
/** Verbs that a quoting と leads to; behind any other verb と is "if". */
const QUOTING = new Set<PredicateClass>([
  "report",
  "aim",
  "decide",
  "approve",
  "plan",
  "negotiate",
  "question",
  "possible",
  "refuse",
]);
const QUOTING_VERBS = new Set(["する", "思う", "考える", "期待"]);

/** So many units from one thing said to the next; further apart (in lists without full stops) they are of other matters. */
const LONGEST_GAP = 25;

/** 予定はない denies what it stands behind. */
const NOTHING = /^(?:ない|なかっ|なく|無い)/;
const THEREAFTER = /^(?:のち|後|あと|際|直後|直前|前)$/;

/** Reads on from a trigger as long as the words speak of it. */
export function readChain(units: readonly Unit[], trigger: number, text: string): Chain {
  const first = units[trigger] as TriggerUnit;
  const steps: Step[] = [];
  const consumed: number[] = [];
  let describes: number | null = null;
  let isUnreal = false;
  let i = trigger + 1;
  const aside =
    first.inflection === null &&
    units[i] !== undefined &&
    isOf(units[i], text) &&
    units[i + 1]?.kind === "noun";

  let inflection = first.inflection;
  // 売却ののち、別の会社が買収した: what follows is another matter.
  if (aside && THEREAFTER.test(text.slice(units[i + 1].start, units[i + 1].end))) i = units.length;
  for (; i < units.length || inflection !== null; ) {
    if (inflection !== null) {
      const to = carriesOn(units, i, inflection, text);
      if (to === "unreal") isUnreal = true;
      else if (to === null && !inflection.continues && !inflection.conditional) {
        // Aが出資する、国境の施設
        const noun = units[i]?.kind === "comma" ? i + 1 : i;
        if (isNounLike(units[noun])) describes = noun;
      }
      if (to === "unreal" || to === null) break;
      i = to;
      inflection = null;
      continue;
    }
    const unit = units[i];
    // 合併には消極的で、…: what follows is said of something else.
    if (unit.kind === "copula" && units[i + 1]?.kind === "comma") break;
    const said = steps.at(-1)?.unit ?? trigger;
    if (i - said > LONGEST_GAP || i - trigger > REACH) break;
    const step = stepAt(units, i, said, text);
    if (step !== null) {
      if (unit.kind === "trigger") consumed.push(i);
      steps.push(step);
      inflection = step.inflection;
    } else if (
      (unit.kind === "other" || unit.kind === "copula") &&
      NOTHING.test(text.slice(unit.start, unit.end)) &&
      units[i - 1]?.kind === "particle"
    ) {
      const last = steps.pop();
      if (last) steps.push({ ...last, inflection: { ...(last.inflection ?? PLAIN), negative: true } });
    }
    i++;
  }
  return { trigger, steps, consumed, end: i, describes, aside, isUnreal };
}

/** What unit `i` says of what was said at unit `said`; null where it says nothing. */
function stepAt(units: readonly Unit[], i: number, said: number, text: string): Step | null {
  const unit = units[i];
  const behind = units[said + 1];
  const link = behind.kind === "particle" ? text.slice(behind.start, behind.end) : "";
  switch (unit.kind) {
    case "trigger":
      return {
        unit: i,
        class: "trigger",
        word: unit.words.at(-1)!.word,
        inflection: unit.inflection,
        link,
      };
    case "predicate": {
      if (isAdverbial(unit) || isManner(units, i, text) || (link === "は" && isSubjectOfNext(units, i, text)))
        return null;
      const { word, inflection } = unit;
      // 〜としている says what somebody says.
      if (word.word === "する" && text[unit.start - 1] === "と" && !isResult(units, i))
        return { unit: i, class: "report", word: "とする", inflection, link: "と" };
      const kind = word.class === "own" || word.class === "sue" ? "other" : word.class;
      return { unit: i, class: kind, word: word.word, inflection, link };
    }
    case "verb":
      return { unit: i, class: "other", word: unit.base, inflection: unit.inflection, link };
    default:
      return null;
  }
}

/** 条件付きで承認した: how it is done. */
const isManner = (units: readonly Unit[], i: number, text: string) =>
  units[i + 1]?.kind === "noun" && /^(?:付き|つき)$/.test(text.slice(units[i + 1].start, units[i + 1].end));

/** 買収は、条件が折り合わず…: a noun with が behind は is the subject of the next verb. */
function isSubjectOfNext(units: readonly Unit[], i: number, text: string): boolean {
  const [noun, particle] = units.slice(i, i + 2);
  return (
    !isInflected(noun) && particle?.kind === "particle" && text.slice(particle.start, particle.end) === "が"
  );
}

/** 子会社とする makes one; 〜としている only says so. */
function isResult(units: readonly Unit[], i: number): boolean {
  const before = units[i - 2];
  return before?.kind === "trigger" && before.words.at(-1)!.class === "result";
}

/** 来春の開業を目指して設立する: how it is done, not what is done. */
function isAdverbial(unit: Extract<Unit, { kind: "predicate" }>): boolean {
  return unit.word.class === "aim" && unit.inflection !== null && unit.inflection.continues;
}

/** Where what is said goes on behind a verb: at こと, a quoting と, or a noun such as 方針; null where it ends. */
function carriesOn(
  units: readonly Unit[],
  i: number,
  inflection: Inflection,
  text: string,
): number | "unreal" | null {
  const next = units[i];
  if (next === undefined || inflection.conditional) return null;
  if (next.kind === "nominalizer") {
    const [after, third] = units.slice(i + 1);
    // 合併するのか, 合併するのではないか
    const isAsked = after?.kind === "particle" && text[after.start] === "か";
    const isDoubted = after?.kind === "copula" && third?.kind === "particle" && text[third.start] === "は";
    if (isAsked || isDoubted) return "unreal";
    return after?.kind === "particle" && text[after.start] === "は" ? null : i + 1;
  }
  if (next.kind === "particle") {
    if (text[next.start] === "か") return "unreal";
    if (text[next.start] !== "と") return null;
    if (inflection.past || text.slice(next.start, next.end) !== "と") return i + 1;
    return isQuoted(units, i + 1) ? i + 1 : "unreal";
  }
  // 相次いで成立した, 取得して子会社化する
  if (inflection.continues && isInflected(next)) return i;
  if (next.kind === "predicate" && next.inflection === null && CARRIERS.has(next.word.class)) return i;
  if (next.kind === "trigger") return i;
  return next.kind === "noun" && text.slice(next.start, next.end) === "よう" ? i + 1 : null;
}

function isQuoted(units: readonly Unit[], from: number): boolean {
  const verb = units[nextInflected(units, from)] as Unit | undefined;
  if (verb === undefined) return true;
  return verb.kind === "predicate"
    ? QUOTING.has(verb.word.class) || verb.word.word === "する"
    : verb.kind === "verb" && QUOTING_VERBS.has(verb.base);
}
