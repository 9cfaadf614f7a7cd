import type { Doc } from "../text/doc.js";

/** What the auxiliaries behind a verb say. */
export interface Inflection {
  readonly past: boolean;
  readonly negative: boolean;
  /** 〜たい, 〜う. */
  readonly wish: boolean;
  /** 〜れば, 〜たら, 〜なら. */
  readonly conditional: boolean;
  readonly passive: boolean;
  /** 〜させる. */
  readonly causative: boolean;
  /** 〜て, 〜し、: the next clause gives the tense. */
  readonly continues: boolean;
  /** 〜ている, 〜ていた. */
  readonly progressive: boolean;
  /** The token behind the verb and its auxiliaries. */
  readonly next: number;
}

/** Of a word that nothing is said of by its form. */
export const PLAIN: Inflection = {
  past: false,
  negative: false,
  wish: false,
  conditional: false,
  passive: false,
  causative: false,
  continues: false,
  progressive: false,
  next: 0,
};

const LINKS = new Set(["て", "で", "ば", "ちゃ"]);
const NEGATIVES = new Set(["ない", "ぬ", "ん", "ず", "まい"]);

/** Reads the auxiliaries from token `verb`, the verb itself, up to `limit`. */
export function readInflection(doc: Doc, verb: number, limit: number): Inflection {
  const { tokens } = doc;
  let past = false;
  let negative = false;
  let wish = false;
  let conditional = false;
  let passive = false;
  let causative = false;
  let progressive = false;
  let last = verb;
  let i = verb + 1;
  for (; i < limit; i++) {
    const { pos, detail1, conjugationType, conjugationForm } = tokens.partOfSpeech(i);
    if (pos === "助動詞") {
      if (conjugationType === "特殊・ダ" && tokens.surface(i) !== "なら") break;
      const base = tokens.baseForm(i);
      if (conjugationType === "特殊・タ" && conjugationForm !== "仮定形") past = true;
      if (conjugationForm === "仮定形" && base !== "ない") conditional = true;
      if (NEGATIVES.has(base)) negative = true;
      if (base === "たい" || base === "う" || base === "べし") wish = true;
    } else if (pos === "動詞" && detail1 !== "自立") {
      const base = tokens.baseForm(i);
      if (base === "れる" || base === "られる") passive = true;
      if (base === "せる" || base === "させる") causative = true;
      if (base === "いる" || base === "おる" || base === "てる") progressive = true;
    } else if (pos === "助詞" && detail1 === "接続助詞" && LINKS.has(tokens.surface(i))) {
      if (tokens.surface(i) === "ば") conditional = true;
      // 合併しても: even if
      if (i + 1 < limit && tokens.surface(i + 1) === "も") {
        conditional = true;
        i++;
      }
    } else if (pos === "形容詞" && tokens.baseForm(i) === "ない") {
      negative = true;
    } else break;
    last = i;
  }
  const form = tokens.partOfSpeech(last).conjugationForm;
  const continues =
    !past && !conditional && (form.startsWith("連用") || /^[てでず]$/.test(tokens.surface(last)));
  return { past, negative, wish, conditional, passive, causative, continues, progressive, next: i };
}
