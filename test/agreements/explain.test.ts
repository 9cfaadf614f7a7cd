import { describe, expect, test } from "vitest";
import { extract } from "./notation.js";

const told = (line: string) => {
  const { doc, explanations } = extract(line);
  return explanations.map(({ about, start, end, rule, says }) => ({
    about,
    words: doc.text.slice(start, end),
    rule: rule.replace("agreement/", ""),
    says,
  }));
};

describe("what is explained", () => {
  test("a record: its status, its parties and its slots, with the words behind each", () => {
    expect(told("[カナデ重工]と[ハルカ電機]は{凪市:city}で、部品の供給に関する覚書に調印した。")).toEqual([
      { about: "agr1", words: "覚書に調印", rule: "status-binding", says: "it is concluded" },
      {
        about: "agr1",
        words: "カナデ重工とハルカ電機は",
        rule: "party-subject",
        says: "カナデ重工 takes part (party)",
      },
      {
        about: "agr1",
        words: "カナデ重工とハルカ電機は",
        rule: "party-subject",
        says: "ハルカ電機 takes part (party)",
      },
      { about: "agr1", words: "覚書", rule: "slot-instrument", says: "its instrument" },
      { about: "agr1", words: "部品の供給", rule: "slot-subject", says: "its subject" },
      { about: "agr1", words: "凪市で", rule: "slot-place", says: "its place" },
    ]);
  });

  test.each([
    ["[カナデ重工]は契約社員を増やした。", "契約", "veto-compound"],
    ["[カナデ重工]と[ハルカ電機]が合併すれば首位となる。", "合併", "veto-said"],
    ["両者は協定を結んだ。[カナデ重工]は静観した。", "協定", "veto-nobody"],
    ["[カナデ重工]は新工場の建設を受注した。", "受注", "veto-one-sided"],
  ])("a trigger that reports nothing, and why: %s", (line, words, rule) => {
    expect(told(line)).toContainEqual(expect.objectContaining({ about: words, words, rule }));
  });
});

describe("confidence", () => {
  const confidence = (line: string) => extract(line).agreements[0].confidence;

  test.each([
    ["[カナデ重工]と[ハルカ電機]は合併で合意した。", "[カナデ重工]は協定を締結した。"],
    ["[カナデ重工]など5社は協定を結んだ。", "[カナデ重工]は協定を結んだ。"],
    ["[カナデ重工]は[ハルカ電機]を買収した。", "[カナデ重工]は[ハルカ電機]を買収する方針だ。"],
    ["[カナデ重工]は[ハルカ電機]と提携した。", "[ハルカ電機]と提携した[カナデ重工]は増収だった。"],
    ["[カナデ重工]は[ハルカ電機]と提携した。", "[カナデ重工]は工場を増やす。[ハルカ電機]と提携した。"],
    [
      "[カナデ重工]と[ハルカ電機]は合併で合意した。両社は合併する。",
      "[カナデ重工]と[ハルカ電機]は合併する。",
    ],
  ])("%s is surer than %s", (surer, lessSure) => {
    expect(confidence(surer)).toBeGreaterThan(confidence(lessSure));
  });
});
