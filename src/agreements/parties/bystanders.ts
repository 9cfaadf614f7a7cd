import { type Body, isOrganization } from "../actors.js";
import { isSubject } from "../discourse.js";
import type { Phrase } from "../phrases.js";
import type { Scene } from "../scene.js";
import { describes, isInflected, isNounLike, isOf, nextInflected, type Unit } from "../units.js";
import type { PartyRule } from "./rule.js";

export const source: PartyRule = {
  id: "agreement/bystander-source",
  because: "A paper that reports an agreement takes no part in it.",
  examples: [
    "[ミナト新聞:media]は、[カナデ重工]が[ハルカ電機]と提携すると報じた。 = partnership planned カナデ重工 ハルカ電機",
    "[ミナト新聞:media]は[カナデ重工]と[ハルカ電機]が合併すると報じたが、確認はとれていない。 = merger planned カナデ重工 ハルカ電機",
    "[ミナト新聞:media]と[ナギ新聞:media]は、印刷での業務提携を発表した。 = partnership concluded ミナト新聞 ナギ新聞",
  ],
  claim({ phrase }, { units, text, chain }) {
    const isMedia =
      phrase.bodies.length > 0 &&
      phrase.bodies.every((body) => isOrganization(body) && body.kind === "media");
    if (!isMedia) return null;
    if (phrase.particle.startsWith("によ")) return "bystander";
    if (!isSubject(phrase.particle)) return null;
    // What a paper announces is its own matter.
    const isReport = (word: string) => !/^(?:発表|公表)$/.test(word);
    const last = units.findLast(isInflected);
    const reports =
      (last?.kind === "predicate" && last.word.class === "report" && isReport(last.word.word)) ||
      chain.steps.some((step) => /^(?:報じる|報道|伝える)$/.test(step.word));
    // [A新聞]が取材したところによれば
    const isQuoted = units
      .slice(phrase.to, chain.trigger)
      .some(
        (unit) => unit.kind === "particle" && /^によ(?:ると|れば)/.test(text.slice(unit.start, unit.end)),
      );
    return reports || isQuoted ? "bystander" : null;
  },
};

export const mediator: PartyRule = {
  id: "agreement/bystander-mediator",
  because: "Who mediates, stands witness or approves binds nobody, least of all themselves.",
  examples: [
    "{ソラリア}が仲介した停戦協定に{トルカ}と{ベリナ}が署名した。 = ceasefire concluded トルカ ベリナ",
    "[取引監視庁]は、[カナデ重工]と[ハルカ電機]の合併を承認した。 = merger planned カナデ重工 ハルカ電機",
    "[取引監視庁]は、[カナデ重工]と[ハルカ電機]の統合計画を審査している。 = merger planned カナデ重工 ハルカ電機",
    "[潮見地裁:government]の和解案を[カナデ重工]と[ハルカ電機]が受け入れた。 = settlement concluded カナデ重工 ハルカ電機",
  ],
  claim({ phrase, where }, { kind, units, phrases, chain }) {
    if (kind === "settlement" && phrase.bodies.length > 0 && phrase.bodies.every(isCourt)) return "bystander";
    if (where === "before") {
      const at = nextInflected(units, phrase.to);
      const verb = at < chain.trigger ? units[at] : undefined;
      if (verb?.kind === "predicate" && verb.word.class === "mediate") return "bystander";
    }
    // [A]と[B]の統合計画を審査する: whose plan it is has been said.
    const ofOthers = phrases.some(
      (other) =>
        other.from > phrase.from &&
        other.to === chain.trigger &&
        other.bodies.length > 1 &&
        /^[の+]$/.test(other.particle),
    );
    const isDealtWith = chain.steps.some((step) => step.class === "other" && step.inflection !== null);
    if (ofOthers && isDealtWith && isSubject(phrase.particle) && where === "before") return "bystander";
    const approved =
      chain.steps.at(-1)?.class === "approve" && !phrases.some((other) => other.particle === "との");
    return approved && isSubject(phrase.particle) && where === "before" ? "bystander" : null;
  },
};

const isCourt = ({ name }: Body) => /(?:[地高家簡]裁|最高裁|裁判所|調停委員会|労働委員会)$/.test(name);

export const buried: PartyRule = {
  id: "agreement/bystander-in-relative-clause",
  because: "A name in a clause that only describes another name has its part in that clause.",
  examples: [
    "[ナギサ商会]と関係の深い[カナデ重工]は[ハルカ電機]を買収した。 = acquisition concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は、[ナギサ商会]と競合する[ハルカ電機]を買収した。 = acquisition concluded カナデ重工 ハルカ電機",
  ],
  where: "before",
  claim({ phrase }, scene) {
    const { units, phrases, chain } = scene;
    if (phrase.particle.endsWith("は")) return null;
    if (phrase.particle === "と" && units[phrase.to]?.kind === "comma") return null;
    if (phrase.particle === "が" && !hasOtherSubject(phrase, phrases, chain.trigger)) return null;
    if (isBesideAdjective(phrase, scene)) return "bystander";
    const i = nextInflected(units, phrase.to);
    if (i < 0 || i >= chain.trigger || !describes(units, i)) return null;
    const isDescribed = phrases.some(
      (other) =>
        other.from > i &&
        other.from <= chain.trigger &&
        units.slice(i + 1, other.from).every((unit) => isNounLike(unit) || unit.kind === "particle"),
    );
    return isDescribed ? "bystander" : null;
  },
};

/** [A]と関係の深い[B]は */
function isBesideAdjective({ particle, to }: Phrase, { units, text }: Scene): boolean {
  const [noun, link, adjective, name] = units.slice(to, to + 4);
  return (
    particle === "と" &&
    noun?.kind === "noun" &&
    link?.kind === "particle" &&
    /^[のが]$/.test(text.slice(link.start, link.end)) &&
    adjective?.kind === "other" &&
    name?.kind === "actor"
  );
}

function hasOtherSubject(phrase: Phrase, phrases: readonly Phrase[], trigger: number): boolean {
  return phrases.some(
    (other) => other !== phrase && other.to <= trigger && other.owned === null && isSubject(other.particle),
  );
}

export const elsewhere: PartyRule = {
  id: "agreement/bystander-other-matter",
  because: "A 〜が whose verb describes some other noun is done with there.",
  examples: [
    "[カナデ重工]は、[ナギサ商会]が開発した素材について[ハルカ電機]と契約を結んだ。 = contract concluded カナデ重工 ハルカ電機",
    "<早川蓮>が参加したこともあり、[カナデ重工]と契約を結んだ。 = contract concluded カナデ重工",
    "同社は<早川蓮>が経営する会社と合併し、[ハルカ電機]と提携した。 = partnership concluded ハルカ電機",
  ],
  where: "before",
  claim({ phrase, verbs }, scene) {
    const { units, phrases, chain } = scene;
    if (phrase.particle !== "が" || verbs.length === 0) return null;
    const at = units.indexOf(verbs[0]);
    if (isReason(scene, at) || isOfCounterpart(scene, at)) return "bystander";
    const described = units[at + 1];
    if (!describes(units, at) || described.kind === "nominalizer") return null;
    if (!hasOtherSubject(phrase, phrases, chain.trigger)) return null;
    const upToTrigger = units
      .slice(at + 1, chain.trigger)
      .every((unit) => isNounLike(unit) && unit.kind !== "actor");
    return upToTrigger ? null : "bystander";
  },
};

/** Aが参加したこともあり, Aが撤退したため: a が goes no further than the clause that gives the reason. */
function isReason({ units, text }: Scene, verb: number): boolean {
  const [next, after] = units.slice(verb + 1, verb + 3);
  const words = (unit: Unit | undefined) => (unit ? text.slice(unit.start, unit.end) : "");
  if (next?.kind === "nominalizer") return /^(?:も|から|により|によって)$/.test(words(after));
  return /^(?:ため|ので)$/.test(words(next));
}

/** Aが経営する会社と合併した */
function isOfCounterpart({ units, text, chain }: Scene, verb: number): boolean {
  const [noun, link] = units.slice(verb + 1, verb + 3);
  return (
    describes(units, verb) &&
    noun.kind === "noun" &&
    link?.kind === "particle" &&
    verb + 2 < chain.trigger &&
    /^との?$/.test(text.slice(link.start, link.end))
  );
}

export const otherClause: PartyRule = {
  id: "agreement/bystander-other-clause",
  because: "A clause that comes with a new subject leaves the subject before it behind.",
  examples: [
    "[ナギサ商会]が撤退し、[カナデ重工]は[ハルカ電機]と提携した。 = partnership concluded カナデ重工 ハルカ電機",
    "[ナギサ商会]は最大手、[カナデ重工]は2位で、[ハルカ電機]と提携した。 = partnership concluded カナデ重工 ハルカ電機",
    "[ナギサ商会]は撤退したが、[カナデ重工]は[ハルカ電機]と提携した。 = partnership concluded カナデ重工 ハルカ電機",
  ],
  where: "before",
  claim({ phrase, verbs }, scene) {
    const { units, phrases, chain } = scene;
    if (!isSubject(phrase.particle)) return null;
    if (isSaidByNoun(phrase, scene)) return "bystander";
    if (verbs.length === 0) return null;
    const verb = units.indexOf(verbs[0]);
    // Aが中止することと、Bが延期することで合意した
    if (units[verb + 1]?.kind === "nominalizer") return null;
    const later = phrases.some(
      (other) =>
        other.from > verb &&
        other.to <= chain.trigger &&
        other.owned === null &&
        isSubject(other.particle) &&
        (phrase.particle.endsWith("が") || other.particle.endsWith("は")),
    );
    return later ? "bystander" : null;
  },
};

/** [A]は最大手、[B]は…; [A]はその子会社、また[B]も…: a clause without a verb. */
function isSaidByNoun({ particle, to }: Phrase, { units, text, phrases, chain }: Scene): boolean {
  const comma = units.findIndex((unit, i) => i >= to && unit.kind === "comma");
  if (particle !== "は" || comma <= to || comma > chain.trigger) return false;
  const isNominal = units
    .slice(to, comma)
    .every((unit) => unit.kind !== "date" && (isNounLike(unit) || isOf(unit, text) || unit.kind === "other"));
  if (!isNominal) return false;
  const opener = units[comma + 1];
  const goesOn = opener !== undefined && /^(?:また|一方)$/.test(text.slice(opener.start, opener.end));
  return phrases.some(
    (other) =>
      other.from > comma &&
      other.to <= chain.trigger &&
      other.owned === null &&
      (other.particle === "は" || (goesOn && other.particle === "も")),
  );
}

export const fruit: PartyRule = {
  id: "agreement/bystander-fruit",
  because: "What others found together is no party to it.",
  examples: [
    "[月ノ瀬銀行]は1999年に[星川銀行]と[潮見銀行]が合併して発足した。 = merger concluded 星川銀行 潮見銀行",
    "[月ノ瀬銀行]は、[星川銀行]が[潮見銀行]を吸収合併して発足した。 = merger concluded 星川銀行 潮見銀行",
    "[月ノ瀬銀行]は[星川銀行]と[潮見銀行]が合併した銀行で、本店は{凪市:city}にある。 = merger concluded 星川銀行 潮見銀行",
  ],
  where: "before",
  claim({ phrase }, scene) {
    if (phrase.particle !== "は" || !(isFounded(phrase, scene) || isWhatItIs(scene))) return null;
    const { phrases, chain } = scene;
    const isBefore = (other: Phrase) => other.to <= chain.trigger && other.owned === null;
    const founder = phrases.find((other) => isBefore(other) && other.particle === "が");
    const joined = phrases.some((other) => isBefore(other) && /^(?:を|と)$/.test(other.particle));
    return founder && (founder.bodies.length > 1 || joined) ? "bystander" : null;
  },
};

/** 合併して発足した; 合併して、1999年に発足した; 合併により発足する予定だったが、合併を延期した. */
function isFounded({ to }: Phrase, { units, chain }: Scene): boolean {
  if (chain.steps.findLast((step) => step.inflection !== null)?.class === "establish") return true;
  const isFounding = (unit: Unit | undefined) =>
    unit?.kind === "predicate" && unit.inflection !== null && unit.word.class === "establish";
  return (
    isFounding(units[nextInflected(units, chain.end)]) || units.slice(to, chain.trigger).some(isFounding)
  );
}

/** 合併した銀行で: the clause says what the subject is. */
function isWhatItIs({ units, chain: { describes: noun } }: Scene): boolean {
  return noun !== null && units[noun].kind === "noun" && units[noun + 1]?.kind === "copula";
}
