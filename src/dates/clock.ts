import type { Row } from "../lexicon/lexicon.js";

/** The hour on a 24-hour clock that a written hour means after a word for a part of the day. */
export function hourAfter(part: Row | null, hour: number): number {
  switch (part?.clock) {
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
