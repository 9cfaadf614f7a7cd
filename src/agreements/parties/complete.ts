import { type Body, isPlace, isState } from "../actors.js";
import { met, metBefore, subjectBefore } from "../discourse.js";
import type { Scene } from "../scene.js";
import { isMeeting, isOf, nextInflected, type PredicateUnit, type Unit } from "../units.js";
import type { Part } from "./rule.js";

/** A part that the sentence leaves out and the document gives. */
export interface Completion {
  readonly id: string;
  readonly because: string;
  readonly examples: readonly string[];
  readonly part: Part;
  /** The bodies to add to those found; empty where the rule has nothing to say. */
  find(scene: Scene, parts: readonly Part[]): readonly Body[];
}

const MUTUAL =
  /^(?:agreement|partnership|treaty|memorandum|pact|ceasefire|document|statement|joint-development|contract)$/;

const subjectGoesOn: Completion = {
  id: "agreement/party-subject-before",
  because: "A sentence without a subject goes on with the one before.",
  examples: [
    "[カナデ重工]は工場を増やす。[ハルカ電機]と提携し、部品を調達する。 = partnership planned カナデ重工 ハルカ電機",
  ],
  part: "subject",
  find(scene, parts) {
    if (parts.includes("subject") || hasSubject(scene) || isOfOthers(scene)) return [];
    // A city or a region is more often where than who.
    const { discourse, sentence } = scene;
    return subjectBefore(discourse, sentence)
      .map(discourse.standFor)
      .filter((body) => !isPlace(body) || isState(body));
  },
};

const metHere: Completion = {
  id: "agreement/party-met",
  because: "Who is visited or talked to is the other side of what is then agreed.",
  examples: [
    "[カナデ重工]の代表団は[ハルカ電機]を訪れ、協力協定に署名した。 = partnership concluded カナデ重工 ハルカ電機",
  ],
  part: "with",
  find: (scene) => met(scene, scene.chain.trigger),
};

const asked: Completion = {
  id: "agreement/party-asked",
  because: "Who was asked for something and talked with is the other side.",
  examples: [
    "[カナデ重工]は[ハルカ電機]に商標の使用を求め、交渉したが、合意に至らなかった。 = agreement failed カナデ重工 ハルカ電機",
  ],
  part: "with",
  find({ units, phrases, chain }) {
    return phrases
      .filter(({ to, particle, owned }) => {
        if (to > chain.trigger || owned !== null || !/^(?:に|に対し|に対して)$/.test(particle)) return false;
        const verb = nextInflected(units, to);
        const asks =
          units[verb]?.kind === "predicate" && (units[verb] as PredicateUnit).word.class === "request";
        return asks && units.slice(verb, chain.trigger).some(isMeeting);
      })
      .flatMap(({ bodies }) => bodies);
  },
};

const metBeforehand: Completion = {
  id: "agreement/party-met-before",
  because: "The visit or the talks may be told a sentence earlier.",
  examples: [
    "[カナデ重工]は[ハルカ電機]を訪問した。電池の開発について合意に達した。 = agreement concluded カナデ重工 ハルカ電機",
  ],
  part: "with",
  find: (scene) => (MUTUAL.test(scene.kind) ? metBefore(scene.discourse, scene.sentence) : []),
};

const goesOnWith: Completion = {
  id: "agreement/party-told-before",
  because: "What breaks or ends without a word of whose it is was told of just before.",
  examples: [
    "{トルカ}と{ベリナ}は停戦で合意した。だが、戦闘が再開し、停戦は崩壊した。 = ceasefire ended トルカ ベリナ",
  ],
  part: "of",
  find({ units, chain, discourse, sentence }, parts) {
    const link = units[chain.trigger - 1];
    const isBare = link === undefined || link.kind === "comma" || link.kind === "other";
    const ends = chain.steps.some((step) => step.class === "end" || step.class === "fail");
    if (parts.length > 0 || !isBare || !ends || sentence === 0) return [];
    return discourse.sameParagraph(sentence - 1, sentence) ? (discourse.told.at(-1) ?? []) : [];
  },
};

export const completions: readonly Completion[] = [subjectGoesOn, metHere, asked, metBeforehand, goesOnWith];

const SUBJECTS = new Set<Unit["kind"]>(["noun", "actor", "group", "close", "quote"]);

/** 企業の合併: theirs, whoever they are. */
function isOfOthers({ units, text, chain }: Scene): boolean {
  const [noun, link] = units.slice(Math.max(0, chain.trigger - 2), chain.trigger);
  return (
    noun?.kind === "noun" &&
    link?.kind === "particle" &&
    isOf(link, text) &&
    /(?:企業|会社|銀行|業者|団体|大学|各社|各国)$/.test(text.slice(noun.start, noun.end))
  );
}

/** Whether the sentence has a subject at all, named or not (政府は, 選手は). */
function hasSubject({ units, text, chain }: Scene): boolean {
  return units.slice(1, chain.trigger).some((unit, i) => {
    const isOne = unit.kind === "particle" && unit.end - unit.start === 1 && SUBJECTS.has(units[i].kind);
    return isOne && /[はが]/.test(text[unit.start]);
  });
}
