import { isPerson, isPlace } from "../actors.js";
import { isSubject } from "../discourse.js";
import type { Scene } from "../scene.js";
import { describes, isInflected, isNounLike, type Unit } from "../units.js";
import type { TriggerType } from "../words.js";
import { type PartyRule, passesOver } from "./rule.js";

export const object: PartyRule = {
  id: "agreement/party-object",
  because: "What is bought or joined is the other side.",
  examples: [
    "[カナデ重工]は[ハルカ電機]を買収した。 = acquisition concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]を子会社にする方針だ。 = acquisition planned カナデ重工 ハルカ電機",
    "[ハルカ電機]について、[カナデ重工]が買収する方針を固めた。 = acquisition planned カナデ重工 ハルカ電機",
  ],
  where: "before",
  claim({ phrase, particle, verbs }, { kind }) {
    if (verbs.length > 0 || phrase.owned !== null) return null;
    if (particle === "を")
      return OBJECTS.has(kind) || (kind === "contract" && phrase.bodies.some(isPerson)) ? "object" : null;
    return kind === "acquisition" && /^(?:について|をめぐり|をめぐって)$/.test(particle) ? "object" : null;
  },
};

export const topicObject: PartyRule = {
  id: "agreement/party-topic-bought",
  because: "Before a subject of its own, a 〜は without any other object is what was bought.",
  examples: ["[ハルカ電機]は2019年に[カナデ重工]が買収した。 = acquisition concluded カナデ重工 ハルカ電機"],
  where: "before",
  kinds: ["acquisition"],
  claim({ phrase, verbs }, { units, phrases, chain }) {
    if (phrase.particle !== "は" || phrase.owned !== null) return null;
    const trigger = units[chain.trigger];
    if (verbs.length > 0 || !isInflected(trigger) || trigger.inflection.passive) return null;
    const between = phrases.filter((other) => other.from >= phrase.to && other.to <= chain.trigger);
    const isLeftOpen = between.some((other) => other.particle === "が" && other.owned === null);
    return isLeftOpen && !between.some((other) => /^(?:を|の|\+)$/.test(other.particle)) ? "object" : null;
  },
};

const OBJECTS = new Set<TriggerType>(["acquisition", "capital", "merger"]);

export const owned: PartyRule = {
  id: "agreement/party-owner",
  because: "Whose shares or business change hands is bought with them.",
  examples: [
    "[カナデ重工]は[ハルカ電機]の電池事業を買収した。 = acquisition concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]の空調部門を子会社にする。 = acquisition planned カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]の送電事業への買収を検討している。 = acquisition negotiating カナデ重工 ハルカ電機",
  ],
  claim({ phrase, particle, where, verbs }, { kind }) {
    if (phrase.owned === null) return null;
    const passes = (kind === "acquisition" || kind === "capital") && !phrase.bodies.every(isPlace);
    return passes &&
      where === "before" &&
      verbs.length === 0 &&
      (/^(?:を|の|\+|への|に対する)$/.test(particle) || (kind === "capital" && particle === "に"))
      ? "object"
      : "bystander";
  },
};

export const proposedTo: PartyRule = {
  id: "agreement/party-proposed-to",
  because: "An offer is made to the other side.",
  examples: ["{トルカ}は{ベリナ}に一時停戦を提案した。 = ceasefire negotiating トルカ ベリナ"],
  where: "before",
  claim({ phrase, particle, verbs }, { chain }) {
    if (verbs.length > 0 || phrase.owned !== null) return null;
    return chain.steps.some((step) => OFFERS.test(step.word)) && /^(?:に|へ|に対し|に対して)$/.test(particle)
      ? "to"
      : null;
  },
};

export const OFFERS =
  /^(?:提案|申し入れる|申し入れ|申し出る|申し込む|打診|呼びかける|求める|持ち掛ける|要請)$/;

/** Bに運営を委託する契約: the one verb between describes the trigger itself. */
function isContent(verbs: readonly Unit[], { units, chain }: Scene): boolean {
  const at = units.indexOf(verbs[0]);
  return verbs.length === 1 && units.slice(at + 1, chain.trigger).every(isNounLike) && describes(units, at);
}

/** A verb, or a sum before one: [B]に売却する, [B]に約20億円で売却する. */
function isPaid(units: readonly Unit[], from: number): boolean {
  let i = from;
  while (
    units[i]?.kind === "noun" ||
    units[i]?.kind === "number" ||
    (i > from && units[i]?.kind === "particle")
  )
    i++;
  return isInflected(units[i]);
}

export const receiver: PartyRule = {
  id: "agreement/party-receiver",
  because: "Money, goods and rights go to somebody.",
  examples: [
    "[カナデ重工]は[ハルカ電機]に出資した。 = capital concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]への出資を決めた。 = capital planned カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]に工場の運営を委託する契約を結んだ。 = contract concluded カナデ重工 ハルカ電機",
  ],
  claim({ phrase, particle, where, verbs }, scene) {
    const trigger = scene.units[scene.chain.trigger];
    // [B]に吸収合併された
    const isTakenIn = scene.kind === "merger" && isInflected(trigger) && trigger.inflection.passive;
    if (!(passesOver(scene) || isTakenIn) || phrase.owned !== null) return null;
    // 全株式を[B]に譲渡する: between the trigger and its verb.
    const isBetween = where === "within" && isPaid(scene.units, phrase.to);
    // Cへの売却後、AがBを買収した
    const isOfOther =
      particle === "への" &&
      scene.units.slice(phrase.to, scene.chain.trigger).some(({ kind }) => kind === "trigger");
    const isBefore = where === "before" && !isOfOther && (verbs.length === 0 || isContent(verbs, scene));
    if (!isBetween && !isBefore) return null;
    return /^(?:に|へ|への|に対し|に対して|に対する)$/.test(particle) ? "to" : null;
  },
};

export const giver: PartyRule = {
  id: "agreement/party-giver",
  because: "Money, goods and rights come from somebody.",
  examples: [
    "[カナデ重工]は[ハルカ電機]から新型電池の販売権を取得した。 = license concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]からの経営統合の申し入れを拒否した。 = merger failed カナデ重工 ハルカ電機",
  ],
  claim({ particle, where, verbs }, scene) {
    const passes = passesOver(scene) || scene.chain.steps.some((step) => OFFERS.test(step.word));
    if (where === "behind" || !passes || (verbs.length > 0 && !isContent(verbs, scene))) return null;
    return /^(?:から|からの|より)$/.test(particle) ? "from" : null;
  },
};

export const holder: PartyRule = {
  id: "agreement/party-holder",
  because: "Who holds what is bought sells it.",
  examples: [
    "[カナデ重工]は[ナギサ商会]が保有する[ハルカ電機]の株式を買い取った。 = acquisition concluded カナデ重工 ナギサ商会 ハルカ電機",
    "[カナデ重工]は[ナギサ商会]の持つ[ハルカ電機]株を取得した。 = acquisition concluded カナデ重工 ナギサ商会 ハルカ電機",
  ],
  where: "before",
  kinds: ["acquisition"],
  claim({ phrase, particle, verbs }, { units }) {
    if (verbs.length !== 1 || !/^(?:が|の)$/.test(particle)) return null;
    const [verb] = verbs;
    const holds = verb.kind === "predicate" && verb.word.class === "own" && units.indexOf(verb) === phrase.to;
    return holds && describes(units, phrase.to) ? "from" : null;
  },
};

export const payee: PartyRule = {
  id: "agreement/party-payee",
  because:
    "Who is paid so that a quarrel ends was part of it; who is sold something agreed to buy it, where nobody else did.",
  examples: [
    "[カナデ重工]が[ハルカ電機]に5億円を支払うことで和解が成立した。 = settlement concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]に部品を供給することで合意した。 = agreement concluded カナデ重工 ハルカ電機",
  ],
  where: "before",
  kinds: ["settlement", "agreement"],
  claim({ phrase, particle, verbs }, { kind, units, text, phrases }) {
    if (verbs.length === 0 || phrase.owned !== null) return null;
    const isAlone = !phrases.some(
      ({ bodies, particle: other }) => (bodies.length > 1 && isSubject(other)) || /^と/.test(other),
    );
    if (kind === "agreement" && !isAlone) return null;
    const follows = units[units.indexOf(verbs[0]) + 1];
    const isTerm =
      follows?.kind === "nominalizer" ||
      (follows?.kind === "noun" && /^(?:内容|条件|形)$/.test(text.slice(follows.start, follows.end)));
    return isTerm && /^(?:に|へ|に対し|に対して|から)$/.test(particle) ? "to" : null;
  },
};
