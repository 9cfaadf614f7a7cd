import type { AgreementType, DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import { readChain } from "./chain.js";
import type { Discourse } from "./discourse.js";
import { findParties } from "./parties/index.js";
import type { Scene } from "./scene.js";
import { dateOf } from "./slots/date.js";
import { judge } from "./status/index.js";
import { kindOf, typeOf } from "./types.js";
import type { TriggerUnit } from "./units.js";
import { compound } from "./vetoes/compound.js";
import { vetoRules } from "./vetoes/index.js";
import { type Draft, lackRules } from "./vetoes/lacking.js";
import type { TriggerWord } from "./words.js";

/** An agreement as one sentence reports it. */
export interface Frame extends Draft {
  readonly type: AgreementType;
  readonly date: DateRecord | null;
  /** The trigger with what is said of it: 協力協定を締結し. */
  readonly start: number;
  readonly end: number;
}

/** The frames of one sentence, and, to `explain`, why its other triggers report nothing. */
export function readFrames(sentence: number, text: string, discourse: Discourse, explain?: Explain): Frame[] {
  const reading = discourse.read(sentence);
  const { units } = reading;
  const isHeadline = discourse.isHeadline(sentence);
  const frames: Frame[] = [];
  const used = new Set<number>();
  const describing: TriggerWord[] = [];

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
      if (dead === compound) describing.push(...unit.words);
      return;
    }
    const chain = readChain(units, i, text);
    const verdict = judge(units, chain, text, isHeadline);
    if (verdict.status === null) {
      veto("agreement/veto-said", verdict.because);
      return;
    }
    const kind = kindOf(units, chain, describing);
    const scene: Scene = { ...reading, text, sentence, chain, kind, discourse };
    const { seats, others } = findParties(scene);
    const rules = [...verdict.rules, ...new Set(seats.map((seat) => seat.rule))];
    const draft: Draft = { scene, status: verdict.status, seats, others, rules };
    const lack = lackRules.find((rule) => rule.lacks(draft));
    if (lack) {
      veto(lack.id, lack.because);
      return;
    }

    discourse.told.push(seats.map((seat) => seat.body));
    for (const other of chain.consumed) used.add(other);
    const last = chain.steps.at(-1);
    frames.push({
      ...draft,
      type: typeOf(
        kind,
        seats.map((seat) => seat.body),
        scene,
      ),
      date: dateOf(scene),
      start: unit.start,
      end: last ? units[last.unit].end : unit.end,
    });
  });
  return frames;
}
