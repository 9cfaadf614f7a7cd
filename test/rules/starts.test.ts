import fc from "fast-check";
import { expect, test } from "vitest";
import { StartIndex, StartMarks } from "../../src/rules/starts.js";

const words = ["今日", "今週末", "今", "日", "今日中", "ア"];
const index = new StartIndex(words.map((word) => [word, word]));

test.each([
  ["今日は", ["今日", "今", "今日中"]],
  ["今週", ["今週末", "今"]],
  ["今も", ["今"]],
  ["今", ["今"]],
  ["日", ["日"]],
  ["アイ", ["ア"]],
  ["明日", []],
  ["", []],
])("at the start of %s may begin %j, in their own order", (text, expected) => {
  expect(index.at(text, 0)).toEqual(expected);
});

test("an item with several starts is there once", () => {
  expect(new StartIndex([["今", 1] as const, ["今日", 1] as const]).at("今日", 0)).toEqual([1]);
});

test("no place where a word starts is passed over, and those that are left start like one", () => {
  const marks = new StartMarks(words);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."今日週末中アは。")), fc.nat(20), (characters, from) => {
      const text = characters.join("");
      const places: number[] = [];
      for (
        let at = marks.next(text, from, text.length);
        at < text.length;
        at = marks.next(text, at + 1, text.length)
      )
        places.push(at);
      for (let at = from; at < text.length; at++)
        if (words.some((word) => text.startsWith(word, at))) expect(places).toContain(at);
      for (const at of places) expect("今日ア").toContain(text[at]);
    }),
  );
});
