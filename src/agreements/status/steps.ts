import type { AgreementStatus } from "../../record.js";
import type { RuleHead } from "../../rules/rule.js";
import type { Step } from "../chain.js";
import type { Inflection } from "../inflection.js";
import type { TriggerWord } from "../words.js";

/**
 * Where the reading of a chain stands: a status; `noun`, the agreement is only named so far; `bound`, a noun says
 * that it binds (契約締結); `open`, …し、 takes the tense of what follows.
 */
export type State = AgreementStatus | "noun" | "bound" | "open";

/** The next state, or why there is no agreement. */
export type Outcome = { readonly state: State } | { readonly because: string };

/** What words of some classes do to what is known so far. */
export interface StepRule extends RuleHead {
  readonly classes: readonly Step["class"][];
  /** In the notation of test/agreements/notation.ts. */
  readonly examples: readonly string[];
  read(state: State, step: Step, trigger: TriggerWord): Outcome;
}

const isOver = (state: State) => state === "ended" || state === "failed";
const isNamed = (state: State) => state === "noun" || state === "bound";
const none = (because: string): Outcome => ({ because });
const keep = (state: State): Outcome => ({ state });

/** Of something denied: 合意しなかった, 合意せず、 but not 合意していない. */
export const isDenied = (inflection: Inflection) =>
  inflection.negative && (inflection.past || inflection.continues);

/** 契約を締結させた: who makes others sign is no party, and who is made to is not named. */
export const MADE_TO = "others are made to";

/** The state that a verb brings about by its tense. */
export function byTense(inflection: Inflection): State {
  if (inflection.past || inflection.progressive) return "concluded";
  return inflection.continues ? "open" : "planned";
}

const binding: StepRule = {
  id: "agreement/status-binding",
  because: "To sign, to agree, to reach and to buy bind by their tense; denied in the past, they failed.",
  classes: ["bind", "trigger", "reach", "establish", "buy", "sell"],
  examples: [
    "[カナデ重工]と[ハルカ電機]は契約を結んだ。 = contract concluded カナデ重工 ハルカ電機",
    "[カナデ重工]と[ハルカ電機]は契約を結ぶ。 = contract planned カナデ重工 ハルカ電機",
    "[カナデ重工]と[ハルカ電機]は合意に至らなかった。 = agreement failed カナデ重工 ハルカ電機",
    "[カナデ重工]と[ハルカ電機]は契約を結ばない。",
    "[カナデ重工]は客に契約を結ばせた。",
    "[カナデ重工]と[ハルカ電機]は提携を解消することで合意した。 = partnership ended カナデ重工 ハルカ電機",
  ],
  read(state, { class: kind, inflection }) {
    if (inflection === null) return keep(state === "noun" ? "bound" : state);
    if (inflection.causative && kind !== "establish") return none(MADE_TO);
    if (inflection.negative && inflection.progressive && kind === "reach") return keep("negotiating");
    if (inflection.negative) return isDenied(inflection) ? keep("failed") : none("it is said not to happen");
    return keep(isOver(state) ? state : byTense(inflection));
  },
};

const answering: StepRule = {
  id: "agreement/status-answer",
  because:
    "Who answers an offer for their shares makes no takeover; who answers any other offer binds themselves.",
  classes: ["answer"],
  examples: [
    "{トルカ}と{ベリナ}は停戦に応じた。 = ceasefire concluded トルカ ベリナ",
    "[月ノ瀬銀行]は[カナデ重工]のTOBに応じた。",
  ],
  read: (state, step, trigger) =>
    trigger.type === "acquisition" ? none("it is answered, not made") : binding.read(state, step, trigger),
};

const meeting: StepRule = {
  id: "agreement/status-agree",
  because: "Not to come together is to fail; coming together leaves it to the words that bind.",
  classes: ["agree"],
  examples: [
    "[カナデ重工]と[ハルカ電機]の提携交渉は折り合わなかった。 = partnership failed カナデ重工 ハルカ電機",
  ],
  read(state, { inflection }) {
    if (!inflection?.negative) return keep(state);
    return isDenied(inflection) ? keep("failed") : none("it is said not to happen");
  },
};

const renewing: StepRule = {
  id: "agreement/status-renew",
  because:
    "To renew an agreement is to conclude it again, not to renew it is to end it; talks that go on are talks.",
  classes: ["renew"],
  examples: [
    "[カナデ重工]は[ハルカ電機]との契約を更新した。 = contract concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]との契約を更新しない。 = contract ended カナデ重工 ハルカ電機",
    "{トルカ}と{ベリナ}は停戦交渉を再開した。 = ceasefire negotiating トルカ ベリナ",
  ],
  read(state, { inflection }) {
    if (inflection === null) return keep(state);
    if (inflection.negative) return keep("ended");
    return keep(state === "ended" || state === "negotiating" ? state : byTense(inflection));
  },
};

const ending: StepRule = {
  id: "agreement/status-end",
  because: "What was concluded ends; what was only talked of or planned fails.",
  classes: ["end"],
  examples: [
    "[カナデ重工]は[ハルカ電機]との提携を解消した。 = partnership ended カナデ重工 ハルカ電機",
    "[カナデ重工]と[ハルカ電機]は合併の協議を打ち切った。 = merger failed カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]との提携を解消しない。",
    "[ハルカ電機]は[カナデ重工]に吸収合併されて消滅した。 = merger concluded カナデ重工 ハルカ電機",
  ],
  read(state, { inflection, word }) {
    if (inflection?.negative) return none("it is said not to end");
    if (state === "open" && word === "消滅" && inflection) return keep(byTense(inflection));
    return keep(state === "negotiating" || state === "planned" ? "failed" : "ended");
  },
};

const failing: StepRule = {
  id: "agreement/status-fail",
  because: "Broken off, given up, refused or denied, it failed; where that is denied, nothing is reported.",
  classes: ["fail", "refuse"],
  examples: [
    "[カナデ重工]と[ハルカ電機]の合併交渉は決裂した。 = merger failed カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]との提携を否定した。 = partnership failed カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]との提携を否定しなかった。",
  ],
  read: (_state, { inflection }) => (inflection?.negative ? none("its failure is denied") : keep("failed")),
};

const planning: StepRule = {
  id: "agreement/status-plan",
  because:
    "Plans and intentions make it planned, whatever binds within them; plans to end it leave it ended.",
  classes: ["plan"],
  examples: [
    "[カナデ重工]は[ハルカ電機]を買収する方針を固めた。 = acquisition planned カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]を買収する予定はない。",
    "[カナデ重工]は[ハルカ電機]との提携を解消する方針だ。 = partnership ended カナデ重工 ハルカ電機",
  ],
  read(state, { inflection }) {
    if (inflection?.negative) return none("it is said not to be planned");
    return keep(isOver(state) || state === "negotiating" ? state : "planned");
  },
};

const aiming: StepRule = {
  id: "agreement/status-aim",
  because: "What is aimed at is planned; talks that are pushed on with are talks.",
  classes: ["aim"],
  examples: [
    "[カナデ重工]は[ハルカ電機]との合併を目指す。 = merger planned カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]との提携に向けて交渉を進めている。 = partnership negotiating カナデ重工 ハルカ電機",
  ],
  read(state, { inflection }) {
    if (inflection?.negative) return none("it is said not to be planned");
    return keep(isOver(state) || state === "negotiating" ? state : "planned");
  },
};

const negotiating: StepRule = {
  id: "agreement/status-negotiate",
  because: "Talks, studies and offers leave it open.",
  classes: ["negotiate"],
  examples: [
    "[カナデ重工]は[ハルカ電機]との合併を検討している。 = merger negotiating カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]との合併を検討していない。",
  ],
  read(state, { inflection }) {
    if (inflection?.negative) return none("it is said not to be negotiated");
    return keep(isOver(state) ? state : "negotiating");
  },
};

const requesting: StepRule = {
  id: "agreement/status-request",
  because: "What somebody calls for, urges or demands is a wish; an offer of one's own leaves it open.",
  classes: ["request"],
  examples: [
    "[国際連合:international]は{トルカ}と{ベリナ}に停戦を求めた。",
    "<早川蓮>弁護士は、{凪市:city}が[ハルカ電機]を買収することを要請した。",
    "[カナデ重工]は[ハルカ電機]の買収要請を拒否した。 = acquisition failed カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]に提携を申し入れた。 = partnership planned カナデ重工 ハルカ電機",
  ],
  read: (state, { inflection, word }) =>
    inflection === null ? keep(state) : none(`it is only asked for (${word})`),
};

const deciding: StepRule = {
  id: "agreement/status-decide",
  because: "A decision by one side, or its board or parliament, is a plan.",
  classes: ["decide", "approve"],
  examples: ["[カナデ重工]は[ハルカ電機]との合併を決めた。 = merger planned カナデ重工 ハルカ電機"],
  read(state, { inflection }) {
    if (inflection?.negative) return none("it is said not to be decided");
    return keep(isNamed(state) ? "planned" : state);
  },
};

const reporting: StepRule = {
  id: "agreement/status-report",
  because:
    "Reporting verbs are transparent: they change nothing but an agreement that is only named, which they announce.",
  classes: ["report"],
  examples: [
    "[カナデ重工]は[ハルカ電機]との提携を発表した。 = partnership concluded カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]と提携すると発表した。 = partnership planned カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]との提携は順調だと発表した。",
    "[カナデ重工]が[ハルカ電機]を買収するとの観測が広がっている。",
    "[ミナト新聞:media]は[カナデ重工]と[ハルカ電機]の提携を報じた。 = partnership planned カナデ重工 ハルカ電機",
    "[カナデ重工]は[ハルカ電機]との提携に意欲を示していない。",
  ],
  read(state, { inflection, link, word }) {
    if (inflection === null) return HEARSAY.test(word) ? none(`it is talked about (${word})`) : keep(state);
    if (inflection.negative && state !== "concluded") return none("it is said not to be told");
    if (state === "noun" && link === "を" && PRESS.test(word)) return keep("planned");
    return keep(isNamed(state) && /^[をもがの]?$/.test(link) ? "concluded" : state);
  },
};

/** 買収するとの観測が広がる */
const HEARSAY = /^(?:観測|推測|予想)$/;

/** What papers report others have not announced. */
const PRESS = /^(?:報じる|報道)$/;

const doing: StepRule = {
  id: "agreement/status-do",
  because: "To do, to begin or to become makes of a named act what its tense says; a paper is not done.",
  classes: ["light", "have"],
  examples: [
    "[カナデ重工]と[ハルカ電機]は合併を行った。 = merger concluded カナデ重工 ハルカ電機",
    "{トルカ}と{ベリナ}の停戦が来週始まる。 = ceasefire planned トルカ ベリナ",
    "[カナデ重工]と[ハルカ電機]の間で契約が話題になった。",
    "[カナデ重工]は[ハルカ電機]に提携と増産を促す発言を行った。",
    "[潮見銀行]は[月ノ瀬銀行]の傘下に入らず、独自性を保つ。",
  ],
  read(state, { inflection, word, link, class: kind }, trigger) {
    if (inflection === null) return keep(state);
    if (inflection.negative)
      return isDenied(inflection) && kind === "light" ? keep("failed") : none("it is said not to happen");
    // 子会社となる makes one, 増産となる of a pact does not.
    const isLinked = /^[をがはもにの]?$/.test(link) || (trigger.class === "result" && link === "と");
    const isDone = isNamed(state) && trigger.class !== "paper" && word !== "続く" && isLinked;
    return keep(isDone ? byTense(inflection) : state);
  },
};

const talking: StepRule = {
  id: "agreement/status-talk",
  because: "What may be, is asked about or is judged is not reported.",
  classes: ["possible", "question"],
  examples: [
    "[カナデ重工]が[ハルカ電機]を買収する可能性がある。",
    "[カナデ重工]は[ハルカ電機]との提携について問われた。",
    "[カナデ重工]による[ハルカ電機]の買収は、条件が折り合わず実現しなかった。 = acquisition failed カナデ重工 ハルカ電機",
  ],
  read: (_state, { word }) => none(`it is talked about (${word})`),
};

/** The rule of what is known only as what others go by. */
export const CITED = "agreement/status-cited";

const keeping: StepRule = {
  id: CITED,
  because:
    "What is kept or broken was agreed; laws and conventions are kept and broken without a word of whose they are.",
  classes: ["breach"],
  examples: [
    "{トルカ}は{ベリナ}との停戦合意に違反した。 = ceasefire concluded トルカ ベリナ",
    "[ベリナ戦線:armed]は2003年の停戦合意を破り、基地を襲った。 = ceasefire concluded ベリナ戦線",
    "{トルカ}は国際条約に違反した。",
    "[カナデ重工]は[ハルカ電機]との提携を重視する。",
  ],
  read: (_state, { inflection }) => (inflection?.causative ? none(MADE_TO) : keep("concluded")),
};

export const stepRules: readonly StepRule[] = [
  binding,
  answering,
  meeting,
  renewing,
  ending,
  failing,
  planning,
  aiming,
  negotiating,
  requesting,
  deciding,
  reporting,
  doing,
  talking,
  keeping,
];
