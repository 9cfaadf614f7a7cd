import type { VetoRule } from "./rule.js";

/** 合意書, 和解案: still the thing itself. */
const STILL = /^(?:書|文書|等|以来|以降)$/;

export const compound: VetoRule = {
  id: "agreement/veto-compound",
  because: "A trigger that only describes the noun behind it is not the matter: 契約社員, 合意形成.",
  examples: [
    "[カナデ重工]は契約社員の待遇を改める。",
    "[カナデ重工]では合意形成が進んだ。",
    "{ラグナ}と{セルダ}は停戦監視部隊を派遣した。",
  ],
  counterExamples: [
    "[カナデ重工]と[ハルカ電機]は合意書を交わした。 = memorandum concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger, text) {
    const next = units[at + 1];
    if (next?.kind !== "noun" || trigger.inflection !== null || next.start !== trigger.end) return false;
    return !STILL.test(text.slice(next.start, next.end));
  },
};
