import { PatternAt } from "../pattern-at.js";
import { nameFrom, type Reading } from "../reading.js";
import { titlesBefore } from "./before-name.js";
import { bodyAround, bodyBefore, fittingBody } from "./bodies.js";
import type { RoleRule } from "./rule.js";
import type { Span } from "./titles.js";

/** Behind a name of a list: 氏、 or (52)、 or (ちば・あきこ)氏、. */
const behind = new PatternAt("(氏さ", /(?:\([^()]{0,30}\))?(?:氏|さん)?(?:\([^()]{0,30}\))?/y);
const joint = new PatternAt("、・とや及お", /[、・]|と|や|及び|および/y);
const allOfThem = new PatternAt("の両各", /の?(?:両|各)/y);
const MOST = 12;

export const shared: RoleRule = {
  id: "role/shared",
  because:
    "Each of those named side by side has the title that 両 or 各 says of them, and with 両氏 the one said before the first: P、Qの両副社長, 創業者のP、Q両氏.",
  examples: [
    "[P 千葉明子]氏、[P 呉一郎]氏の両副社長が ⇒ 副社長 副社長",
    "[O 青葉電機]の[P 千葉明子]・[P 呉一郎]両保全管財人は ⇒ 保全管財人@青葉電機 保全管財人@青葉電機",
    "委員([P 千葉明子]、[P 呉一郎]、[P 森田司]各議員)が ⇒ 議員 議員 議員",
    "[O 青葉電機]創業者の[P 千葉明子]、[P 呉一郎]両氏が ⇒ 創業者@青葉電機 創業者@青葉電機",
    "[O 緑の党]の2人([P 千葉明子]、[P 呉一郎]両議員)は ⇒ 議員@緑の党 議員@緑の党",
    "[O 緑の党]の[P 千葉明子]氏(52)と[P 呉一郎]氏(60)の両議員は ⇒ 議員@緑の党 議員@緑の党",
  ],
  counterExamples: [
    "[P 千葉明子]氏の両議員への手紙",
    "[P 千葉明子]、[P 呉一郎]の両親は",
    "[P 千葉明子]氏、[P 呉一郎]氏は両議員に",
    "[P 千葉明子]氏の各議員への",
    "[P 千葉明子]氏と[P 呉一郎]氏の両氏は",
    "[P 千葉明子]氏、[P 呉一郎]氏の議員仲間",
  ],
  cue: { behind: "氏さ(、・とや及おの両各" },
  find(spot, context) {
    const { text } = context.reading;
    const { start, end, size } = listAround(spot, context.reading);
    const word = size > 1 ? allOfThem.lengthAt(text, end) : 0;
    const title = word > 0 ? context.titleFrom(end + word) : null;
    if (title) {
      const before = bodyBefore(context, start)?.entity ?? null;
      return [{ title, body: fittingBody(context, title, before) ?? bodyAround(context, title, start) }];
    }
    return word > 0 && text[end + word] === "氏" && start < spot.start ? titlesBefore(start, context) : [];
  },
};

/** The people named side by side with the one at a spot: from the first name to what stands behind the last one. */
export function listAround({ start, end }: Span, { text, names, startingAt }: Reading) {
  const list = { start, lastName: end, end: end + behind.lengthAt(text, end), size: 1 };
  for (; list.size < MOST; list.size++) {
    const next = startingAt(list.end + joint.lengthAt(text, list.end));
    if (next?.type !== "person") break;
    list.lastName = next.end;
    list.end = next.end + behind.lengthAt(text, next.end);
  }
  for (let i = nameFrom(names, start) - 1; i >= 0 && list.size < MOST; i--, list.size++) {
    const at = names[i].end + behind.lengthAt(text, names[i].end);
    if (names[i].type !== "person" || at + joint.lengthAt(text, at) !== list.start) break;
    list.start = names[i].start;
  }
  return list;
}
