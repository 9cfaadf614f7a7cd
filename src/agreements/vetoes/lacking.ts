import type { AgreementStatus } from "../../record.js";
import type { RuleHead } from "../../rules/rule.js";
import { isState } from "../actors.js";
import type { Seat } from "../parties/index.js";
import type { Scene } from "../scene.js";
import { dateOf } from "../slots/date.js";
import { CITED } from "../status/steps.js";
import { isInflected, type TriggerUnit } from "../units.js";
import type { TriggerClass } from "../words.js";

/** A scene with a status and parties, before it is taken for an agreement. */
export interface Draft {
  readonly scene: Scene;
  readonly status: AgreementStatus;
  readonly seats: readonly Seat[];
  /** More take part than are named. */
  readonly others: boolean;
  readonly rules: readonly string[];
}

/** What a draft lacks to be an agreement. */
export interface LackRule extends RuleHead {
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
  lacks(draft: Draft): boolean;
}

const classOf = ({ units, chain }: Scene): TriggerClass =>
  (units[chain.trigger] as TriggerUnit).words.at(-1)!.class;
const isOneSided = ({ seats, others }: Draft) => seats.length < 2 && !others;

const nobody: LackRule = {
  id: "agreement/veto-nobody",
  because: "A party that is never named is left out, and an agreement without any is none.",
  examples: ["両者は協定を結んだ。", "企業の合併が相次いで成立した。"],
  counterExamples: [],
  lacks: ({ seats }) => seats.length === 0,
};

const NEEDS_BOTH = new Set<TriggerClass>([
  "weak",
  "unite",
  "order",
  "transfer",
  "stake",
  "shared",
  "jointly",
  "topic",
]);

const oneSided: LackRule = {
  id: "agreement/veto-one-sided",
  because:
    "Orders, sales and joint work take two; so does what is only planned, talked of or named in passing.",
  examples: ["[カナデ重工]は新工場の建設を受注した。", "[カナデ重工]は海外企業の買収を検討している。"],
  counterExamples: [
    "[カナデ重工]は[トルカ鉄道]から車両を受注した。 = contract concluded カナデ重工 トルカ鉄道",
  ],
  lacks(draft) {
    if (!isOneSided(draft) || isWithLabor(draft.scene)) return false;
    if (NEEDS_BOTH.has(classOf(draft.scene))) return true;
    if (draft.rules.some((rule) => /noun-stop|bound-noun/.test(rule))) return true;
    if (draft.status === "failed" || isDeclared(draft.scene)) return true;
    if (isTreatyOfState(draft) || isDated(draft)) return false;
    return draft.status !== "concluded" && draft.status !== "ended" && !hasCounterpart(draft);
  },
};

/** A state that is about to sign a treaty: the others are those who have signed before. */
const isTreatyOfState = ({ scene, seats }: Draft) =>
  (scene.kind === "treaty" || scene.kind === "pact") &&
  seats.every(({ body, span }) => isState(body) && span !== null) &&
  scene.chain.steps.some((step) => step.class === "bind");

/** 停戦を宣言した: one side stops for itself. */
const isDeclared = ({ kind, chain }: Scene) =>
  kind === "ceasefire" && chain.steps.some((step) => /^(?:宣言|表明)$/.test(step.word));

/** 29日付けで土地と建物を買収する: what has its day is settled with somebody. */
const isDated = ({ scene, status }: Draft) =>
  status === "planned" &&
  isInflected(scene.units[scene.chain.trigger]) &&
  /-\d\d$/.test(dateOf(scene, status)?.value ?? "");

/** [B]と提携する方針だ: where the other side is named there is somebody who does it. */
const hasCounterpart = ({ rules }: Draft) =>
  rules.some((rule) => /-(?:with|object|owner|receiver|giver)$/.test(rule));

/** 労使は妥結した: two sides in one word. */
const isWithLabor = (scene: Scene) =>
  scene.kind === "labor" &&
  (classOf(scene) === "mutual" ||
    scene.chain.consumed.length > 0 ||
    (scene.units[scene.chain.trigger] as TriggerUnit).words[0].word.startsWith("労使"));

const BEGUN = /^(?:開始|始める|スタート)$/;

const everyday: LackRule = {
  id: "agreement/veto-everyday",
  because: "Everybody works together with somebody; an agreement to do so is signed, agreed or announced.",
  examples: ["[カナデ重工]は[ハルカ電機]と連携し、調査を進める。"],
  counterExamples: [
    "[カナデ重工]は[ハルカ電機]と連携することで合意した。 = partnership concluded カナデ重工 ハルカ電機",
  ],
  lacks: ({ scene }) =>
    classOf(scene) === "weak" &&
    !scene.chain.steps.some(
      (step) =>
        ["trigger", "bind", "reach", "report", "decide"].includes(step.class) || BEGUN.test(step.word),
    ),
};

const somebody: LackRule = {
  id: "agreement/veto-somebody",
  because: "A clause that describes an unnamed doer speaks of that doer: 株を購入した投資家.",
  examples: ["[カナデ重工]から[ハルカ電機]の株を購入した投資家は損をした。"],
  counterExamples: [
    "[カナデ重工]が[ハルカ電機]を買収した理由は明らかでない。 = acquisition concluded カナデ重工 ハルカ電機",
  ],
  lacks({ scene, seats, status }) {
    if (scene.chain.describes === null) return false;
    // [A]が合意破棄した事業: the doer is named, and what is left behind is described.
    const isBreaking =
      status === "ended" && scene.units[scene.chain.trigger + 1] === scene.units[scene.chain.steps[0].unit];
    if (isBreaking && seats.some(({ rule }) => rule === "agreement/party-subject")) return false;
    const isName = seats.some((seat) => seat.rule === "agreement/party-described");
    return (
      (seats.length < 2 && !isName && !describesTime(scene)) || !seats.some((seat) => isDoer(seat, scene))
    );
  },
};

/** 調印したとき, 買収するため: a clause of its own. */
function describesTime({ units, text, chain }: Scene): boolean {
  const described = chain.describes === null ? undefined : units[chain.describes];
  return described !== undefined && WHEN.test(text.slice(described.start, described.end));
}

const WHEN =
  /^(?:とき|時|際|後|あと|直後|以降|以後|ため|ところ|もの|うち|のち|ばかり|形|一方|かたわら|傍ら|ほか|とともに)/;

function isDoer({ rule }: Seat, { kind }: Scene): boolean {
  if (/-(?:subject|described|by|joint-matter)$/.test(rule)) return true;
  return /-(?:of|with)$/.test(rule) && kind !== "acquisition" && kind !== "capital";
}

const cited: LackRule = {
  id: "agreement/veto-cited",
  because: "What others only go by is told of where both sides are named beside it.",
  examples: ["[カナデ重工]は工場を売った。[ハルカ電機]の合意に基づき、跡地を貸す。"],
  counterExamples: [
    "[カナデ重工]と[ハルカ電機]の合意に基づき、工場は閉じられた。 = agreement concluded カナデ重工 ハルカ電機",
  ],
  lacks: ({ scene, seats, rules }) =>
    rules.includes(CITED) &&
    scene.kind !== "ceasefire" &&
    (seats.length < 2 || !seats.every(({ rule }) => /-(?:of|with|subject)$/.test(rule))),
};

const habit: LackRule = {
  id: "agreement/veto-habit",
  because: "A present tense that only describes a noun tells of a state: 国が出資する施設.",
  examples: ["[潮見研究所:research]は、[カナデ重工]が[ハルカ電機]に出資する仕組みを論じた。"],
  counterExamples: [
    "[カナデ重工]が[ハルカ電機]を買収する方針を固めた。 = acquisition planned カナデ重工 ハルカ電機",
  ],
  lacks: ({ scene, status, seats, rules }) =>
    scene.chain.describes !== null &&
    !isSaidOfName(seats) &&
    !describesTime(scene) &&
    status === "planned" &&
    !rules.includes("agreement/status-plan"),
};

/** [A]と同盟を結ぶ[B]: a state of two that are named. */
export const isSaidOfName = (seats: readonly Seat[]) =>
  seats.length > 1 && seats.some(({ rule }) => rule === "agreement/party-described");

const statementOnly: LackRule = {
  id: "agreement/veto-statement-only",
  because: "A statement that is only given out commits to nothing; it is signed, adopted or agreed.",
  examples: ["{トルカ}と{ベリナ}の外相は共同声明を発表した。"],
  counterExamples: ["{トルカ}と{ベリナ}は共同声明に署名した。 = treaty concluded トルカ ベリナ"],
  lacks: ({ scene }) =>
    scene.kind === "statement" &&
    !scene.chain.steps.some(({ class: kind }) => kind === "bind" || kind === "trigger" || kind === "reach"),
};

export const lackRules: readonly LackRule[] = [
  nobody,
  oneSided,
  everyday,
  somebody,
  cited,
  habit,
  statementOnly,
];
