import { ERA_STARTS, eraAt, isUnmistakable } from "../eras.js";
import type { DateRule } from "../rule.js";

const WHOLE = /^(?:年間|の(?=[後前頃]|ころ))/;

export const eraByName: DateRule = {
  id: "date/era-by-name",
  because: "元禄年間 and 慶長の後 mean the whole era; a bare name could be anything.",
  cue: { at: ERA_STARTS },
  place: "first",
  examples: ["[元禄年間]に|1688/1704", "[慶長]の後|1596/1615"],
  counterExamples: ["元禄寿司", "永久の後悔", "大正製薬"],
  read({ text, at }) {
    const found = eraAt(text, at);
    if (!found || !isUnmistakable(found.era) || found.era.name.length !== found.end - at) return null;
    const whole = WHOLE.exec(text.slice(found.end, found.end + 3));
    if (!whole) return null;
    const { from, to } = found.era;
    return {
      is: "point",
      end: found.end + (whole[0] === "年間" ? 2 : 0),
      from: "period",
      to: "period",
      point: { period: { from: Number(from.slice(0, 4)), to: to === "" ? 9999 : Number(to.slice(0, 4)) } },
    };
  },
};
