import type { VetoRule } from "./rule.js";

const SUPPOSING = /^(?:もし|もしも|仮に|万一|万が一|たとえ)$/;

export const condition: VetoRule = {
  id: "agreement/veto-condition",
  because: "What is only supposed is not reported.",
  examples: ["もし[カナデ重工]が[ハルカ電機]を買収したとしても、業界は変わらない。"],
  counterExamples: ["[カナデ重工]が[ハルカ電機]を買収した。 = acquisition concluded カナデ重工 ハルカ電機"],
  vetoes: (units, at, _trigger, text) =>
    units.slice(0, at).some((unit) => SUPPOSING.test(text.slice(unit.start, unit.end))),
};
