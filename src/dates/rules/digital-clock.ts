import { Characters } from "../../rules/characters.js";
import { DIGITS } from "../characters.js";
import { hourAfter, hourIn } from "../clock.js";
import type { DateRule } from "../rule.js";
import { PARTS } from "./part-of-day.js";

const CLOCK = /(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![\d:.])/y;

const NUMBER = new Characters(DIGITS);

export const digitalClock: DateRule = {
  id: "date/digital-clock",
  because: "Hours and two digits of minutes around a colon are a time.",
  cue: { afterNumeral: ":", at: PARTS.starts },
  examples: [
    "[21:30]|T21:30",
    "[午後3:05]|T15:05",
    "[12:34:56]|T12:34:56",
    "[2025年2月17日 15:30]|2025-02-17T15:30",
  ],
  counterExamples: ["3:2", "31:10", "10:75", "1:100", "16:9:1"],
  read({ text, at, before }) {
    const part = PARTS.longestAt(text, at);
    const from = part ? at + part.surface.length : at;
    if (!NUMBER.at(text, from)) return null;
    CLOCK.lastIndex = from;
    const found = CLOCK.exec(text);
    if (!found || Number(found[1]) > 30 || text[from - 1] === ":") return null;
    const second = found[3] && Number(found[3]);
    return {
      is: "point",
      end: from + found[0].length,
      from: "hour",
      to: "second",
      point: {
        hour: part ? hourAfter(part, Number(found[1])) : hourIn(before?.part, Number(found[1])),
        minute: Number(found[2]),
        ...(second && { second }),
        ...((part?.clock === "am" || part?.clock === "pm") && { meridiem: part.clock }),
      },
    };
  },
};
