import { isPlace } from "../actors.js";
import { describes, isMeeting } from "../units.js";
import { type PartyRule, passesOver } from "./rule.js";

const WITH = /^(?:と|との間|との間で|との間に|の間|の間で|の間に|と共同|とともに|と共に)$/;
const WITH_OF = /^(?:との|との間の|の間の|の間での|間の)$/;

export const withWhom: PartyRule = {
  id: "agreement/party-with",
  because: "An agreement is made with somebody: 〜と, 〜との間で, 〜との.",
  examples: [
    "[カナデ重工]は[ハルカ電機]と提携した。 = partnership concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は、[ハルカ電機]との間で覚書に調印した。 = memorandum concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]との契約を解除した。 = contract ended カナデ重工 ハルカ電機",
    "工期を延ばすことで[カナデ重工]は[ハルカ電機]と合意した。 = agreement concluded カナデ重工 ハルカ電機",
  ],
  claim({ phrase, particle, where, verbs, isAdjacent }, { units, kind }) {
    if (phrase.owned !== null || where === "behind") return null;
    if (WITH_OF.test(particle))
      return where === "before" && (isAdjacent || verbs.length === 0) ? "with" : null;
    if (!WITH.test(particle)) return null;
    const first = verbs[0];
    if (phrase.bodies.length > 1 && particle.includes("間")) return "with";
    // [B]と争ってきたが、和解した
    if (first === undefined || first.kind === "trigger" || kind === "settlement") return "with";
    const at = units.indexOf(first);
    return describes(units, at) || units.slice(phrase.to, at + 1).some(isMeeting) ? "with" : null;
  },
};

export const jointMatter: PartyRule = {
  id: "agreement/party-joint-matter",
  because: "What several own together, a lawsuit or a dispute, they settle together.",
  examples: [
    "[カナデ重工]と[ハルカ電機]の特許訴訟は3日、和解が成立した。 = settlement concluded カナデ重工 ハルカ電機",
  ],
  claim({ phrase, particle, where }, scene) {
    if (phrase.owned === null || phrase.bodies.length < 2 || where !== "before" || passesOver(scene))
      return null;
    return /^(?:は|が|も|を|で|では|の|をめぐる|をめぐり)$/.test(particle) ? "of" : null;
  },
};

export const ofWhom: PartyRule = {
  id: "agreement/party-of",
  because: "Names right before the trigger are those it is of: AとBの合併, 日豪租税条約.",
  examples: [
    "[カナデ重工]と[ハルカ電機]の合併が成立した。 = merger concluded カナデ重工 ハルカ電機",
    "{トルカ}{ベリナ}租税条約が発効した。 = treaty concluded トルカ ベリナ",
  ],
  claim({ phrase, particle, where, isAdjacent }, { kind }) {
    if (where !== "before" || phrase.owned !== null || !isAdjacent) return null;
    // 日本のフランチャイズ契約: a single place says where.
    if (
      particle === "の" &&
      kind !== "ceasefire" &&
      phrase.bodies.length === 1 &&
      phrase.bodies.every(isPlace)
    )
      return null;
    return particle === "+" || particle === "の" ? "of" : null;
  },
};
