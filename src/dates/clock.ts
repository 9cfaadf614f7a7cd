import type { Row } from "../lexicon/lexicon.js";
import type { PartOfDay } from "./phrase.js";

/** The hour on a 24-hour clock that a written hour means after a word for a part of the day. */
export function hourAfter(part: Row | null, hour: number): number {
  return hourBy(part?.clock, hour);
}

/** The same, where only the part of day is known. */
export function hourIn(part: PartOfDay | undefined, hour: number): number {
  return hourBy(part && { MO: "am", AF: "pm", EV: "pm", NI: "night" }[part], hour);
}

function hourBy(clock: string | undefined, hour: number): number {
  switch (clock) {
    case "am":
      return hour === 12 ? 0 : hour;
    case "pm":
      return hour < 12 ? hour + 12 : hour;
    case "noon":
      return hour < 6 ? hour + 12 : hour;
    case "night":
      return hour >= 5 && hour < 12 ? hour + 12 : hour === 12 ? 24 : hour;
    default:
      return hour;
  }
}
