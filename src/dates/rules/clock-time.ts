import { hourAfter, hourIn } from "../clock.js";
import { type Numeral, readNumeral } from "../numeral.js";
import type { Point, Reading, Unit } from "../phrase.js";
import type { DateRule } from "../rule.js";
import { PARTS } from "./part-of-day.js";

const NOT_A_CLOCK = /^(?:間|代|期|差|速|給|局|事|効|価|節|刻|系|短|点(?!で))/;

export const clockTime: DateRule = {
  id: "date/clock-time",
  because:
    "A number before 時 is a time, with 午前 or a part of day before it and 分, 秒 or 半 behind; 一時 only with one of them.",
  cue: { afterNumeral: "時", at: [...PARTS.starts, "正午", "零時"] },
  examples: [
    "[午後3時半ごろ]|T15:30",
    "[27日午前9時5分]|XXXX-XX-27T09:05",
    "[25時]|T25:00",
    "[正午]|T12:00",
    "[3時15分前]|T02:45",
    "[午前10時30分15秒]|T10:30:15",
    "[夜8時]|T20:00",
  ],
  counterExamples: ["3時間", "一時的", "一時停止", "24時間営業", "31時", "10時代"],
  read({ text, at, before }) {
    const noon = text.startsWith("正午", at);
    if (noon) return reading(at + 2, { hour: 12, minute: 0 }, "minute");
    const part = PARTS.longestAt(text, at);
    let from = part ? at + part.surface.length : at;
    if (part && text[from] === "の") from++;
    const hour = readNumeral(text, from);
    if (!hour || text[hour.end] !== "時" || hour.vague || hour.decimal || hour.value > 30) return null;
    if (part?.clock === "" || (part && hour.value > 12 && part.clock !== "night")) return null;
    const rest = text.slice(hour.end + 1, hour.end + 4);
    if (NOT_A_CLOCK.test(rest)) return null;
    const minute = readMinute(text, hour.end + 1);
    if (hour.kanji && hour.value === 1 && !part && !minute) return null;
    const value = part ? hourAfter(part, hour.value) : hourIn(before?.part, hour.value);
    const meridiem = part?.clock === "am" || part?.clock === "pm" ? part.clock : undefined;
    const said: Point = { hour: value, ...(meridiem && { meridiem }) };
    if (!minute) return reading(hour.end + 1, { ...said, minute: 0 }, "hour");
    if (!minute.second && text[minute.end] === "前" && !/^[半後]/.test(text[minute.end + 1] ?? "")) {
      const total = (value * 60 - minute.minute + 1440) % 1440;
      return reading(minute.end + 1, { ...said, hour: Math.floor(total / 60), minute: total % 60 }, "minute");
    }
    const { second } = minute;
    return reading(
      minute.end,
      { ...said, minute: minute.minute, ...(second !== undefined && { second }) },
      "second",
    );
  },
};

function reading(end: number, point: Point, to: Unit): Reading {
  return { is: "point", end, from: "hour", to, point };
}

function readMinute(text: string, at: number): { end: number; minute: number; second?: number } | null {
  if (text[at] === "半") return { end: at + 1, minute: 30 };
  const minute = sexagesimal(text, at);
  if (!minute || text[minute.end] !== "分") return null;
  const second = sexagesimal(text, minute.end + 1);
  if (!second || text[second.end] !== "秒") return { end: minute.end + 1, minute: minute.value };
  return { end: second.end + 1, minute: minute.value, second: second.value };
}

function sexagesimal(text: string, at: number): Numeral | null {
  const numeral = readNumeral(text, at);
  return numeral && numeral.value < 60 && !numeral.decimal && !numeral.vague ? numeral : null;
}
