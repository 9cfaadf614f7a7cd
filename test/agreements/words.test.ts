import { expect, test } from "vitest";
import { openWords } from "../../src/agreements/words.js";

const words = openWords();

test.each([
  ["代表団は凪市を訪れ、市長と会った。", true],
  ["両社は話し合っている。", true],
  ["協議は続いた。", true],
  ["要求を退けた。", true],
  ["計画は実現しなかった。", true],
  ["合意には至らなかった。", true],
  ["会社は工場を増やした。", false],
  ["株価は上がった。", false],
  ["", false],
])("%s may tell of talks: %s", (sentence, expected) => {
  expect(words.mayTellOfTalks(sentence, 0, sentence.length)).toBe(expected);
});

test.each([
  ["共同通信は合併を報じた。", 0, "共同"],
  ["共同通信は合併を報じた。", 1, "合併"],
  ["業務提携した。", 0, "業務提携"],
  ["工場を増やした。", 0, undefined],
])("in %s the next trigger from %i on is %s", (text, from, word) => {
  expect(words.nextTrigger(text, from, text.length)?.word.word).toBe(word);
});
