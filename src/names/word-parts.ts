import { hasLetterOrDigit } from "../text/letters.js";
import type { PartOfSpeech } from "../tokens/tokens.js";

/** What part a word can take in a candidate. */
export const Part = {
  /** Ends every candidate: brackets, full stops. */
  stop: 0,
  /** May begin, end or stand inside. */
  name: 1,
  /** Joins: ・ = - &. */
  joiner: 2,
  /** Inside only: particles and the like. */
  inner: 3,
  /** Inside only: odd symbols. */
  symbol: 4,
  /** A verb, adjective or adverb: rarely in a name. */
  predicate: 5,
} as const;

const HARD =
  /^[。、「」『』“”"〈〉《》【】［］[\]{}〔〕（）():：;；,，！？!?…→←↑↓※◆■●○◎▲△▼▽★☆♪〜~|｜/／\n]$/u;
const SOFT = /^[！!？?☆★〜~／/、，,]$/u;
const JOINER = /^[・･=＝\-－‐–—&＆.．'’ !＋+@#ー×]$/u;

/** The part that a word takes, by its spelling and its part of speech. */
export function partOf(surface: string, p: PartOfSpeech, known: boolean): number {
  if (p.pos === "記号" || !hasLetterOrDigit(surface)) {
    if (JOINER.test(surface)) return Part.joiner;
    if (p.detail1 === "アルファベット") return Part.name;
    if (SOFT.test(surface)) return Part.symbol;
    if (HARD.test(surface)) return Part.stop;
    return hasLetterOrDigit(surface) ? Part.name : Part.symbol;
  }
  switch (p.pos) {
    case "名詞":
      return ["代名詞", "非自立", "特殊", "接続詞的", "ナイ形容詞語幹", "動詞非自立的"].includes(p.detail1) &&
        !/[一-龠ァ-ヶ]/.test(surface)
        ? Part.inner
        : Part.name;
    case "接頭詞":
      return Part.name;
    case "助詞":
    case "助動詞":
    case "接続詞":
      return /^[ァ-ヴ一-龠]/.test(surface) ? Part.name : Part.inner;
    case "動詞":
    case "形容詞":
    case "副詞":
    case "感動詞":
    case "連体詞":
    case "フィラー":
      return known ? Part.predicate : Part.name;
    default:
      return known ? Part.inner : Part.name;
  }
}
