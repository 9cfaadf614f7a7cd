import { table } from "../../lexicon/lexicon.js";
import type { Entity } from "../entity.js";
import { lastTopic } from "../references/last-topic.js";
import type { Spoken } from "../references/speech.js";
import { cells } from "../references/words.js";
import type { RoleContext, Spot } from "./rule.js";

const heads = table("reference-heads")
  .map((row) => ({
    title: row.title,
    whole: row.match === "whole",
    word: { types: ["organization", "place"] as const, kinds: cells(row.kinds), endings: cells(row.endings) },
  }))
  .sort((a, b) => b.title.length - a.title.length);

/** Why a 社長 without a company has one: dictionaries/reference-heads.csv says what it is the head of. */
export const headOfTopic = {
  id: "role/head-of-topic",
  because:
    "The head of a company, city or school that is not said is the head of the one spoken of; of none where the nearest sentence speaks of several alike.",
  bodyOf(title: string, { start, sentence }: Spot, { spoken }: RoleContext): Entity | null {
    const head = heads.find(({ title: word, whole }) => (whole ? title === word : title.endsWith(word)));
    if (!head) return null;
    const word = { word: head.word, start, end: start, sentence, form: "one" as const, number: 1 };
    const found = lastTopic.find(word, spoken)?.[0];
    return found && !isOneOfSeveral(found, spoken.speech.back(word.word, start, sentence), sentence)
      ? found
      : null;
  },
};

/** Whether the sentence before that speaks of the one found speaks of others as much: 緑の党・海の党・山の党が組む. */
function isOneOfSeveral(found: Entity, back: Iterable<readonly Spoken[]>, sentence: number): boolean {
  for (const said of back) {
    const rank = Math.max(0, ...said.filter(({ entity }) => entity === found).map((spoken) => spoken.rank));
    if (rank === 0) continue;
    return (
      said[0].sentence < sentence && said.some((spoken) => spoken.entity !== found && spoken.rank >= rank)
    );
  }
  return false;
}
