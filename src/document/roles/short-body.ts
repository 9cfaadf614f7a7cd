import type { Form } from "../forms.js";
import { bodyEnding } from "../organization.js";
import { nameFrom, type Reading, tokenAt } from "../reading.js";
import type { BodyRule } from "./rule.js";
import { nounsUpTo } from "./titles.js";

const NEAR = 64;
/** A name such as 白帆ロボティクス is said without what its katakana tell of it. */
const kanji = /^[一-鿿]+$/;
const katakana = /^[ァ-ヶー]+$/;

export const shortBody: BodyRule = {
  id: "role/short-body",
  because:
    "A body that is said by the end or the start of its name alone, though not read as a name, is the one around that it fits: 監視団の団長 of 国連選挙監視団.",
  examples: [
    "[O 国連停戦監視団]が着いた。監視団のリーダーを務める[P 千葉明子]氏は ⇒ リーダー@国連停戦監視団",
    "監視団の[P 千葉明子]団長は語った。[O 国連停戦監視団]は ⇒ 団長@国連停戦監視団",
    "[O 白雲ロボティクス]は組む。白雲の代表取締役、[P 千葉明子]氏は ⇒ 代表取締役@白雲ロボティクス",
    "[O サクサロボティクス株式会社]は組む。サクサの代表取締役、[P 千葉明子]氏は ⇒ 代表取締役@サクサロボティクス株式会社",
  ],
  counterExamples: [
    "[O 国連停戦監視団]と[O 欧州停戦監視団]が着いた。監視団のリーダーの[P 千葉明子]氏は",
    "[O 大学入試機構]は開いた。大学の広報官の[P 千葉明子]氏は",
    "[O 国連停戦監視団]が着いた。警備会社のリーダーの[P 千葉明子]氏は",
    "[O 国連停戦監視団]が着いた。団のリーダーの[P 千葉明子]氏は",
  ],
  bodyOf({ start }, { reading, entityOf }) {
    if (reading.text[start - 1] !== "の") return undefined;
    const words = reading.text.slice(nounsUpTo(reading, start - 1), start - 1);
    if (words.length < 2) return undefined;
    const isEnd = bodyEnding(words) !== null;
    const isStart = isProper(reading, start - 2);
    const fits = ({ surface: { core } }: Form) =>
      (isEnd && core.endsWith(words)) ||
      (core.startsWith(words) && (isStart || (kanji.test(words) && katakana.test(core.slice(words.length)))));
    const at = nameFrom(reading.names, start);
    const around = new Set(entityOf.slice(Math.max(0, at - NEAR), at + NEAR));
    const [body, other] = [...around].filter(
      (entity) => entity.type === "organization" && entity.forms.some(fits),
    );
    return other ? undefined : body;
  },
};

/** Whether the word at an offset is a name, or one that no dictionary has. */
function isProper({ doc }: Reading, offset: number): boolean {
  const token = tokenAt(doc, offset);
  return !doc.tokens.isKnown(token) || doc.tokens.partOfSpeech(token).detail1 === "固有名詞";
}
