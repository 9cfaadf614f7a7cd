import { describe, expect, test } from "vitest";
import { isFurniture, type LineRole, mayBeFurniture, readLayout } from "../../src/text/layout.js";

function roles(text: string, title?: string): [LineRole, string][] {
  return readLayout(text, title).lines.map(({ role, start, end }) => [role, text.slice(start, end)]);
}

const PAGE = `経済

あおば電機と三ツ葉工業が提携 次世代電池で
2024/06/24 18:30

あおば電機は24日、三ツ葉工業と提携すると発表した。

背景に需要の伸び

写真:会見する両社長
電気自動車の販売が伸びている。
文・佐倉みのり

あおば電機と三ツ葉工業が提携 次世代電池で

関連記事
三ツ葉工業、来春に新工場
港町銀行が頭取交代へ
この記事へのコメント(3)
メールアドレスが公開されることはありません。`;

test("a page is told line by line", () => {
  expect(roles(PAGE)).toEqual([
    ["category", "経済"],
    ["title", "あおば電機と三ツ葉工業が提携 次世代電池で"],
    ["timestamp", "2024/06/24 18:30"],
    ["body", "あおば電機は24日、三ツ葉工業と提携すると発表した。"],
    ["heading", "背景に需要の伸び"],
    ["caption", "写真:会見する両社長"],
    ["body", "電気自動車の販売が伸びている。"],
    ["byline", "文・佐倉みのり"],
    ["furniture", "あおば電機と三ツ葉工業が提携 次世代電池で"],
    ["furniture", "関連記事"],
    ["furniture", "三ツ葉工業、来春に新工場"],
    ["furniture", "港町銀行が頭取交代へ"],
    ["furniture", "この記事へのコメント(3)"],
    ["body", "メールアドレスが公開されることはありません。"],
  ]);
});

test.each(["2024年6月24日", "関連記事\n市が協定", "国際\n両国が調印"])(
  "without running text nothing is kept out: %j",
  (text) => {
    expect(roles(text).every(([role]) => role === "heading")).toBe(true);
  },
);

describe("the title", () => {
  test.each([
    ["市が協定\n市は協定を結んだ。", "市が協定"],
    ["国際\n両国が調印\n両国は調印した。", "両国が調印"],
    ["ホーム > 国際 > アジア\n両国が調印\n両国は調印した。", "両国が調印"],
    ["社会・事件\n2024年6月24日\n川で男性救助\n24日、男性が救助された。", "川で男性救助"],
    [
      "トップ\n国際\nスポーツ\n経済\n地銀2行が経営統合で合意\n6/24(月) 18:30配信\n両行は合意した。",
      "地銀2行が経営統合で合意",
    ],
    [
      "報道関係者各位\n2024年6月24日\n株式会社ソラノミクス\n業務提携のお知らせ\n両社は提携した。",
      "業務提携のお知らせ",
    ],
    ["首相辞任へ\n支持率の低迷が続き、後継選びは来月に\n首相は辞任する。", "首相辞任へ"],
    ["訃報\n24日、作家が死去した。", "訃報"],
    ["大型契約を獲得\n総額は過去最大\n造船所は契約を獲得した。", "大型契約を獲得"],
  ])("of %j is %s", (text, title) => {
    const found = readLayout(text).title;
    expect(found && text.slice(found.start, found.end)).toBe(title);
  });

  test.each([
    "市は協定を結んだ。",
    "2024年6月24日\n見出しだけ",
    "市は協定を結んだ。\n次の行も文である。",
    "見出しだけ",
    "見出しだけ\n二つ目の見出し",
    "2024年6月24日\n市は協定を結んだ。",
    "文・佐倉みのり\n市は協定を結んだ。",
    "",
  ])("is not in %j", (text) => {
    expect(readLayout(text).title).toBeNull();
  });

  test("given with the article is not looked for, and its repetition is kept out", () => {
    expect(roles("市が協定\n両市の首長\n市は協定を結んだ。", "市が協定")).toEqual([
      ["furniture", "市が協定"],
      ["heading", "両市の首長"],
      ["body", "市は協定を結んだ。"],
    ]);
  });
});

describe("publishedAt", () => {
  test.each([
    [PAGE, "2024-06-24T18:30"],
    ["【2005年10月19日】隣国の首相は辞任した。", "2005-10-19"],
    ["首相が辞任\n首相は辞任した。\n(2024年6月24日付朝刊)", "2024-06-24"],
    ["首相は辞任した。\n掲載日:令和6年6月24日", "2024-06-24"],
  ])("of %j is %s", (text, date) => {
    expect(readLayout(text).publishedAt).toBe(date);
  });

  test.each([
    "【ソウル=あおば通信】両国は合意した。",
    "2024年6月24日、両国は合意した。",
    "開催日 2024年6月24日\n両国は合意した。",
    "6月24日\n両国は合意した。",
  ])("is not in %j", (text) => {
    expect(readLayout(text).publishedAt).toBeNull();
  });
});

describe("furniture", () => {
  test.each([
    "コメントを送信",
    "メールアドレスが公開されることはありません。",
    "※ が付いている欄は必須項目です",
    "■広告",
    "(C) 2024 あおば新聞社",
    "掲載の記事・写真の無断転載を禁じます",
    "Copyright 2024 あおば新聞社",
    "無断転載を禁じます。",
  ])("%s", (line) => {
    expect(isFurniture(line)).toBe(true);
    expect(mayBeFurniture(line, 0)).toBe(true);
  });

  test.each([
    "コメントを控えた。",
    "メールアドレスの流出は確認されていない。",
    "広告大手と提携した。",
    "記事の無断転載をめぐり、新聞社が提訴した。",
    "(C)契約を結んだ場合は、次の表による。",
    "メールマガジンに登録した会員は3万人を超えた。",
    "検索大手が買収する。",
    "保存会が設立された。",
    "同社は無断転載を禁じます、と呼びかけた。",
    "",
  ])("not %j", (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  test.each(["関連情報の開示を拡大", "ランキング上位を独占", "コメントする力を磨く", "次の記事が問うもの"])(
    "a heading that begins like a list of articles opens none: %s",
    (heading) => {
      expect(roles(`市は協定を結んだ。\n${heading}\n市長が会見`, "題").map(([role]) => role)).toEqual([
        "body",
        "heading",
        "heading",
      ]);
    },
  );

  test("a line of ornaments is none of the article", () => {
    expect(roles("市は結んだ。\n◇ ◇\n県も加わる。", "題").map(([role]) => role)).toEqual([
      "body",
      "furniture",
      "body",
    ]);
  });

  test("running text ends a list of other articles", () => {
    expect(
      roles("市は結んだ。\n【関連記事】\n別の市も\n市は続ける。\n背景に人口減", "題").map(([role]) => role),
    ).toEqual(["body", "furniture", "furniture", "body", "heading"]);
  });
});
