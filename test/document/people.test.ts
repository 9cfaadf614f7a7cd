import { describe, expect, test } from "vitest";
import { resolveMarked } from "./marked.js";

type Table = readonly (readonly [article: string, name: string])[];

/** `family|given|reading` of the first person, `-` for what is not known. */
function nameOf(article: string): string {
  const [{ familyName, givenName, reading }] = resolveMarked(article).people;
  return [familyName, givenName, reading].map((part) => part ?? "-").join("|");
}

const cut: Table = [
  ["[P 佐藤健一]氏は", "佐藤|健一|-"],
  ["[P 長谷川健]氏は", "長谷川|健|-"],
  ["[P 森雪]さんは", "森|雪|-"],
  ["[P 李明俊](イ・ミョンジュン)大統領は", "李|明俊|イ・ミョンジュン"],
  ["[P 習近平]国家主席は", "習|近平|-"],
  ["[P 佐藤健一](さとう・けんいち)氏は", "佐藤|健一|さとう・けんいち"],
  ["[P 佐藤健一]=さとう けんいち=氏は", "佐藤|健一|さとう けんいち"],
  ["[P 佐藤健一]さん(さとう・けんいち=木版画家)が", "佐藤|健一|さとう・けんいち"],
  ["[P 佐藤 健一]氏は", "佐藤|健一|-"],
  ["[P コリン・アダン]氏は", "アダン|コリン|-"],
  ["[P ジョン・F・アダン]氏は", "アダン|ジョン・F|-"],
  ["[P 宮國椋丞]投手が勝った。[P 宮國]は8勝目だ。", "宮國|椋丞|-"],
  ["[P 鈴木]氏は", "鈴木|-|-"],
];

const whole: Table = [
  ["[P アダン]大統領は", "-|-|-"],
  ["[P アダン](アーダン)大統領は", "-|-|-"],
  ["[P 佐藤健一](62)氏は", "佐藤|健一|-"],
  ["[P 佐藤健一](岡松市)氏は", "佐藤|健一|-"],
  ["[P イチロー]選手は", "-|-|-"],
];

describe("family, given name and reading", () => {
  test.each(cut)("%s", (article, name) => expect(nameOf(article)).toBe(name));
});

describe("names that are not cut, brackets that hold no reading", () => {
  test.each(whole)("%s", (article, name) => expect(nameOf(article)).toBe(name));
});
