/**
 * Jumandic's proper nouns, the semantic categories of its common nouns, and the words that names end in
 * (Debian: mecab-jumandic-utf8). Its word lists taken from Wikipedia and from the web are left out.
 */
import { mecabWords, SurfaceTable } from "./sources.js";

const folder = "usr/share/mecab/dic/juman/";
const read = (file: string) => mecabWords("deb", "mecab-jumandic-utf8", folder + file);

function nameCategory(kind: string, meaning: string): string | null {
  if (meaning.includes("人名:日本:姓")) return "frequent-surname";
  if (meaning.includes("人名:日本:名")) return "frequent-given-name";
  if (kind === "人名") return "person";
  if (kind === "組織名") return "known-organization";
  if (kind === "固有名詞") return "proper";
  if (kind !== "地名") return null;
  if (/地名:国(?: |$)/.test(meaning)) return "country";
  if (meaning.includes("首都")) return "capital";
  if (/日本:(?:[県府都]|北海道$)/.test(meaning)) return "prefecture";
  return /日本:.*:[市町村区郡]/.test(meaning) ? "municipality" : "place";
}

function nounCategory(meaning: string): string {
  if (meaning === "人") return "common-person";
  if (meaning.startsWith("組織")) return "common-organization";
  if (meaning === "場所-施設" || meaning === "場所-施設部位") return "common-facility";
  if (meaning === "場所-自然") return "common-nature";
  if (meaning.startsWith("場所")) return "common-location";
  if (meaning.startsWith("人工物")) return "common-artifact";
  if (meaning === "抽象物") return "common-abstract";
  return meaning === "時間" ? "common-time" : "common-other";
}

function addEndings(nouns: SurfaceTable, surface: string, meaning: string): void {
  if (/組織名末尾(?!外)/.test(meaning)) nouns.add(surface, "organization-suffix");
  if (/(?:地名|住所)末尾(?!外)/.test(meaning)) nouns.add(surface, "place-suffix");
  if (/人名末尾(?!外)/.test(meaning)) nouns.add(surface, "person-suffix");
}

const names = new SurfaceTable();
for (const cells of read("Noun.koyuu.csv")) {
  const category = nameCategory(cells[5], cells[10] ?? "");
  if (category) names.add(cells[0], category);
}
names.write("names-jumandic");

const nouns = new SurfaceTable();
for (const [surface, , , , pos, , , , , , meaning = ""] of read("ContentW.csv")) {
  if (pos !== "名詞" || !/[一-龠ァ-ヶＡ-Ｚ]/.test(surface)) continue;
  addEndings(nouns, surface, meaning);
  for (const part of /カテゴリ:([^ ]+)/.exec(meaning)?.[1].split(";") ?? [])
    nouns.add(surface, nounCategory(part));
}
for (const cells of read("Suffix.csv")) addEndings(nouns, cells[0], cells[10] ?? "");
nouns.write("nouns-jumandic");
