import { NUMERAL_START } from "../numeral.js";
import type { DateRule } from "../rule.js";
import { clockTime } from "./clock-time.js";
import { PARTS } from "./part-of-day.js";

const BESIDE = [..."同翌"].flatMap((word) =>
  [...NUMERAL_START, "正", ...PARTS.starts].map((time) => word + time[0]),
);

export const clockBeside: DateRule = {
  id: "date/clock-beside",
  because: "同5時 keeps the day and 午後 of the time before it; 翌5時 is on the day after.",
  cue: { at: BESIDE },
  place: "first",
  examples: [
    "午後3時から[同5時半]まで|T17:30",
    "22時から[翌5時]まで|XXXX-XX-XXT05:00",
    "24日22時から[翌午前5時]|XXXX-XX-25T05:00",
  ],
  counterExamples: ["同時に", "翌時代", "同5人"],
  read(spot) {
    const time = clockTime.read(spot.movedTo(spot.at + 1));
    if (time?.is !== "point") return null;
    if (spot.text[spot.at] === "同") return { ...time, point: { ...time.point, beside: "same" } };
    return {
      ...time,
      from: "day",
      point: { ...time.point, shifts: [{ unit: "day", by: 1, from: "memory" }] },
    };
  },
};
