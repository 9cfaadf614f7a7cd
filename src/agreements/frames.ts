import type { AgreementStatus, AgreementType } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { Doc } from "../text/doc.js";
import type { Cast } from "./actors.js";
import { type Chain, readChain } from "./chain.js";
import type { Discourse, Reading } from "./discourse.js";
import { findParties, type Seat } from "./parties.js";
import { judge, type Verdict } from "./status.js";
import { frameType } from "./types.js";
import type { Unit } from "./units.js";
import { deadTrigger } from "./vetoes.js";

/** An agreement as one sentence reports it. */
export interface Frame {
  readonly sentence: number;
  readonly trigger: { readonly start: number; readonly end: number };
  readonly chain: Chain;
  readonly units: readonly Unit[];
  readonly type: AgreementType;
  readonly status: AgreementStatus;
  readonly seats: readonly Seat[];
  readonly rules: readonly string[];
  readonly isStated: boolean;
}

/** The frames of one sentence. */
export function readFrames(
  doc: Doc,
  sentence: number,
  reading: Reading,
  discourse: Discourse,
  cast: Cast,
  explain?: Explain,
): Frame[] {
  const { units, phrases } = reading;
  const { text } = doc;
  const frames: Frame[] = [];
  const used = new Set<number>();
  const veto = (unit: Unit, rule: string, says: string) =>
    explain?.({
      about: text.slice(unit.start, unit.end),
      start: unit.start,
      end: unit.end,
      rule,
      says,
      weight: null,
    });

  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    if (unit.kind !== "trigger" || used.has(i)) continue;
    const dead = deadTrigger(units, i, text, discourse.isHeadline(sentence));
    if (dead) {
      veto(unit, dead.rule, dead.because);
      continue;
    }
    const chain = readChain(units, i, text);
    const verdict: Verdict = judge(units, chain, discourse.isHeadline(sentence));
    if (verdict.status === null) {
      veto(unit, "agreement/veto-said", verdict.because);
      continue;
    }
    const kind = frameType(units, chain, text);
    const scene = { units, phrases, sentence, text, chain, discourse, cast };
    const seats = findParties(scene, kind.raw);
    if (seats.length === 0) {
      veto(unit, "agreement/veto-nobody", "nobody is named");
      continue;
    }
    for (const other of chain.consumed) used.add(other);
    const last = chain.steps.at(-1);
    frames.push({
      sentence,
      trigger: { start: unit.start, end: last ? units[last.unit].end : unit.end },
      chain,
      units,
      type: kind.of(seats.map((seat) => seat.body)),
      status: verdict.status,
      seats,
      rules: [...verdict.rules, ...new Set(seats.map((seat) => seat.rule))],
      isStated: verdict.isStated,
    });
  }
  return frames;
}
