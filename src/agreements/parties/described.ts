import type { Phrase } from "../phrases.js";
import { isNounLike } from "../units.js";
import type { PartyRule } from "./rule.js";

export const describedByClause: PartyRule = {
  id: "agreement/party-described",
  because: "The name that a clause describes is its doer, unless the clause has a subject of its own.",
  examples: [
    "[ハルカ電機]と提携した[カナデ重工]は、工場を増やす。 = partnership concluded ハルカ電機 カナデ重工",
  ],
  claim({ phrase, where }, { units, phrases, chain }) {
    if (chain.describes === null) return null;
    if (where === "before")
      return phrase.particle === "は" && hasSubject(phrases, chain.trigger) ? "bystander" : null;
    if (phrase.from < chain.describes) return null;
    const isNext = units
      .slice(chain.describes, phrase.from)
      .every((unit) => isNounLike(unit) && unit.kind !== "actor");
    const isFruit = chain.steps.findLast((step) => step.inflection !== null)?.class === "establish";
    return isNext && phrase.owned === null && !isFruit && !hasSubject(phrases, chain.trigger)
      ? "subject"
      : "bystander";
  },
};

function hasSubject(phrases: readonly Phrase[], trigger: number): boolean {
  return phrases.some((phrase) => phrase.to <= trigger && phrase.particle === "が");
}

export const cleft: PartyRule = {
  id: "agreement/party-cleft",
  because: "In 取得したのは…だ the doer comes last.",
  examples: ["球場の命名権を取得したのは[カナデ重工]で、期間は3年。 = contract concluded カナデ重工"],
  claim({ phrase, where }, { units, chain }) {
    if (where !== "behind" || units[chain.end]?.kind !== "nominalizer") return null;
    const first = units.findIndex(
      (unit, i) => i > chain.end && (unit.kind === "actor" || unit.kind === "group"),
    );
    return phrase.from === first && /^(?:で|)$/.test(phrase.particle) ? "subject" : null;
  },
};
