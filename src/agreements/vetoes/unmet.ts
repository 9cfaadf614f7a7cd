import { isInflected, type Unit } from "../units.js";
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
  because: "A view is an agreement only where it is shared: 意見で一致.",
  examples: ["[カナデ重工]と[ハルカ電機]は意見を述べた。"],
  counterExamples: [
    "[カナデ重工]と[ハルカ電機]は増産を急ぐ方針で一致した。 = agreement concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger) {
    if (trigger.words.at(-1)!.class !== "view") return false;
    const [particle, shared] = units.slice(at + 1);
    return !(
      particle?.kind === "particle" &&
      shared?.kind === "trigger" &&
      shared.words[0].class === "shared"
    );
  },
};

export const lonely: VetoRule = {
  id: "agreement/veto-not-in-view",
  because: "Views coincide in something: …で一致. Fingerprints and figures just coincide.",
  examples: ["[カナデ重工]と[ハルカ電機]の数値は一致した。"],
  counterExamples: [
    "[カナデ重工]と[ハルカ電機]は増産の継続で一致した。 = agreement concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger, text) {
    if (trigger.words[0].class !== "shared") return false;
    const before = units[at - 1];
    return !(before?.kind === "particle" && text.slice(before.start, before.end).endsWith("で"));
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
      text.slice(particle.start, particle.end) === "に" &&
      verb !== undefined &&
      isInflected(verb)
    );
  },
};

export const onlyTopic: VetoRule = {
  id: "agreement/veto-topic",
  because:
    "To work together, to raise wages or to license is what agreements are about; it takes one to report.",
  examples: ["[カナデ重工]は[ハルカ電機]に協力した。", "[カナデ重工]は賃上げを求めた。"],
  counterExamples: [
    "[カナデ重工]と[ハルカ電機]は物流の協力で合意した。 = partnership concluded カナデ重工 ハルカ電機",
  ],
  vetoes(units, at, trigger) {
    if (trigger.words.at(-1)!.class !== "topic") return false;
    const next = units[at + 1];
    const isNegotiated =
      next?.kind === "predicate" && next.word.class === "negotiate" && next.start === trigger.end;
    return (
      !isNegotiated && !followedBy(units, at, ["bind", "reach", "establish"], ["mutual", "paper", "act"])
    );
  },
};
