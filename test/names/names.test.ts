import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openNames } from "../../src/names/index.js";
import type { Explanation } from "../../src/record.js";
import { readDoc } from "../../src/text/doc.js";
import { openTokenizer } from "../../src/tokens/index.js";

const tokenizer = openTokenizer();
const finder = openNames();
const read = (text: string) => readDoc({ text }, tokenizer);
const MARKS = { organization: "o", person: "p", place: "l" };

/** The text with the names in it marked: [o:ミナモ電機]. */
function marked(text: string): string {
  let result = text;
  for (const { type, start, end } of finder.find(read(text)).toReversed()) {
    result = `${result.slice(0, start)}[${MARKS[type]}:${text.slice(start, end)}]${result.slice(end)}`;
  }
  return result;
}

const plain = (text: string) => text.replace(/\[[opl]:(.+?)\]/g, "$1");

describe("findNames", () => {
  it.each([
    "[o:ミナモ電機株式会社]の[p:高橋花子]社長は、[l:東京都千代田区]で記者会見した。",
    "[l:フランス]の[p:ジャン・モロー]首相が[l:ドイツ]を訪れた。",
    "[o:日本銀行]は金融緩和を決めた。",
    "[o:厚生労働省]は新しい指針を公表した。",
    "[p:田中]氏は[l:大阪市]の出身だ。",
    "[o:早稲田大学]の[p:佐々木一郎]教授らが発表した。",
    "[l:ソウル]で開かれた会議に[l:中国]の代表が出席した。",
  ])("%s", (expected) => {
    expect(marked(plain(expected))).toBe(expected);
  });

  it.each([
    "今日は天気がよいので散歩に出かけた。",
    "会議では来年度の予算について話し合われた。",
    "社長は新しい製品の計画を説明した。",
    "この銀行の支店は駅前にある。",
    "市長選の投票率は低かった。",
    "コーヒーとチョコレートを買った。",
    "特命全権大使が着任した。",
  ])("finds nothing in %s", (text) => {
    expect(marked(text)).toBe(text);
  });
});

describe("the conventions of the annotation guide", () => {
  it.each([
    ["one letter is one country", "[l:日][l:米][l:韓]の首脳が会談した。"],
    ["a visit keeps nothing", "駐日大使は訪米する予定だ。"],
    ["a company's 社 is in the span", "[l:英国]の[o:ARM社]を買収した。"],
    ["a named government is a body", "[o:日本政府]は方針を示した。"],
    ["a people is no place", "日本人の観光客が増えた。"],
    ["a language is no place", "中国語の教材を作った。"],
    ["a nationality in a common noun keeps the country", "[l:中国]企業が進出した。"],
    ["a country and a city are two places", "[l:イタリア]・[l:ミラノ]で開かれた。"],
  ])("%s", (_, expected) => {
    expect(marked(plain(expected))).toBe(expected);
  });
});

describe("a document", () => {
  it("establishes a name once for all its sentences", () => {
    const text = "ルミナ機構(RMK)は結成された。\n代表はRMKの方針を説明した。";
    const again = finder.find(read(text)).filter(({ start }) => start > text.indexOf("\n"));
    expect(again.map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
      ["RMK", "organization"],
    ]);
    expect(again[0].rules.some((id) => id.startsWith("document/"))).toBe(true);
  });

  it.each([
    [
      "[o:株式会社白帆フーズ]は値上げする。[o:白帆]は昨年も上げた。",
      "a company without its form and its trade",
    ],
    [
      "[o:備中国際大学]は発表した。[o:備中国際大]は協定を結んだ。大の男が集まった。",
      "a university without its 学",
    ],
    ["[o:ミナモ電機](非上場)は値上げする。非上場の会社は多い。", "no status in brackets"],
    ["[o:ミナモ電機](48%)と[o:ルミナ工業](52%)が出資する。48%は少ない。", "no share in brackets"],
  ])("knows short forms: %s", (expected) => {
    expect(marked(plain(expected))).toBe(expected);
  });

  it("does not take a common word for a name because another document has one", () => {
    expect(marked("代表は方針を説明した。")).toBe("代表は方針を説明した。");
  });
});

describe("an explanation", () => {
  it("says which rules proposed a name and what each template contributed", () => {
    const entries: Explanation[] = [];
    const text = "高橋花子社長は辞任した。";
    const [mention] = finder.find(read(text), (entry) => entries.push(entry));
    const about = entries.filter(({ start, end }) => start === mention.start && end === mention.end);
    const rules = about.map(({ rule }) => rule).filter((rule) => !rule.startsWith("evidence/"));
    expect(rules).toEqual(mention.rules);
    expect(rules).toContain("person/full-name");
    const weights = about.flatMap(({ weight }) => (weight === null ? [] : [weight]));
    expect(weights.length).toBeGreaterThan(5);
    expect(weights.reduce((a, b) => a + b)).toBeGreaterThan(0);
  });

  it("says which conventions raised a score, and by how much", () => {
    const entries: Explanation[] = [];
    const [mention] = finder.find(read("馬国民会長と会談した。"), (entry) => entries.push(entry));
    const id = "person/full-name-before-title";
    expect(mention.rules).toContain(id);
    expect(entries.find(({ rule }) => rule === id)).toMatchObject({ about: "馬国民", weight: 5 });
  });

  it("leaves out the conventions that raised nothing", () => {
    const entries: Explanation[] = [];
    const [mention] = finder.find(read("訪米した馬国民会長と会談した。"), (entry) => entries.push(entry));
    expect(mention.rules).not.toContain("place/not-in-visits");
    expect(entries.map(({ rule }) => rule)).not.toContain("place/not-in-visits");
  });

  it("is silent where there is no name", () => {
    const entries: Explanation[] = [];
    finder.find(read("会議は終わった。"), (entry) => entries.push(entry));
    expect(entries).toEqual([]);
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."山田太郎氏は、。「」『』()（）・=＝&-【】\n 　ABCabc019ーァア一二㈱々〇🇯🇵\u0000\ud800\udc00가é",
    "株式会社",
    "東京都",
    "によると",
    "社長",
    "日米韓",
    "ジョン・スミス",
    "(以下「",
  );
  const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(""));

  it("gives mentions in order that slice it, do not overlap and lie in their sentence", () => {
    fc.assert(
      fc.property(text, (source) => {
        const doc = read(source);
        let end = 0;
        for (const mention of finder.find(doc)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          const sentence = doc.sentences[mention.sentence];
          expect(mention.start).toBeGreaterThanOrEqual(sentence.start);
          expect(mention.end).toBeLessThanOrEqual(sentence.end);
          expect(mention.confidence).toBeGreaterThan(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          expect(mention.rules.length).toBeGreaterThan(0);
          end = mention.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same mentions again, whatever was read in between", () => {
    fc.assert(
      fc.property(text, text, (source, other) => {
        const doc = read(source);
        const before = finder.find(doc);
        finder.find(read(other));
        expect(finder.find(doc)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it("takes time in proportion to its length", () => {
    const line = "A・".repeat(2000) + "、名".repeat(2000);
    const started = performance.now();
    finder.find(read(line));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
