import { LIKE } from "../forms.js";
import { isPlaceName } from "../knowledge.js";
import type { Name, Reading } from "../reading.js";
import { spelling } from "../spelling.js";
import { usedBefore } from "./head-of-name.js";
import type { ShortRule } from "./rule.js";

export const tailOfName: ShortRule = {
  id: "alias/tail-of-name",
  because:
    "The end of an organization's name stands for it when what is dropped is the place or body in front, or all before ・.",
  kind: "short",
  like: LIKE.END,
  types: ["organization"],
  examples: [
    "[O ウルグアイ中央選管]が公表した。[O 中央選管]は",
    "[O 東京地検特捜部]は逮捕した。[O 特捜部]は",
    "[O ミリス・コルダック]は中止する。[O コルダック社]の売り上げは",
    "[O 大阪マリンドーム]の管財人は。[O マリンドーム社]は",
  ],
  counterExamples: [
    "[O 三島電機]は[O 鳥取三島電機]を除き",
    "[O ウルグアイ外務省]は[L パラグアイ]の[O 外務省]に",
    "[O 府中三島建設株式会社]は[O 三島建設株式会社]を吸収した。",
    "[O 新東石油]と[O 東石油]が",
  ],
  find(name, { forms, reading }) {
    const form = forms.of(name);
    if (form.key.length < 2) return [];
    const { legalForm, listed } = form.surface;
    if (legalForm || listed?.surface === form.text) return [];
    const fuller = forms.endingWith(form);
    if (fuller.length === 0) return [];
    const place = placeBefore(reading, name);
    return fuller.filter((full) => {
      const dropped = full.key.slice(0, -form.key.length);
      const behindDot = full.text.endsWith(`・${form.surface.core}`);
      if (behindDot && (form.key.length >= LONG || usedBefore(full, form))) return true;
      if (!usedBefore(full, form) || (place && spelling(place.text) !== dropped)) return false;
      return (dropped.length > 1 && isPlaceName(dropped)) || endsInBody.test(dropped);
    });
  },
};

const LONG = 4;
const endsInBody = /(?:省|庁|署|県警|府警|警視庁|地検|高検|地裁|市|県|大学|委員会|議会)$/;

/** The place that the name is said to be of: パラグアイ in パラグアイの外務省. */
function placeBefore({ text, endingAt }: Reading, { start }: Name): Name | null {
  const place = endingAt(text[start - 1] === "の" ? start - 1 : start);
  return place?.type === "place" ? place : null;
}
