import type { DateRule } from "../rule.js";

export const century: DateRule = {
  id: "date/century",
  because: "A number before 世紀 is a century, not an amount, unless what follows counts.",
  cue: { afterNumeral: ["世紀"] },
  examples: ["[21世紀]|20XX", "[20世紀初頭]|19XX", "[十九世紀]の|18XX"],
  counterExamples: ["3世代", "2世紀にわたる", "1世紀ぶり", "ルイ14世"],
  read({ text, numeral }) {
    const { value, end, kanji, vague, decimal } = numeral!;
    if (vague || decimal || value < 1 || value > 30) return null;
    if (kanji && value === 1 && !/^[初末前後半ご頃]/.test(text[end + 2] ?? "")) return null;
    if (
      /^(?:ぶり|以上|にわた|に及|近く|余|間|前(?![半期])|後(?![半期])|も)/.test(text.slice(end + 2, end + 5))
    )
      return null;
    return { is: "point", end: end + 2, from: "century", to: "century", point: { century: value } };
  },
};
