import { table } from "../../lexicon/lexicon.js";
import { type Form, LIKE } from "../forms.js";
import { inCategory, isPlaceName } from "../knowledge.js";
import { spelling } from "../spelling.js";
import type { ShortRule } from "./rule.js";

const parts = table("reference-parts")
  .map((row) => row.surface)
  .join("|");
/** The name of a branch or department. */
export const endsInPart = new RegExp(`(?:${parts})$`);
const LONG_WORD = 4;
/** What may be dropped from the end of a name: common words in kanji, katakana of few kinds, or of any where the head alone is no
 * body that is known (白帆 of 白帆ロボティクス, not NEC of NECプラットフォームズ); no place. */
const katakana = /^[ァ-ヶー]+$/;
const commonWords = /^[一-鿿々]+$/;
const droppable = new Set(table("reference-droppable").map((row) => spelling(row.surface)));

export const headOfName: ShortRule = {
  id: "alias/head-of-name",
  because:
    "The start of an organization's name stands for it once it is known: 伊藤忠 for 伊藤忠商事. A branch or part is no rest.",
  kind: "short",
  like: LIKE.START,
  types: ["organization"],
  examples: [
    "[O 三島電機]は発表した。[O 三島]の社員は",
    "[O 大森新聞]によると、[O 大森]は述べた。",
    "[O 大森]によると、寒い。[O 大森新聞]は伝えた。",
    "[O ミルバ通信]は伝えた。[O ミルバ]によれば",
    "[O 北斗ホールディングス]は。[O 北斗]は",
    "[O 白川ロボティクス株式会社]は。[O 白川]は",
    "[O ミルバ・パートナーズ証券]は。[O ミルバ社]の",
  ],
  counterExamples: [
    "[O 大森新聞]と[O 大森新聞北陸支社]が",
    "[O 北斗]は[O 北斗銀行]を子会社にした",
    "[O 港南署連合]は[O 港南署連合調査団]を送った",
    "[O 日山]と[O 日山BP]が",
    "[O 三島情報開発株式会社]から[O 三島情報株式会社]が。",
    "[O ミルバ・ミュージック]は。[O ミルバ]の",
    "[O NECトイズ]は。[O NEC]の",
    "[O 北映東京制作場]は。[O 北映]の",
  ],
  find(name, { forms }) {
    const form = forms.of(name);
    if (form.text.length < 2 || form.surface.legalForm) return [];
    return forms.startingWith(form).filter((full) => {
      if (!usedBefore(full, form) && !isClipped(full, form)) return false;
      const bare = form.surface.core;
      if (full.text.startsWith(`${bare}・`)) return bare !== form.text;
      const rest = full.key.slice(form.key.length);
      const common = isCommon(rest) || (katakana.test(rest) && !isKnownBody(bare));
      return common && !endsInPart.test(rest) && endsWord(full, form.key.length);
    });
  },
};

/** 朝日, said before 朝日新聞 as much as behind it. */
const isClipped = (full: Form, { key }: Form) => /^(?:新聞|通信)社?$/.test(full.key.slice(key.length));

const isKnownBody = inCategory("listed-organization", "company", "ambiguous-company");

const isCommon = (rest: string) => commonWords.test(rest) || droppable.has(rest);

/** Whether a word of `full` ends after `length` characters of its key; in a long word any may be cut: 伊藤忠|商事. */
function endsWord(full: Form, length: number): boolean {
  const words = full.words.map(spelling);
  let end = -words.join("").indexOf(full.key);
  for (const [i, word] of words.entries()) {
    end += word.length;
    if (end < length) continue;
    return (end === length || word.length >= LONG_WORD) && !words.slice(i + 1).some(isPlaceName);
  }
  return false;
}

/** Running text says the full form first; a headline may use the short one before it. */
export const usedBefore = (full: Form, short: Form) =>
  full.firstInBody === short.firstInBody ? full.id < short.id : full.firstInBody < short.firstInBody;
