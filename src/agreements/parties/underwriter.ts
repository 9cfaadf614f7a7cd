import { isSubject } from "../discourse.js";
import type { TriggerUnit } from "../units.js";
import { nextInflected } from "../units.js";
import type { PartyRule } from "./rule.js";

export const underwriter: PartyRule = {
  id: "agreement/party-underwriter",
  because: "Who takes up new shares invests in the company that issues them.",
  examples: [
    "[ハルカ電機]は[カナデ重工]を引受先とする第三者割当増資を実施する。 = capital planned ハルカ電機 カナデ重工",
    "[ハルカ電機]が第三者割当増資を実施し、[カナデ重工]が引き受けた。 = capital concluded ハルカ電機 カナデ重工",
    "[ハルカ電機]は増資を行い、引き受け先に[カナデ重工]が決まった。 = capital concluded ハルカ電機 カナデ重工",
  ],
  kinds: ["capital"],
  claim({ phrase, where }, { units, text, chain }) {
    const { words } = units[chain.trigger] as TriggerUnit;
    if (!words.some(({ word }) => word.endsWith("増資"))) return null;
    if (where === "before")
      return phrase.particle === "を" && TAKER.test(text.slice(phrase.end, phrase.end + LONGEST))
        ? "from"
        : null;
    if (!isSubject(phrase.particle)) return null;
    const verb = units[nextInflected(units, phrase.to)];
    const takesUp = verb?.kind === "predicate" && /^引き?受け/.test(verb.word.word);
    return takesUp || TAKER_BEFORE.test(text.slice(phrase.start - LONGEST, phrase.start)) ? "from" : null;
  },
};

const TAKER = /^(?:引き?受け?|割り?当て?)先/;
const TAKER_BEFORE = /(?:引き?受け?|割り?当て?)先(?:に|には|として)$/;
/** 割り当て先として */
const LONGEST = 8;
