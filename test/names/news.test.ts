import { describe, expect, it } from "vitest";
import { NEWS_CONVENTIONS } from "../../src/names/conventions-of-news.js";
import { openNames } from "../../src/names/index.js";
import { readDoc } from "../../src/text/doc.js";
import { openTokenizer } from "../../src/tokens/index.js";

const tokenizer = openTokenizer();
const names = openNames();
const MARKS = { organization: "o", person: "p", place: "l" };

/** The text with the names in it marked: [o:ミナモ電機]. */
function marked(text: string): string {
  let result = text;
  for (const { type, start, end } of names.find(readDoc({ text }, tokenizer)).toReversed()) {
    result = `${result.slice(0, start)}[${MARKS[type]}:${text.slice(start, end)}]${result.slice(end)}`;
  }
  return result;
}

/** Of each convention: sentences with the names it is there for, and sentences that look alike and have none. */
const TABLE: Record<string, { finds: string[]; leaves: string[] }> = {
  "organization/proper-and-ending": {
    finds: [
      "[o:ミナヅキ乳業]は増産する。",
      "[o:ヒバリ証券]が上場した。",
      "[o:ツキノワ電材]を子会社化した。",
      "[o:クヌギ精機労働組合]は妥結した。",
      "[o:メルカナ航空]は増便する。",
    ],
    leaves: [
      "デジタルカメラが売れている。",
      "地方銀行の再編が進む。",
      "3社が参加した。",
      "ローカルバスで行く。",
      "ワイン醸造が盛んだ。",
    ],
  },
  "organization/plural": {
    finds: ["[o:月影ファルコニーズ]は敗れた。"],
    leaves: ["海外シリーズは続く。"],
  },
  "organization/after-kind": {
    finds: ["通信大手[o:ルミナス]は値上げする。", "運送会社の「[o:カガミロジ]」が発表した。"],
    leaves: ["大手のスーパーが値上げする。", "会社の「ルール」を守る。"],
  },
  "organization/without-standing": {
    finds: ["新興[o:メルカナ航空]が就航した。", "自動車最大手[o:トヨタ]が発表した。"],
    leaves: ["最大手が値上げする。", "大手銀行が合併した。"],
  },
  "organization/without-delegates": {
    finds: ["[o:ミナモ電機]側は否定した。", "[o:湊川商事]幹部が明らかにした。"],
    leaves: ["会社側は否定した。", "党幹部が明らかにした。"],
  },
  "place/before-both": {
    finds: ["[l:日][l:独]両政府が合意した。", "[l:日][l:ラグナ]両政府は署名した。"],
    leaves: ["両政府が合意した。", "両国の首脳が会談した。"],
  },
  "place/pair-of-letters": {
    finds: ["[l:中][l:日]企業の交流が進む。", "[l:日][l:中]関係は改善した。"],
    leaves: ["一日中関係者が待った。", "企業の交流が進む。"],
  },
  "place/country-and-region": {
    finds: ["[l:アメリカ][l:テキサス州]で事故があった。", "[l:ラグナ共和国][l:ミリア市]と提携した。"],
    leaves: ["外国の州で事故があった。", "共和国の市を訪れた。"],
  },
  "organization/not-a-rank": {
    finds: ["[o:自民党]が連立を組む。"],
    leaves: ["第1党が連立を組む。"],
  },
  "person/without-department": {
    finds: ["[p:高橋花子]広報部員が説明した。"],
    leaves: ["広報部員が説明した。"],
  },
  "person/before-honorific": {
    finds: ["[p:古賀崎]氏は辞任した。", "[p:孟衛国]氏が語った。", "[p:マルコ・ベルディ]容疑者を逮捕した。"],
    leaves: ["同氏は辞任した。", "両氏が語った。", "皆さんが集まった。"],
  },
  "person/full-name-before-title": {
    finds: ["[p:呉]大使は述べた。", "[p:謝国民]会長と会談した。", "[p:マルコ・ベルディ]首相が来日した。"],
    leaves: ["新大使は述べた。", "副会長と会談した。", "全国民会長と会談した。"],
  },
};

it("every convention has its sentences", () => {
  expect(NEWS_CONVENTIONS.map(({ id }) => id)).toEqual(Object.keys(TABLE));
});

describe.each(Object.entries(TABLE))("%s", (_, { finds, leaves }) => {
  it.each(finds)("finds %s", (expected) => {
    expect(marked(expected.replace(/\[[opl]:(.+?)\]/g, "$1"))).toBe(expected);
  });
  it.each(leaves)("finds nothing in %s", (text) => {
    expect(marked(text)).toBe(text);
  });
  it("has as many sentences without names", () => {
    expect(leaves.length).toBeGreaterThanOrEqual(finds.length);
  });
});

describe("a definition in brackets", () => {
  it("names what it defines and the short form, everywhere and without what follows", () => {
    const text =
      "湊川国際交流協力特区(以下“湊川特区”と呼ぶ)は発足した。\n湊川特区代表団が来日した。\n視察団は湊川特区で話し合った。";
    expect(marked(text)).toBe(
      "[o:湊川国際交流協力特区](以下“[o:湊川特区]”と呼ぶ)は発足した。\n[o:湊川特区]代表団が来日した。\n視察団は[o:湊川特区]で話し合った。",
    );
  });
  it("does not take a law or a plan for a body", () => {
    const text = "新しい基本計画(以下「計画」と呼ぶ)を決めた。\n計画は公表された。";
    expect(marked(text)).toBe(text);
  });
});

describe("a reading in brackets", () => {
  it.each([
    "[l:済州島](チェジュとう)で開かれた。",
    "[p:李成民](イ・ソンミン)氏が語った。",
    "加盟国([l:エストニア])が反対した。",
  ])("%s", (expected) => {
    expect(marked(expected.replace(/\[[opl]:(.+?)\]/g, "$1"))).toBe(expected);
  });
});
