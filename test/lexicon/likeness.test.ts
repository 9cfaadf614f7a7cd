import { describe, expect, test } from "vitest";
import { openLexicon } from "../../src/lexicon/lexicon.js";
import { Kanji, Katakana, kanjiKinds, katakanaKinds, Script } from "../../src/lexicon/likeness.js";

const { likeness } = openLexicon();
function read(text: string): { script: number; out: Int8Array } {
  const out = new Int8Array(8);
  return { script: likeness.read(text, 0, text.length, out), out };
}

describe("what a span looks like", () => {
  test.each([
    ["デルヴァーノフ", "person"],
    ["マーカスウェル", "person"],
    ["オルビアスタン", "place"],
    ["コンバーション", "common"],
  ])("%s looks like a %s", (text, kind) => {
    const { script, out } = read(text);
    expect(script).toBe(Script.katakana);
    expect(katakanaKinds[out[Katakana.best]]).toBe(kind);
  });

  test.each([
    ["高坂健太郎", "full-name"],
    ["瀬野原", "surname"],
    ["仁志子", "given-name"],
    ["南大川町", "place"],
    ["東西信用金庫", "organization"],
    ["再検討案", "common"],
  ])("%s looks like a %s", (text, kind) => {
    const { script, out } = read(text);
    expect(script).toBe(Script.kanji);
    expect(kanjiKinds[out[Kanji.best]]).toBe(kind);
  });

  test("parts of a katakana name are counted", () => {
    expect(read("ジャン・ピエール・デュラン").out[Katakana.parts]).toBe(3);
    expect(read("デュラン").out[Katakana.parts]).toBe(1);
  });

  test.each(["A社", "ABC", "の", "山", "", "ア", "ア・イ", "国際通貨基金総会", "12月", "カナ漢字"])(
    "%j has no model and leaves the cells alone",
    (text) => {
      const out = new Int8Array(8).fill(7);
      expect(likeness.read(text, 0, text.length, out)).toBe(Script.none);
      expect([...out]).toEqual(new Array(8).fill(7));
    },
  );

  test("a span in a text is read as the span alone", () => {
    const out = new Int8Array(8);
    likeness.read("昨日高坂健太郎氏", 2, 7, out);
    expect(out).toEqual(read("高坂健太郎").out);
  });
});
