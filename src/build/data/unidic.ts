/** UniDic's proper nouns and the common nouns in kanji (with kana) or katakana (Debian: unidic-mecab). */
import { mecabWords, SurfaceTable } from "./sources.js";

const names: Readonly<Record<string, string>> = {
  "人名,姓": "surname",
  "人名,名": "given-name",
  "人名,一般": "person",
  "地名,一般": "place",
  "地名,国": "country",
  "一般,*": "proper",
};

const proper = new SurfaceTable();
const common = new SurfaceTable();
for (const [surface, , , , pos, detail1, detail2, detail3] of mecabWords(
  "deb",
  "unidic-mecab",
  "usr/share/mecab/dic/unidic/lex_3_1.csv",
)) {
  if (pos !== "名詞") continue;
  if (detail1 === "固有名詞") {
    const category = names[`${detail2},${detail3}`];
    if (category && !/^[ぁ-ん]$/.test(surface)) proper.add(surface, category);
  } else if (
    detail1 === "普通名詞" &&
    /^(?:[ァ-ヴー]{2,}|(?=.*[一-龠])[一-龠々ヶぁ-ん]{2,})$/.test(surface)
  ) {
    common.add(surface, "common-noun");
  }
}
proper.write("names-unidic");
common.write("common-nouns-unidic");
