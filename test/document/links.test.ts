import { describe, expect, test } from "vitest";
import { resolveMarked } from "./marked.js";

type Table = readonly (readonly [article: string, name: string, link: string])[];

/** `kind country code GeoNames` of a place, `-` for what it has not. */
function placeLink(article: string, name: string, confidence = 1): string {
  const place = resolveMarked(article, confidence).places.find((entity) => entity.name === name)!;
  return [place.kind, place.country, place.code, place.geo?.geonames].map((cell) => cell ?? "-").join(" ");
}

const places: Table = [
  ["[L 日本]は", "日本", "country JP - -"],
  ["[L 米]は", "米", "country US - -"],
  ["[L 中国]の", "中国", "country CN - -"],
  ["[L 中国地方]の", "中国地方", "region JP - -"],
  ["[L 福岡県]の", "福岡県", "prefecture JP JP-40 -"],
  ["[L 東京]の", "東京", "prefecture JP JP-13 -"],
  ["[L 福岡県飯塚市]で", "福岡県飯塚市", "city JP 40205 1861835"],
  ["[L 福岡県飯塚市幸袋]で", "福岡県飯塚市幸袋", "address JP 40205 -"],
  ["[L 神奈川県第14区]で", "神奈川県第14区", "region JP JP-14 -"],
  ["[L 東京都千代田区丸の内]で", "東京都千代田区丸の内", "address JP 13101 -"],
  ["[L 渋谷区]で", "渋谷区", "city JP 13113 11808021"],
  ["[L 広島県府中市]で", "広島県府中市", "city JP 34208 -"],
  ["[L 広島県]の[L 府中市]で", "府中市", "city JP 34208 -"],
  ["[L 東京都]の発表。[L 府中市]で見つかった。", "府中市", "city JP 13206 11611632"],
  ["[L 横浜市]の会社が[L 青葉区]に店を出す。", "青葉区", "city JP 14117 -"],
  ["[L パリ]で", "パリ", "city FR - 2988507"],
  ["[L 中国]の[L 泉州]で", "泉州", "city CN - 1797353"],
  ["[L 上海]で", "上海", "city CN - 1796236"],
  ["[L 上海市]で", "上海市", "city CN - 1796236"],
  ["[L 中国・上海市]で", "中国・上海市", "city CN - 1796236"],
  ["[L 米カリフォルニア州]で", "米カリフォルニア州", "region US - -"],
  ["[L カナダ]の[L ロンドン]で", "ロンドン", "city CA - 6058560"],
  ["[L カナダ]の首相は訪欧した。[L ロンドン]で会談した。", "ロンドン", "city GB - 2643743"],
];

const unlinked: Table = [
  ["[L 府中市]で", "府中市", "city JP - -"],
  ["[L 北区]で", "北区", "city JP - -"],
  ["[L 伊達市]と[L 北海道]と[L 福島県]で", "伊達市", "city JP - -"],
  ["[L 大阪府]の発表。一つ。二つ。三つ。[L 港区]で", "港区", "city JP - -"],
  ["[L 福岡]で", "福岡", "other JP - -"],
  ["[L 大阪府堺市]と[L 大阪]で", "大阪", "other JP - -"],
  ["[L 東北]で", "東北", "region JP - -"],
  ["[L 渋谷]で", "渋谷", "city JP - -"],
  ["[L 東京都]は広げる。[L 品川]-田町間で", "品川", "city JP - -"],
  ["[L 北海道新幹線]で", "北海道新幹線", "facility JP - -"],
  ["[L ニュージーランド]の選挙で、[L エプソム]の", "エプソム", "city - - -"],
  ["[L カシミール]で", "カシミール", "region - - -"],
  ["[L 中青原台市]で", "中青原台市", "city - - -"],
  ["[L 東海]で", "東海", "region JP - -"],
  ["[L 上越]で", "上越", "city - - -"],
  ["[L 中野]で", "中野", "city JP - -"],
  ["[L アメリカ軍青原基地]で", "アメリカ軍青原基地", "facility - - -"],
  ["[L 泉州]で", "泉州", "city - - -"],
  ["[L 青原13区]で", "青原13区", "region - - -"],
  ["[L 青原選挙区]で", "青原選挙区", "region - - -"],
  ["[L 青原台駅]で", "青原台駅", "facility - - -"],
  ["[L ミナリア]で", "ミナリア", "other - - -"],
];

describe("places that mean one thing", () => {
  test.each(places)("%s", (article, name, link) => expect(placeLink(article, name)).toBe(link));
});

describe("places that could mean several things, or nothing known", () => {
  test.each(unlinked)("%s", (article, name, link) => expect(placeLink(article, name)).toBe(link));
});

describe("places that are in doubt themselves", () => {
  test.each([
    ["[L 日本]は", "日本", 0.4, "country - - -"],
    ["[L パリ]で", "パリ", 0.6, "city - - -"],
    ["[L 日本]は", "日本", 0.65, "country JP - -"],
    ["[L パリ]で", "パリ", 0.9, "city FR - 2988507"],
  ])("%s %s %d", (article, name, confidence, link) => {
    expect(placeLink(article, name, confidence)).toBe(link);
  });
});

const companies: Table = [
  ["[O トヨタ自動車株式会社]は", "トヨタ自動車株式会社", "E02144 7203"],
  ["[O トヨタ自動車]は", "トヨタ自動車", "E02144 7203"],
  ["[O 任天堂]の", "任天堂", "E02367 7974"],
  ["[O シャープ株式会社]は", "シャープ株式会社", "E01773 6753"],
  ["[O シャープ]は", "シャープ", "-"],
  ["[O コーセーホールディングス]は", "コーセーホールディングス", "E01049 4922"],
  ["[O 吉野家]は", "吉野家", "-"],
  ["[O 三越伊勢丹]は", "三越伊勢丹", "-"],
  ["[O 三越伊勢丹ホールディングス]は", "三越伊勢丹ホールディングス", "E03521 3099"],
  ["[O ソフトバンク]は", "ソフトバンク", "-"],
  ["[O ソフトバンクグループ]は", "ソフトバンクグループ", "E02778 9984"],
  ["「[O メルカリ]・ジャパン証券」の", "メルカリ", "-"],
  ["[O メルカリ]の", "メルカリ", "E34064 4385"],
  ["[O 青原台電機]は", "青原台電機", "-"],
  ["[O 東京大学]は", "東京大学", "-"],
  ["[O アマゾン]は", "アマゾン", "-"],
];

describe("companies by their EDINET and securities codes", () => {
  test.each(companies)("%s", (article, name, link) => {
    const { identifiers } = resolveMarked(article).organizations.find((entity) => entity.name === name)!;
    expect(identifiers ? `${identifiers.edinetCode} ${identifiers.securitiesCode}` : "-").toBe(link);
  });
});
