import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLayout } from "../../src/text/layout.js";
import { splitSentences } from "../../src/text/sentences.js";

const split = (text: string) =>
  splitSentences(text, readLayout(text).lines).map(({ start, end }) => text.slice(start, end));

describe("sentences end", () => {
  test.each([
    ["市は協定を結んだ。県も加わる。", ["市は協定を結んだ。", "県も加わる。"]],
    ["首相は帰国した。 一方、外相は残った。", ["首相は帰国した。", "一方、外相は残った。"]],
    ["増産する。\n工場は二つある。", ["増産する。", "工場は二つある。"]],
    ["本当に実現するのか? 社長に聞いた。", ["本当に実現するのか?", "社長に聞いた。"]],
    ["優勝だ!!選手は泣いた。", ["優勝だ!!", "選手は泣いた。"]],
    ["「間に合います。」社長は言い切った。", ["「間に合います。」", "社長は言い切った。"]],
    ["契約は続く(ただし1年に限る。)同社は否定した。", ["契約は続く(ただし1年に限る。)", "同社は否定した。"]],
    ["両国は合意した。[1][2]交渉は3年に及んだ。", ["両国は合意した。[1][2]", "交渉は3年に及んだ。"]],
    ["温度を測定した.結果を表に示す.", ["温度を測定した.", "結果を表に示す."]],
    ["閉じない「かっこがある。次の文。", ["閉じない「かっこがある。", "次の文。"]],
    ["逆の」かっこ。次の文。", ["逆の」かっこ。", "次の文。"]],
    ["終わった。。次へ。", ["終わった。。", "次へ。"]],
    ["一行目\r\n二行目\u2028三行目", ["一行目", "二行目", "三行目"]],
  ])("%j", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe("sentences do not end", () => {
  test.each([
    "市長は「合意した。感謝する。」と述べた。",
    "「合意した。」 と市長は述べた。",
    "「やめます。」「続けます。」と意見が割れた。",
    "両社(本社は東京。従業員は5人。)は合併する。",
    "『走れ。「待て。」と言うな。』を出版した。",
    "“静かに。”と書かれた札を外した。",
    "Yahoo!ニュースが伝えた。",
    "「がんばれ!」と叫んだ。",
    "やったぞ!と叫んだ。",
    "なぜ今なのか?との声も出た。",
    "歌手グループの朝顔。を解散する。",
    "株価は3.5%上がり、J.スミス氏も買った。",
    "交渉は続く...はずだ。",
    "第1条[1]と第2条[2]を改める。",
    "Ver.2を配る。",
  ])("%s", (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe("long text", () => {
  test("is cut at a comma, within bounds", () => {
    const parts = split("長い話が続き、".repeat(1000));
    expect(parts.every((part) => part.length <= 2000 && part.endsWith("、"))).toBe(true);
    expect(parts.join("")).toBe("長い話が続き、".repeat(1000));
  });

  test("an open bracket does not swallow what follows", () => {
    expect(split(`「${"文が続く。".repeat(500)}」`).length).toBeGreaterThan(400);
  });

  test("no surrogate pair is cut", () => {
    expect(split(`a${"😀".repeat(3000)}`).join("|")).not.toMatch(/\p{Cs}/u);
  });

  test("time grows with the length, not its square", () => {
    for (const unit of ["「", "(", "。", "」", "あ", "!", ".", "、", "「あ", " "]) {
      const started = performance.now();
      split(unit.repeat(200_000 / unit.length));
      expect(performance.now() - started, unit).toBeLessThan(1500);
    }
  });
});

describe("kinds", () => {
  test.each([
    ["両社が合併へ\n両社は合併する。", ["headline", "body"]],
    ["あおば市が協定締結", ["headline"]],
    ["あおば市は協定を結んだ", ["body"]],
  ])("%j is %j", (text, kinds) => {
    const lines = readLayout(text, "別の題").lines;
    expect(splitSentences(text, lines).map((s) => s.kind)).toEqual(kinds);
  });
});

test("property: sentences are in order, trimmed, and lose no letter", () => {
  const pieces = fc.constantFrom(..."。!?.「」()『』“”[]\n、 あ漢ア1A😀", "と述べた", "\u2028", "\ud800");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (array) => {
      const text = array.join("");
      const lines = readLayout(text, "題").lines;
      let at = 0;
      for (const [i, sentence] of splitSentences(text, lines).entries()) {
        expect(sentence.index).toBe(i);
        expect(text.slice(at, sentence.start)).not.toMatch(/[\p{L}\p{N}]/u);
        const words = text.slice(sentence.start, sentence.end);
        expect(words).not.toBe("");
        expect(words.trim()).toBe(words);
        expect(words).not.toMatch(/[\n\u2028]/);
        at = sentence.end;
      }
      expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});
