import type { AgreementType, DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import { isPerson } from "./actors.js";
import { readChain } from "./chain.js";
import type { Discourse } from "./discourse.js";
import { isOpen } from "./merge.js";
import { findParties, type Seat } from "./parties/index.js";
import { OFFERS } from "./parties/sides.js";
import type { Scene } from "./scene.js";
import { dateOf } from "./slots/date.js";
import { tellsOfFailure, tellsOfRefusal } from "./status/clauses.js";
import { judge } from "./status/index.js";
import { kindOf, typeOf } from "./types.js";
import { REACH, type TriggerUnit } from "./units.js";
import { compound } from "./vetoes/compound.js";
import { vetoRules } from "./vetoes/index.js";
import { type Draft, isSaidOfName, lackRules } from "./vetoes/lacking.js";
import type { TriggerWord } from "./words.js";

/** An agreement as one sentence reports it. */
export interface Frame extends Draft {
  readonly type: AgreementType;
  readonly date: DateRecord | null;
  /** The trigger with what is said of it: 協力協定を締結し. */
  readonly start: number;
  readonly end: number;
}

/** Why a trigger reports nothing. */
interface Veto {
  readonly rule: string;
  readonly because: string;
}

/** The frames of one sentence, and, to `explain`, why its other triggers report nothing. */
export function readFrames(sentence: number, text: string, discourse: Discourse, explain?: Explain): Frame[] {
  const { units } = discourse.read(sentence);
  const frames: Frame[] = [];
  const consumed = new Set<number>();
  const describing: TriggerWord[] = [];
  units.forEach((unit, i) => {
    if (unit.kind !== "trigger" || consumed.has(i)) return;
    const found = readFrame(i, unit, describing, sentence, text, discourse);
    if ("because" in found) {
      const { start, end } = unit;
      if (found.rule === compound.id) describing.push(...unit.words);
      explain?.({
        about: text.slice(start, end),
        start,
        end,
        rule: found.rule,
        says: found.because,
        weight: null,
      });
      return;
    }
    frames.push(found);
    discourse.remember(found.seats.map((seat) => seat.body));
    for (const other of found.scene.chain.consumed) consumed.add(other);
  });
  return frames;
}

/** `describing`: the triggers before this one that only describe a noun, for the type of a bare 合意. */
function readFrame(
  at: number,
  trigger: TriggerUnit,
  describing: readonly TriggerWord[],
  sentence: number,
  text: string,
  discourse: Discourse,
): Frame | Veto {
  const reading = discourse.read(sentence);
  const { units } = reading;
  const dead = vetoRules.find((rule) => rule.vetoes(units, at, trigger, text));
  if (dead) return { rule: dead.id, because: dead.because };
  const chain = readChain(units, at, text);
  const verdict = judge(units, chain, text, discourse.isHeadline(sentence));
  if (verdict.status === null) return { rule: "agreement/veto-said", because: verdict.because };

  const kind = kindOf(units, chain, describing);
  const scene: Scene = { units, phrases: reading.phrases, text, sentence, chain, kind, discourse };
  const { seats, others } = findParties(scene);
  const rules = [...verdict.rules, ...new Set(seats.map((seat) => seat.rule))];
  let { status } = verdict;
  if (isOpen(status) && comesToNothing(scene, seats)) {
    status = "failed";
    rules.push("agreement/status-talks-failed");
  } else if (status === "planned" && isOver(scene)) {
    status = "concluded";
    rules.push("agreement/status-past-date");
  } else if (status === "planned" && isStanding(scene, seats, verdict.rules)) {
    status = "concluded";
    rules.push("agreement/status-standing");
  }
  const draft: Draft = { scene, status, seats, others, rules };
  const lack = lackRules.find((rule) => rule.lacks(draft));
  if (lack) return { rule: lack.id, because: lack.because };

  const last = chain.steps.at(-1);
  const parties = seats.map((seat) => seat.body);
  return {
    scene,
    status,
    seats,
    others,
    rules,
    type: typeOf(kind, parties, scene),
    date: dateOf(scene, status),
    start: trigger.start,
    end: last ? units[last.unit].end : trigger.end,
  };
}

/** 2010年にCと提携し、翌年撤退する: what is told in the present of an earlier year is past, unless somebody announces it. */
function isOver(scene: Scene): boolean {
  const { chain, discourse } = scene;
  if (discourse.publishedAt === null || chain.steps.some((step) => step.class !== "bind")) return false;
  const year = dateOf(scene, "planned")?.value.slice(0, 4) ?? "";
  return /^\d{4}$/.test(year) && year < discourse.publishedAt.slice(0, 4);
}

/** [A]と同盟を結ぶ[B]は: what is said in passing of two that are named is so already, unless it is planned or has its day. */
function isStanding(scene: Scene, seats: readonly Seat[], rules: readonly string[]): boolean {
  return (
    scene.kind !== "acquisition" &&
    isSaidOfName(seats) &&
    !rules.includes("agreement/status-plan") &&
    dateOf(scene, "planned") === null
  );
}

/** The talks that failed may be told of a sentence or two later, as long as nobody else comes in. */
const MAX_AHEAD = 2;

function comesToNothing({ units, sentence, chain, discourse }: Scene, seats: readonly Seat[]): boolean {
  if (tellsOfFailure(units.slice(chain.end, chain.end + REACH))) return true;
  const parties = new Set(seats.map(({ body }) => body));
  const isOffer = chain.steps.some((step) => OFFERS.test(step.word));
  let last = Math.min(sentence + MAX_AHEAD, discourse.length - 1);
  while (last > sentence && !discourse.mayTellOfTalks(last)) last--;
  for (let s = sentence + 1; s <= last; s++) {
    if (!discourse.sameParagraph(sentence, s)) return false;
    const ahead = discourse.read(s).units.slice(0, REACH);
    const isAmongThem = ahead.every(
      (unit) =>
        unit.kind !== "actor" ||
        unit.actor.bodies.every((body) => isPerson(body) || parties.has(discourse.standFor(body))),
    );
    if (!isAmongThem) return false;
    if (tellsOfFailure(ahead) || (isOffer && tellsOfRefusal(ahead))) return true;
  }
  return false;
}
