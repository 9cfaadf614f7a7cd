import { nextInflected, type Unit } from "../units.js";
import type { VetoRule } from "./rule.js";

/** 契約書, 合併以来: still the thing itself. */
const STILL = /^(?:書|文書|等|以来|以降)$/;

/** 提携関係を結ぶ, 契約期間が満了する: a relation is entered, kept up and left. */
function isRelation(units: readonly Unit[], i: number, text: string): boolean {
  if (!/^(?:関係|期間)$/.test(text.slice(units[i].start, units[i].end)) || units[i + 1]?.kind !== "particle")
    return false;
  const verb = units[nextInflected(units, i + 1)] as Unit | undefined;
  return (
    verb?.kind === "predicate" &&
    (/^(?:bind|end|renew)$/.test(verb.word.class) || verb.word.word === "続ける")
  );
}

export const compound: VetoRule = {
  id: "agreement/veto-compound",
  because: "A trigger that only describes the noun behind it is not the matter: 契約社員, 合意形成.",
  examples: [
    "[カナデ重工]は契約社員の待遇を改める。",
    "[カナデ重工]では合意形成が進んだ。",
    "{トルカ}と{ベリナ}は停戦監視部隊を派遣した。",
  ],
  counterExamples: [
    "[カナデ重工]は[ハルカ電機]との提携関係を解消した。 = partnership ended カナデ重工 ハルカ電機",
    "[カナデ重工]と[ハルカ電機]は合意書を交わした。 = memorandum concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger, text) {
    if (trigger.inflection !== null) return false;
    for (let i = at + 1; i < units.length && units[i].start === units[i - 1].end; i++) {
      const unit = units[i];
      if (unit.kind === "noun")
        return !STILL.test(text.slice(unit.start, unit.end)) && !isRelation(units, i, text);
      if (unit.kind !== "predicate" || unit.inflection !== null) return false;
      if (unit.word.class === "mediate" || unit.word.class === "breach") return true;
    }
    return false;
  },
};
