import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.js";

describe("fold", () => {
  test.each([
    ["ＮＴＴ東日本（東京）", "NTT東日本(東京)"],
    ["２０２４年６月２４日　午後３時", "2024年6月24日 午後3時"],
    ["10～12日", "10〜12日"],
    ["ﾄﾖﾀ自動車", "トヨタ自動車"],
    ["ﾎﾞｸｼﾝｸﾞ･ｸﾗﾌﾞ", "ボクシング・クラブ"],
    ["ﾊﾟﾘ｢ｵﾍﾟﾗ座｣で｡", "パリ「オペラ座」で。"],
    ["ｳﾞｪﾈﾂｨｱ", "ヴェネツィア"],
    ["か\u3099く", "がく"],
    ["ハ\u309aリ", "パリ"],
  ])("%s becomes %s", (source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  test.each([
    "東京都で24日、会議が開かれた。",
    "ガス・パイプラインの「第2期」",
    "10〜12日",
    "㈱山田、①〜③、㎞、〒",
    "\0 \ud800 😀 ",
    "",
  ])("%j needs nothing and stays", (source) => {
    expect(fold(source).text).toBe(source);
  });

  test.each([
    ["ｱﾞ", "ア゛"],
    ["ﾞｶ", "゛カ"],
    ["漢ﾟ", "漢゜"],
    ["カﾞ", "ガ"],
  ])("a voice mark that fits no kana stays a mark: %s is %s", (source, folded) => {
    expect(fold(source).text).toBe(folded);
  });

  test("the map leads back over the characters that were joined", () => {
    const { source, text, toSource } = fold("日本ﾊﾞﾚｰﾎﾞｰﾙ協会");
    const start = text.indexOf("バレーボール");
    expect(source.slice(toSource(start), toSource(start + 6))).toBe("ﾊﾞﾚｰﾎﾞｰﾙ");
    expect(source.slice(toSource(start + 6))).toBe("協会");
  });

  const widths = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."ｶﾊｱﾞﾟ漢カは\u3099\u309a！～　A1", "😀", "\ud83d"),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  });

  test("property: the map is ascending, covers the source, and each folded character comes from its own piece", () => {
    fc.assert(
      fc.property(widths, (source) => {
        const { text, toSource } = fold(source);
        expect(toSource(0)).toBe(0);
        expect(toSource(text.length)).toBe(source.length);
        let pieces = "";
        for (let i = 0; i < text.length; i++) {
          const piece = source.slice(toSource(i), toSource(i + 1));
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.length).toBeLessThan(3);
          pieces += piece;
        }
        expect(pieces).toBe(source);
      }),
    );
  });

  test("property: nothing is left to fold", () => {
    fc.assert(
      fc.property(widths, (source) => {
        expect(fold(source).text).not.toMatch(/[\u3000！-～｡-ﾟ]/);
      }),
    );
  });
});
