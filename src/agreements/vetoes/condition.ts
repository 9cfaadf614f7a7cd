import { Characters } from "../../rules/characters.js";
import { isInflected, nextInflected, REACH, type Unit } from "../units.js";
import type { VetoRule } from "./rule.js";

/** What those words begin with: few units are looked at whole. */
const FIRST = new Characters("も仮万た");
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
    let isConditional = false;
    for (let i = Math.max(0, at - REACH); i < at; i++) {
      const unit = units[i];
      if (FIRST.at(text, unit.start) && SUPPOSING.test(text.slice(unit.start, unit.end))) return true;
      isConditional ||= isInflected(unit) && unit.inflection.conditional;
    }
    if (!isConditional) return false;
    const verb = units[nextInflected(units, at)] as Unit | undefined;
    return !(isInflected(verb) && verb.inflection.past);
  },
};
