import type { Entity } from "../entity.js";
import type { ReferenceRule } from "./rule.js";
import type { Speech, Spoken } from "./speech.js";
import type { ReferenceWord } from "./words.js";

export const lastTopic: ReferenceRule = {
  id: "reference/last-topic",
  because:
    "同社, 同氏, 同市 … are the fitting one spoken of last in the same sentence, else the topic (は) of the nearest sentence before that has one, else its subject, else the last in it; the source of the news (によると) is none, one that reports (と報じた) only where nobody else is, and the kinds that fit best come first.",
  forms: ["one"],
  examples: [
    "[O 青葉電機]は[O 北斗工業]を買収する。{同社}は ⇒ 青葉電機",
    "[O 青葉電機]は黒字だ。[O 東証1部]に上場する{同社}は ⇒ 青葉電機",
    "[O 青葉電機]を訪れ、{同社}の ⇒ 青葉電機",
    "[O 大森新聞]によると、[O 青葉電機]は売却する。{同社}は ⇒ 青葉電機",
    "[P 千葉明子]氏は[O 青葉電機]で述べた。{同氏}は ⇒ 千葉明子",
    "[L 水見市]と[O 青葉電機]は。{同市}は ⇒ 水見市",
    "[O 青葉電機]は増産する。[O 大森新聞]は、{同社}が黒字だと報じた。 ⇒ 青葉電機",
    "[O ミルバ通信]は伝えた。{同社}は ⇒ ミルバ通信",
    "[O 大森新聞]によると。{同紙}は ⇒ 大森新聞",
    "[O 青葉電機]は売却する。[O 大森テレビ]、[O 大森新聞]によると、{同社}は ⇒ 青葉電機",
  ],
  counterExamples: [
    "[L 水見市]は。{同社}は",
    "[O 経済産業省]は。{同社}は",
    "[L 水見市]は。{同国}は",
    "[O 青葉電機]は。{同党}は",
  ],
  find({ word, start, sentence }, { speech }) {
    const found = topicBefore(word, start, sentence, speech, (said) => {
      const fit = Math.min(...said.map(({ entity }) => preference(word, entity)));
      return said.filter(({ entity }) => preference(word, entity) === fit);
    });
    return found && [found];
  },
};

/** The one that the nearest sentence before `start` is about, of those in it that fit `word` and are `preferred`. */
export function topicBefore(
  word: ReferenceWord,
  start: number,
  sentence: number,
  speech: Speech,
  preferred: (said: readonly Spoken[]) => readonly Spoken[] = (said) => said,
): Entity | null {
  for (const reporters of [word.kinds[0] === "media", true]) {
    for (const said of speech.back(word, start, sentence, reporters)) {
      const fitting = preferred(said);
      if (fitting[0].sentence === sentence) return fitting[0].entity;
      return fitting.reduce((best, next) => (next.rank > best.rank ? next : best)).entity;
    }
  }
  return null;
}

/** The kinds of a word are in order of preference: 同社 is a company rather than a paper, a paper rather than unknown. */
const preference = ({ kinds }: ReferenceWord, { kind }: Entity) => Math.max(0, kinds.indexOf(kind ?? ""));
