import { nameOf } from "../entity.js";
import { bodyEnding } from "../organization.js";
import { nameFrom } from "../reading.js";
import type { BodyRule } from "./rule.js";
import { nounsUpTo } from "./titles.js";

const NEAR = 64;

export const shortBody: BodyRule = {
  id: "role/short-body",
  because:
    "A body that is said by the end of its name alone is the one around that it fits: 監視団の団長 of 国連選挙監視団.",
  examples: [
    "[O 国連停戦監視団]が着いた。監視団のリーダーを務める[P 千葉明子]氏は ⇒ リーダー@国連停戦監視団",
    "監視団の[P 千葉明子]団長は語った。[O 国連停戦監視団]は ⇒ 団長@国連停戦監視団",
  ],
  counterExamples: [
    "[O 国連停戦監視団]と[O 欧州停戦監視団]が着いた。監視団のリーダーの[P 千葉明子]氏は",
    "[O 国連停戦監視団]が着いた。警備会社のリーダーの[P 千葉明子]氏は",
    "[O 国連停戦監視団]が着いた。団のリーダーの[P 千葉明子]氏は",
  ],
  bodyOf({ start }, { reading, entityOf }) {
    if (reading.text[start - 1] !== "の") return undefined;
    const words = reading.text.slice(nounsUpTo(reading, start - 1), start - 1);
    if (words.length < 2 || bodyEnding(words) === null) return undefined;
    const at = nameFrom(reading.names, start);
    const around = new Set(entityOf.slice(Math.max(0, at - NEAR), at + NEAR));
    const [body, other] = [...around].filter(
      (entity) => entity.type === "organization" && nameOf(entity).endsWith(words),
    );
    return other ? undefined : body;
  },
};
