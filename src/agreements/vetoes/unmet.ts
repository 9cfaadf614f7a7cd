import { isCited } from "../status/clauses.js";
import { isInflected, nextInflected, type Unit } from "../units.js";
import type { PredicateClass, TriggerClass } from "../words.js";
import type { VetoRule } from "./rule.js";

function followedBy(
  units: readonly Unit[],
  at: number,
  classes: readonly PredicateClass[],
  triggers: readonly TriggerClass[],
) {
  return units
    .slice(at + 1)
    .some(
      (unit) =>
        (unit.kind === "predicate" && classes.includes(unit.word.class)) ||
        (unit.kind === "trigger" && unit.words.some((word) => triggers.includes(word.class))),
    );
}

export const unmoved: VetoRule = {
  id: "agreement/veto-unmoved",
  because: "Shares and rights are a matter of agreement only where they change hands.",
  examples: ["[カナデ重工]の株式は上場を維持した。", "[カナデ重工]の株は大きく下げた。"],
  counterExamples: [
    "[カナデ重工]は[ハルカ電機]の株式を取得した。 = acquisition concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger) {
    const { class: kind } = trigger.words.at(-1)!;
    return (
      (kind === "stake" || kind === "right") && !followedBy(units, at, ["buy", "sell"], ["transfer", "act"])
    );
  },
};

export const unfounded: VetoRule = {
  id: "agreement/veto-unfounded",
  because: "A joint company or a joint work is agreed where it is founded.",
  examples: ["[カナデ重工]と[ハルカ電機]は共同で記者会見した。", "[カナデ重工]の新会社は好調だ。"],
  counterExamples: [
    "[カナデ重工]と[ハルカ電機]は共同で販売会社を設立した。 = joint-venture concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger) {
    const { class: kind } = trigger.words.at(-1)!;
    return (kind === "venture" || kind === "jointly") && !followedBy(units, at, ["establish"], []);
  },
};

export const unshared: VetoRule = {
  id: "agreement/veto-unshared",
  because: "Views coincide in something: …で一致, 意見が一致. Fingerprints and figures just coincide.",
  examples: ["[カナデ重工]と[ハルカ電機]の数値は一致した。"],
  counterExamples: [
    "[カナデ重工]と[ハルカ電機]は増産を急ぐ方針で一致した。 = agreement concluded カナデ重工 ハルカ電機",
    "[カナデ重工]と[ハルカ電機]は増産を急ぐことで意見が一致した。 = agreement concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger, text) {
    if (trigger.words[0].class !== "shared") return false;
    const [view, particle] = at > 1 ? units.slice(at - 2, at) : [undefined, units[at - 1]];
    if (particle?.kind !== "particle") return true;
    const words = text.slice(particle.start, particle.end);
    const isView = view !== undefined && VIEWS.test(text.slice(view.start, view.end));
    return !(words.endsWith("で") || (words === "が" && isView));
  },
};

export const VIEWS = /^(?:意見|見解|認識|考え|考え方|方針)$/;

/** What is transferred is a business: shares, a division, a company. */
const BUSINESS = /(?:株|株式|事業|部門|会社|球団|営業権|経営権|持ち分|持分|全株|債権)$/;

export const notABusiness: VetoRule = {
  id: "agreement/veto-no-business",
  because: "Land is sold and systems are joined every day; it takes a company, its shares or its business.",
  examples: [
    "[カナデ重工]は[ハルカ電機]に土地を売却した。",
    "{トルカ}は{ベリナ}への武器売却を決めた。",
    "[カナデ重工]と[ハルカ電機]は受発注の機能を統合した。",
  ],
  counterExamples: [
    "[カナデ重工]は[ハルカ電機]に空調事業を売却した。 = acquisition concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]を[ナギサ商会]に売却した。 = acquisition concluded カナデ重工 ハルカ電機 ナギサ商会",
  ],
  vetoes(units, at, trigger, text) {
    const { class: kind } = trigger.words[0];
    if (kind !== "transfer" && kind !== "unite") return false;
    const before = units[at - 1];
    const thing = before?.kind === "particle" ? units[at - 2] : before;
    if (thing === undefined) return kind === "transfer";
    const direct =
      before.kind !== "particle" ||
      (kind === "unite" ? /^(?:を)$/ : /^(?:を|の|も)$/).test(text.slice(before.start, before.end));
    if (!direct) return false;
    return thing.kind === "noun" && !BUSINESS.test(text.slice(thing.start, thing.end));
  },
};

/** AとBの合併で誕生した, 共同出資により設立する, 完全移籍で獲得した: by its fruit it is told. */
function isFounding(units: readonly Unit[], at: number): boolean {
  const verb = units[nextInflected(units, at + 1)] as Unit | undefined;
  return verb?.kind === "predicate" && (verb.word.class === "establish" || verb.word.class === "buy");
}

export const byMeans: VetoRule = {
  id: "agreement/veto-means",
  because: "What is done by or under an agreement says nothing new of it: 契約で, 買収により.",
  examples: [
    "[カナデ重工]は買収により[ハルカ電機]の売上高を超えた。",
    "[カナデ重工]は[ハルカ電機]との契約で販売が決まった。",
  ],
  counterExamples: ["[カナデ重工]と[ハルカ電機]は合併で合意した。 = merger concluded カナデ重工 ハルカ電機"],
  vetoes(units, at, trigger, text) {
    if (!/^(?:paper|mutual|act|bond)$/.test(trigger.words.at(-1)!.class) || trigger.inflection !== null)
      return false;
    const next = units[at + 1];
    if (next?.kind !== "particle") return false;
    const particle = text.slice(next.start, next.end);
    const after = units[at + 2];
    // 合意からの離脱
    if (particle === "からの" && after?.kind === "predicate" && after.word.class === "end") return false;
    const isMeans = /^(?:により|によって|による|での|からの)$/.test(particle);
    const isWhere =
      particle === "で" && units[at + 2]?.kind !== "trigger" && units[at + 2]?.kind !== "predicate";
    return (isMeans || isWhere) && !isFounding(units, at) && !isCited(units, at, text);
  },
};

export const state: VetoRule = {
  id: "agreement/veto-state",
  because: "To have a subsidiary is a state; to make one is an act.",
  examples: [
    "[カナデ重工]の子会社の[ハルカ電機]は増収だった。",
    "[カナデ重工]は子会社を通じて[ハルカ電機]に部品を納めた。",
  ],
  counterExamples: [
    "[カナデ重工]は[ハルカ電機]を子会社にした。 = acquisition concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger, text) {
    if (trigger.words.at(-1)!.class !== "result") return false;
    const [particle, verb] = units.slice(at + 1);
    return !(
      particle?.kind === "particle" &&
      /^[にと]$/.test(text.slice(particle.start, particle.end)) &&
      verb !== undefined &&
      isInflected(verb)
    );
  },
};

export const onlyTopic: VetoRule = {
  id: "agreement/veto-topic",
  because:
    "To work together, to raise wages or to license is what agreements are about; it takes one to report.",
  examples: [
    "[カナデ重工]は[ハルカ電機]に協力した。",
    "[カナデ重工]は賃上げを求めた。",
    "[カナデ重工]は[ハルカ電機]の協力を得て工場を建てた。",
  ],
  counterExamples: [
    "[カナデ重工]と[ハルカ電機]は物流の協力で合意した。 = partnership concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger) {
    const word = trigger.words.at(-1)!;
    if (word.class !== "topic") return false;
    const next = units[at + 1];
    const isNegotiated =
      next?.kind === "predicate" && next.word.class === "negotiate" && next.start === trigger.end;
    // 協力を得た: help is not an agreement.
    const verbs: PredicateClass[] = word.type === "partnership" ? [] : ["bind", "reach", "establish", "end"];
    // 労使交渉は決裂した
    if (word.word.endsWith("交渉")) verbs.push("fail");
    return !isNegotiated && !followedBy(units, at, verbs, ["mutual", "paper", "act"]);
  },
};
