import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openEngine } from "../../src/tokens/engine.js";
import { createTokenizer, openTokenizer, type Tokens } from "../../src/tokens/index.js";

const tokenizer = openTokenizer();

const surfaces = (tokens: Tokens) => Array.from({ length: tokens.count }, (_, i) => tokens.surface(i));
const tokenize = (text: string) => surfaces(tokenizer.tokenize(text));

describe("where kuromoji fails, no text is lost", () => {
  it.each([
    ["NUL", "前\0後", ["前", "\0", "後"]],
    ["NUL among spaces", "前 \0 後", ["前", " \0 ", "後"]],
    ["two emoji and what follows", "🇯🇵日本", ["🇯🇵", "日本"]],
    ["a pair that no dictionary knows", "𠮷野家", ["𠮷", "野家"]],
    ["a high surrogate alone", "前\ud83d後", ["前", "\ud83d", "後"]],
    ["a low surrogate alone", "前\udc00後", ["前", "\udc00", "後"]],
    ["nothing", "", []],
  ])("%s", (_name, text, expected) => {
    expect(tokenize(text)).toEqual(expected);
  });

  it("offsets are those of the text, also after 。 and after emoji", () => {
    const text = "😀が来た。次、猫。";
    for (const { word_position, surface_form } of createTokenizer().tokenize(text)) {
      expect(text.startsWith(surface_form, word_position - 1)).toBe(true);
    }
  });
});

describe("columns", () => {
  it("cover the text without a gap, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
        (text) => {
          expect(tokenize(text).join("")).toBe(text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("hold the tokens of each range on its own, with offsets into the text", () => {
    const text = "東京都は晴れ。京都は雨。";
    const tokens = tokenizer.tokenize(text, [
      { start: 1, end: 3 },
      { start: 7, end: 12 },
    ]);
    expect(surfaces(tokens)).toEqual(["京都", "京都", "は", "雨", "。"]);
    expect([...tokens.start]).toEqual([1, 7, 9, 10, 11]);
    expect([...tokens.end]).toEqual([3, 9, 10, 11, 12]);
  });

  it("do not change when the tokenizer goes on", () => {
    const first = tokenizer.tokenize("猫が鳴く。");
    const before = surfaces(first);
    tokenizer.tokenize("まったく別の、ずっと長い文章を読んでいる。".repeat(100));
    expect(surfaces(first)).toEqual(before);
  });

  it("give base form, reading and part of speech", () => {
    const tokens = tokenizer.tokenize("走っ");
    expect(tokens.baseForm(0)).toBe("走る");
    expect(tokens.reading(0)).toBe("ハシッ");
    expect(tokens.isKnown(0)).toBe(true);
    expect(tokens.partOfSpeech(0)).toMatchObject({
      pos: "動詞",
      detail1: "自立",
      conjugationType: "五段・ラ行",
      conjugationForm: "連用タ接続",
    });
  });

  it("give the surface as base form of an unknown word, and no reading", () => {
    const tokens = tokenizer.tokenize("ヌヴォガモーラ");
    expect(tokens.count).toBe(1);
    expect(tokens.isKnown(0)).toBe(false);
    expect(tokens.baseForm(0)).toBe("ヌヴォガモーラ");
    expect(tokens.reading(0)).toBeNull();
  });

  it("share one object for each part of speech", () => {
    const tokens = tokenizer.tokenize("山と川と");
    expect(tokens.partOfSpeech(0)).toBe(tokens.partOfSpeech(2));
    expect(tokens.partOfSpeech(0)).not.toBe(tokens.partOfSpeech(1));
    expect(tokens.word[1]).toBe(tokens.word[3]);
  });
});

describe("text in UTF-8", () => {
  it("has the same tokens, with offsets into its bytes", () => {
    const engine = openEngine();
    const character = fc.oneof(
      fc.constantFrom(..."東京都は雨。、\0 aé߿ࠀ￿\ud7ff\ue000", "😀", "𠮷", "\u{10000}", "\u{10ffff}"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit: character }), fc.string({ unit: character }), (before, text) => {
        const expected = surfaces(engine.tokenize(text));
        const bytes = Buffer.from(`${before}${text}${before}`);
        const margin = Buffer.byteLength(before);
        const { count, start, end } = engine.columnsOfUtf8(bytes, margin, bytes.length - margin);
        const found = Array.from({ length: count }, (_, i) => bytes.toString("utf8", start[i], end[i]));
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe("long texts without punctuation", () => {
  const MANY = 200_000;
  it.each([
    ["prose", "東京の会社が新しい工場を建てる計画を発表した"],
    ["one class of unknown words", "ヌヴォガモーラ"],
    ["digits", "1"],
    ["emoji", "😀"],
    ["one kana", "あ"],
  ])("take time in proportion to their length: %s", (_name, part) => {
    /** Of the processor, for a character; the best of some runs. */
    const time = (length: number) => {
      const text = part.repeat(length / part.length);
      const once = () => {
        const start = process.cpuUsage();
        expect(tokenizer.tokenize(text).end.at(-1)).toBe(text.length);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / length;
      };
      return Math.min(once(), once(), once(), once());
    };
    expect(time(MANY)).toBeLessThan(6 * time(MANY / 20)); // 20 × if it were quadratic
  });

  it("are read like the same text in pieces, beyond the length that integers can add up", () => {
    const part = "記者会見を開いた市長は新しい図書館の建設について説明した";
    const words = tokenize(part);
    const tokens = tokenizer.tokenize(`${part}。`.repeat(3));
    expect(tokens.count).toBe(3 * (words.length + 1));
    const long = tokenize(part.repeat(2000));
    expect(long.slice(0, words.length)).toEqual(words);
    expect(long.slice(-words.length)).toEqual(words);
  });
});
