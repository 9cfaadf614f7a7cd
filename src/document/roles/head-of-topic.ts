import { table } from "../../lexicon/lexicon.js";
import type { Entity } from "../entity.js";
import { lastTopic } from "../references/last-topic.js";
import { unsaidWord } from "../references/words.js";
import type { RoleContext, Spot } from "./rule.js";

const heads = table("reference-heads").toSorted((a, b) => b.title.length - a.title.length);

/** Why a 社長 without a company has one: what dictionaries/reference-heads.csv would put before it, 同社, says whose. */
export const headOfTopic = {
  id: "role/head-of-topic",
  because: "The head of a company, city or school that is not said is the head of the one spoken of.",
  bodyOf(title: string, spot: Spot, { spoken }: RoleContext): Entity | null {
    const head = heads.find((row) =>
      row.match === "whole" ? title === row.title : title.endsWith(row.title),
    );
    if (!head) return null;
    const word = unsaidWord(head.word, spot.start, spot.sentence);
    return lastTopic.find(word, spoken)?.[0] ?? null;
  },
};
