import { states } from "../phrase.js";
import type { DateRule } from "../rule.js";

const WEEKEND = /週末|土日(?:曜日?)?(?![本立])|土、日曜日?|土・日曜?日?/y;

export const weekend: DateRule = {
  id: "date/weekend",
  because: "週末 and 土日 are the Saturday and Sunday of a week.",
  cue: { at: ["週末", "土日", "土、", "土・"] },
  examples: ["[週末]に|XXXX-WXX-WE", "[土日]を|XXXX-WXX-WE", "[来週の週末]|XXXX-WXX-WE"],
  counterExamples: ["土地", "週間", "国土日報"],
  read({ text, at, before }) {
    if (before && !states(before, "week")) return null;
    WEEKEND.lastIndex = at;
    const found = WEEKEND.exec(text);
    if (!found || text[at - 1] === "国") return null;
    return { is: "point", end: at + found[0].length, from: "day", to: "day", point: { weekend: true } };
  },
};
