import { isInflected, nextInflected, REACH, type Unit } from "../units.js";
import type { VetoRule } from "./rule.js";

const SUPPOSING = /^(?:もし|もしも|仮に|万一|万が一|たとえ)$/;

export const condition: VetoRule = {
  id: "agreement/veto-condition",
  because: "What is only supposed is not reported.",
  examples: [
    "規制が緩めば、[カナデ重工]と[ハルカ電機]の合併が成立する。",
    "もし[カナデ重工]が[ハルカ電機]を買収したとしても、業界は変わらない。",
  ],
  counterExamples: ["[カナデ重工]が[ハルカ電機]を買収した。 = acquisition concluded カナデ重工 ハルカ電機"],
  vetoes(units, at, _trigger, text) {
    const before = units.slice(Math.max(0, at - REACH), at);
    if (before.some((unit) => SUPPOSING.test(text.slice(unit.start, unit.end)))) return true;
    const verb = units[nextInflected(units, at)] as Unit | undefined;
    const isPast = isInflected(verb) && verb.inflection.past;
    return !isPast && before.some((unit) => isInflected(unit) && unit.inflection.conditional);
  },
};
