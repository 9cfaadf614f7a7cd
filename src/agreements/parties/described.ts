import type { Phrase } from "../phrases.js";
import type { Scene } from "../scene.js";
import { isNounLike, isOf, type TriggerUnit } from "../units.js";
import type { PartyRule } from "./rule.js";

export const describedByClause: PartyRule = {
  id: "agreement/party-described",
  because: "The name that a clause describes is its doer, unless the clause has a subject of its own.",
  examples: [
    "[ハルカ電機]と提携した[カナデ重工]は、工場を増やす。 = partnership concluded ハルカ電機 カナデ重工",
    "[取引監視庁:government]は、[ハルカ電機]と提携した[カナデ重工]を調べた。 = partnership concluded ハルカ電機 カナデ重工",
    "球場の命名権を取得した機械大手・[カナデ重工]は増収だった。 = contract concluded カナデ重工",
    "[カナデ重工]は2011年に買収した[ハルカ電機]を育てる。 = acquisition concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は、提携している[ハルカ電機]を訪ねた。 = partnership concluded カナデ重工 ハルカ電機",
    "[取引監視庁:government]は、契約を結んだ[カナデ重工]を調べた。 = contract concluded カナデ重工",
  ],
  claim({ phrase, where }, scene) {
    const { phrases, chain } = scene;
    if (chain.describes === null) return null;
    if (isTakenOver(scene)) return where !== "before" && isDescribed(phrase, scene) ? "object" : null;
    if (where === "before") {
      if (phrase.particle === "は" && isOtherSide(phrase, scene)) return "subject";
      // A 〜は belongs to the main clause, not to the one that describes.
      const isOutside =
        hasSubject(phrases, chain.trigger) || phrases.some((other) => isDescribed(other, scene));
      return phrase.particle === "は" && isOutside ? "bystander" : null;
    }
    if (phrase.from < chain.describes) return null;
    const isFruit = chain.steps.findLast((step) => step.inflection !== null)?.class === "establish";
    return isDescribed(phrase, scene) && !isFruit && !hasSubject(phrases, chain.trigger)
      ? "subject"
      : "bystander";
  },
};

/**
 * [A]は提携している[B]の株を売った, [A]は統合を協議してきた[B]との交渉を打ち切った: where the clause does not say with
 * whom, it is with the main clause's subject.
 */
function isOtherSide(phrase: Phrase, scene: Scene): boolean {
  const { units, phrases, chain, kind } = scene;
  if (kind === "acquisition") return false;
  const trigger = units[chain.trigger] as TriggerUnit;
  const described = phrases.find((other) => isDescribed(other, scene));
  if (described === undefined || described.bodies.length !== 1) return false;
  const isAlone = phrases.every(
    (other) => other.from <= phrase.from || other.from >= described.from || other.bodies.length === 0,
  );
  return isAlone && (described.particle === "との" || (trigger.inflection?.progressive ?? false));
}

/** In 買収した[B]を the described is what was bought, where nothing else is. */
function isTakenOver({ kind, units, phrases, chain }: Scene): boolean {
  const trigger = units[chain.trigger] as TriggerUnit;
  if (kind !== "acquisition" || trigger.inflection === null || trigger.inflection.passive) return false;
  return !phrases.some((phrase) => phrase.to <= chain.trigger && /^(?:を|の|\+)$/.test(phrase.particle));
}

function isDescribed(phrase: Phrase, { units, text, chain, kind }: Scene): boolean {
  const { describes } = chain;
  if (describes === null || phrase.from < describes) return false;
  // 停戦中だった[A]と[B]の内戦は
  if (phrase.owned !== null && (kind !== "ceasefire" || phrase.bodies.length < 2)) return false;
  return units
    .slice(describes, phrase.from)
    .every((unit) => (isNounLike(unit) && unit.kind !== "actor") || unit.kind === "dot" || isOf(unit, text));
}

function hasSubject(phrases: readonly Phrase[], trigger: number): boolean {
  return phrases.some((phrase) => phrase.to <= trigger && phrase.particle === "が");
}

export const cleft: PartyRule = {
  id: "agreement/party-cleft",
  because: "In 取得したのは…だ the doer comes last.",
  examples: ["球場の命名権を取得したのは[カナデ重工]で、期間は3年。 = contract concluded カナデ重工"],
  where: "behind",
  claim({ phrase }, { units, chain }) {
    if (units[chain.end]?.kind !== "nominalizer") return null;
    const first = units.findIndex(
      (unit, i) => i > chain.end && (unit.kind === "actor" || unit.kind === "group"),
    );
    return phrase.from === first && /^(?:で|)$/.test(phrase.particle) ? "subject" : null;
  },
};
