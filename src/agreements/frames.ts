import type { AgreementStatus, AgreementType, DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { Cast } from "./actors.js";
import { readChain } from "./chain.js";
import type { Discourse } from "./discourse.js";
import { findParties, type Seat } from "./parties/index.js";
import type { Scene } from "./scene.js";
import { dateOf } from "./slots/date.js";
import { judge } from "./status.js";
import { kindOf, typeOf } from "./types.js";
import type { TriggerUnit } from "./units.js";
import { vetoRules } from "./vetoes/index.js";
import type { TriggerClass } from "./words.js";

/** An agreement as one sentence reports it. */
export interface Frame {
  readonly scene: Scene;
  readonly type: AgreementType;
  readonly status: AgreementStatus;
  readonly seats: readonly Seat[];
  /** More take part than are named: など5社. */
  readonly others: boolean;
  readonly date: DateRecord | null;
  /** The trigger with what is said of it: 協力協定を締結し. */
  readonly start: number;
  readonly end: number;
  readonly rules: readonly string[];
}

/** The frames of one sentence, and, to `explain`, why its other triggers report nothing. */
export function readFrames(
  sentence: number,
  text: string,
  discourse: Discourse,
  cast: Cast,
  explain?: Explain,
): Frame[] {
  const reading = discourse.read(sentence);
  const { units } = reading;
  const isHeadline = discourse.isHeadline(sentence);
  const frames: Frame[] = [];
  const used = new Set<number>();

  units.forEach((unit, i) => {
    if (unit.kind !== "trigger" || used.has(i)) return;
    const veto = (rule: string, says: string) =>
      explain?.({
        about: text.slice(unit.start, unit.end),
        start: unit.start,
        end: unit.end,
        rule,
        says,
        weight: null,
      });

    const dead = vetoRules.find((rule) => rule.vetoes(units, i, unit as TriggerUnit, text));
    if (dead) {
      veto(dead.id, dead.because);
      return;
    }
    const chain = readChain(units, i, text);
    const verdict = judge(units, chain, text, isHeadline);
    if (verdict.status === null) {
      veto("agreement/veto-said", verdict.because);
      return;
    }
    const kind = kindOf(units, chain);
    const scene: Scene = { ...reading, text, sentence, chain, kind, discourse, cast };
    const { seats, others } = findParties(scene);
    const lack = whatLacks(unit as TriggerUnit, seats, others, verdict);
    if (lack) {
      veto("agreement/veto-parties", lack);
      return;
    }

    for (const other of chain.consumed) used.add(other);
    const last = chain.steps.at(-1);
    frames.push({
      scene,
      type: typeOf(
        kind,
        seats.map((seat) => seat.body),
        chain,
      ),
      status: verdict.status,
      seats,
      others,
      date: dateOf(scene),
      start: unit.start,
      end: last ? units[last.unit].end : unit.end,
      rules: [...verdict.rules, ...new Set(seats.map((seat) => seat.rule))],
    });
  });
  return frames;
}

/** Triggers that one side alone makes nothing of: selling land, working together. */
const NEEDS_BOTH = new Set<TriggerClass>(["weak", "transfer", "stake", "view", "shared", "jointly", "topic"]);

/** What is missing for an agreement; null where nothing is. */
function whatLacks(
  trigger: TriggerUnit,
  seats: readonly Seat[],
  others: boolean,
  { status, rules }: { readonly status: AgreementStatus; readonly rules: readonly string[] },
): string | null {
  if (seats.length === 0) return "nobody is named";
  if (seats.length > 1 || others) return null;
  const { class: kind } = trigger.words.at(-1)!;
  if (NEEDS_BOTH.has(kind)) return "only one side is named";
  if (rules.includes("agreement/status-noun-stop")) return "only one side is named, in a noun";
  return status === "planned" || status === "negotiating"
    ? "only one side is named, and it is not done"
    : null;
}
