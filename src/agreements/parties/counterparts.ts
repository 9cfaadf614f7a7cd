import { isPlace } from "../actors.js";
import type { Scene } from "../scene.js";
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
    "[カナデ重工]は[ハルカ電機]と提携する一方、[ナギサ商会]との提携を解消した。 = partnership planned カナデ重工 ハルカ電機 ; partnership ended カナデ重工 ナギサ商会",
  ],
  claim({ phrase, particle, where, verbs, isAdjacent }, scene) {
    const { units, kind } = scene;
    if (phrase.owned !== null || where === "behind") return null;
    if (WITH_OF.test(particle))
      return where === "before" && (isAdjacent || verbs.length === 0) ? "with" : null;
    if (!WITH.test(particle)) return null;
    const first = verbs[0];
    if (phrase.bodies.length > 1 && particle.includes("間")) return "with";
    // [B]と争ってきたが、和解した
    if (first === undefined || kind === "settlement") return "with";
    const at = units.indexOf(first);
    // [B]と提携し、[C]との契約を解消した
    if (first.kind === "trigger") return hasOwnCounterpart(at, scene) ? "bystander" : "with";
    return describes(units, at) || units.slice(phrase.to, at + 1).some(isMeeting) ? "with" : null;
  },
};

/** Whether the clause behind the verb at unit `verb` names whom its trigger is made with. */
const hasOwnCounterpart = (verb: number, { phrases, chain }: Scene) =>
  phrases.some(
    ({ from, to, particle, owned }) =>
      from > verb && to <= chain.trigger && owned === null && (WITH.test(particle) || WITH_OF.test(particle)),
  );

export const opponent: PartyRule = {
  id: "agreement/party-opponent",
  because: "Who is sued is the other side of what is then settled.",
  examples: [
    "[カナデ重工]は[ハルカ電機]を相手取った特許訴訟で和解した。 = settlement concluded カナデ重工 ハルカ電機",
    "<早川蓮>さんが[カナデ重工]に賠償を求めた訴訟は、和解が成立した。 = settlement concluded 早川蓮 カナデ重工",
  ],
  where: "before",
  kinds: ["settlement"],
  claim({ phrase, particle, verbs }) {
    if (phrase.owned !== null) return null;
    const verb = verbs[0];
    const sues = verb?.kind === "predicate" && (verb.word.class === "sue" || verb.word.word === "求める");
    return sues && /^(?:を|に|に対し|に対して)$/.test(particle) ? "with" : null;
  },
};

export const jointMatter: PartyRule = {
  id: "agreement/party-joint-matter",
  because: "What several own together, a lawsuit or a dispute, they settle together.",
  examples: [
    "[カナデ重工]と[ハルカ電機]の特許訴訟は3日、和解が成立した。 = settlement concluded カナデ重工 ハルカ電機",
  ],
  where: "before",
  claim({ phrase, particle }, scene) {
    if (phrase.owned === null || phrase.bodies.length < 2 || passesOver(scene)) return null;
    if (particle === "" && scene.discourse.isHeadline(scene.sentence)) return "of";
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
  where: "before",
  claim({ phrase, particle, isAdjacent }, { kind }) {
    if (phrase.owned !== null || !isAdjacent) return null;
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
