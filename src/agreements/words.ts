import { table } from "../lexicon/lexicon.js";
import type { AgreementType } from "../record.js";
import { StartIndex, StartMarks } from "../rules/starts.js";

/**
 * How a trigger behaves:
 * `paper` is signed (契約, 協定), `mutual` is reached together (合意, 妥結), `shared` is a view (…で一致), `act` is
 * done (買収する), `unite` joins two, or anything into one (統合), `order` is given by one to the other (受注), `weak` is an act that everyday talk is full of (連携),
 * `topic` only says what another trigger is about (春闘), `stake` and `right` change hands (株式, 命名権), `transfer`
 * is their handing over (譲渡), `result` is where a company ends up (子会社, 傘下), `bond` is a relation (友好都市),
 * `venture` is founded together (合弁会社), `jointly` asks for a founding (共同で … 設立).
 */
export type TriggerClass =
  | "paper"
  | "mutual"
  | "act"
  | "weak"
  | "unite"
  | "order"
  | "topic"
  | "shared"
  | "stake"
  | "right"
  | "transfer"
  | "result"
  | "bond"
  | "venture"
  | "jointly";

/** `pact` and `document` are treaties among states and less among others; `statement` is one only with a commitment. */
export type TriggerType = AgreementType | "pact" | "document" | "statement";

export interface TriggerWord {
  readonly kind: "trigger";
  readonly word: string;
  readonly type: TriggerType;
  readonly class: TriggerClass;
}

export type PredicateClass =
  | "bind"
  | "reach"
  | "answer"
  | "renew"
  | "revise"
  | "end"
  | "fail"
  | "refuse"
  | "agree"
  | "plan"
  | "aim"
  | "negotiate"
  | "request"
  | "decide"
  | "report"
  | "light"
  | "establish"
  | "buy"
  | "sell"
  | "have"
  | "own"
  | "sue"
  | "question"
  | "possible"
  | "breach"
  | "approve"
  | "mediate"
  | "meet";

export interface PredicateWord {
  readonly kind: "predicate";
  readonly word: string;
  readonly class: PredicateClass;
}

export interface GroupWord {
  readonly kind: "group";
  readonly word: string;
  readonly count: number;
  /** What its members are: a state may also be its government. */
  readonly members: "organization" | "place" | "state" | "any";
}

export type Word = TriggerWord | PredicateWord | GroupWord;

/** The words of this room. */
export interface Words {
  /** The longest word that starts at `start` and ends where `isEnd` allows. */
  at(text: string, start: number, limit: number, isEnd: (offset: number) => boolean): Word | null;
  /** The predicate with this dictionary form. */
  predicate(base: string): PredicateWord | undefined;
  /**
   * The first trigger that starts at or behind `from` and ends by `end`: most articles hold none, and this is all they
   * cost.
   */
  nextTrigger(text: string, from: number, end: number): { start: number; word: TriggerWord } | null;
  /** Whether a part of a text may hold words for talks, or for what comes of them. */
  mayTellOfTalks(text: string, start: number, end: number): boolean;
  /** Words that after a name stand for the body itself: 代表団, 側, 外相. */
  readonly standIns: ReadonlySet<string>;
  /** Those of them that also stand for a country or city: 政府, but not 社, as トルカの石油会社 is not トルカ. */
  readonly standInsOfLand: ReadonlySet<string>;
  /** Words for those who speak for a body elsewhere: 代表団. */
  readonly delegations: readonly string[];
  /** Titles of people who bind themselves and no body: 投手. */
  readonly professions: ReadonlySet<string>;
}

const OF_TALKS = new Set<PredicateClass>(["negotiate", "meet", "refuse"]);
const isOfTalks = ({ word, class: kind }: PredicateWord) => OF_TALKS.has(kind) || word === "実現";

/** What stays of a word in all its forms: 訪れ of 訪れる; 会う is 会 with any hiragana. */
const stemOf = (word: string) =>
  word.replace(/(?<=^.)[ぁ-ん]$/, "[ぁ-ん]").replace(/(?<=..)[うくすつぬぶむる]$/, "");

let words: Words | null = null;

/** Read once, when the first article asks. */
export function openWords(): Words {
  words ??= compile();
  return words;
}

function compile(): Words {
  const triggers = table("agreement-triggers").map(
    (row): TriggerWord => ({
      kind: "trigger",
      word: row.surface,
      type: row.type as TriggerType,
      class: row.class as TriggerClass,
    }),
  );
  const predicates = table("agreement-predicates").map(
    (row): PredicateWord => ({ kind: "predicate", word: row.word, class: row.class as PredicateClass }),
  );
  const groups = table("agreement-groups").map(
    (row): GroupWord => ({
      kind: "group",
      word: row.word,
      count: Number(row.count),
      members: row.kind as GroupWord["members"],
    }),
  );
  const standIns = table("agreement-standins");
  const offices = table("titles")
    .filter((row) => row.kind === "political" || row.kind === "position")
    .map((row) => row.surface);
  const indexed = <W extends Word>(list: readonly W[]) =>
    new StartIndex(
      [...list].sort((a, b) => b.word.length - a.word.length).map((word): [string, W] => [word.word, word]),
    );
  const all = indexed<Word>([...triggers, ...predicates, ...groups]);
  const triggersAlone = indexed(triggers);
  const triggerMarks = new StartMarks(triggers.map(({ word }) => word));
  const talks = new RegExp(
    [...triggers.filter((word) => word.class === "mutual"), ...predicates.filter(isOfTalks)]
      .map(({ word }) => stemOf(word))
      .join("|"),
  );
  const byBase = new Map(predicates.map((word) => [word.word, word]));

  return {
    at(text, start, limit, isEnd) {
      for (const word of all.at(text, start)) {
        const end = start + word.word.length;
        if (end <= limit && text.startsWith(word.word, start) && isEnd(end)) return word;
      }
      return null;
    },
    predicate: (base) => byBase.get(base),
    nextTrigger(text, from, end) {
      for (let at = triggerMarks.next(text, from, end); at < end; at = triggerMarks.next(text, at + 1, end))
        for (const trigger of triggersAlone.at(text, at))
          if (at + trigger.word.length <= end && text.startsWith(trigger.word, at))
            return { start: at, word: trigger };
      return null;
    },
    mayTellOfTalks: (text, start, end) => talks.test(text.slice(start, end)),
    standIns: new Set([...standIns.map((row) => row.word), ...offices]),
    standInsOfLand: new Set([
      ...standIns.filter((row) => row.of === "any").map((row) => row.word),
      ...offices,
    ]),
    delegations: table("agreement-groups")
      .filter((row) => row.count === "1")
      .map((row) => row.word),
    professions: new Set(
      table("titles")
        .filter((row) => row.kind === "profession")
        .map((row) => row.surface),
    ),
  };
}

export const isProfession = (title: string) => openWords().professions.has(title);
