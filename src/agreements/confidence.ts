import type { Frame } from "./frames.js";
import { TAKEN_AS_KNOWN } from "./known.js";
import type { TriggerUnit } from "./units.js";

/**
 * How sure a record is: what is named, signed and done is surer than what is planned, left out or in passing.
 * The factors are set so that of the records at 0.8 and above at least eight in ten are right.
 */
export function confidenceOf(frame: Frame): number {
  const { chain, units } = frame.scene;
  let doubt = 0.05;
  if (frame.seats.length === 1) doubt += frame.others ? 0.1 : 0.3;
  if (frame.rules.includes(TAKEN_AS_KNOWN)) doubt += 0.3;
  if (frame.seats.length > 4) doubt += 0.1;
  if (frame.rules.some((rule) => rule.endsWith("-before"))) doubt += 0.15;
  if (frame.status === "planned" || frame.status === "negotiating") doubt += 0.05;
  if (chain.describes !== null) doubt += 0.1;
  const { class: kind } = (units[chain.trigger] as TriggerUnit).words.at(-1)!;
  if (kind === "weak" || kind === "transfer" || kind === "stake" || kind === "jointly") doubt += 0.1;
  if (frame.rules.includes("agreement/told-again")) doubt -= 0.05;
  return Math.round(Math.max(0.05, 1 - doubt) * 100) / 100;
}
