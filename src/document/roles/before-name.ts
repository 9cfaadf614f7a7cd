import type { Entity } from "../entity.js";
import { nameFrom, type Reading } from "../reading.js";
import { bodyOf } from "./bodies.js";
import type { RoleContext, RoleRule } from "./rule.js";
import { isTitle, type Title, titleUpTo } from "./titles.js";

/** What joins a title to the name behind it, or to the next title behind it. */
const link =
  /(?:である|であった|だった|でもある|を務める|を務めた|を務めていた|を名乗る|を自称する|となった|になった|に就任した|に就任する|に選出された|に選ばれた|に任命された|で、?|の|・|、|\s|こと|「)$/;
const gloss = /\([A-Za-z.]{2,8}\)$/;
const MOST = 4;

export const beforeName: RoleRule = {
  id: "role/before-name",
  because:
    "A title before a name is the person's, joined by の, である or nothing; by 、 only where it is said whose it is.",
  examples: [
    "[O 青葉電機]の衣料部門責任者である[P 千葉明子]氏は ⇒ 衣料部門責任者@青葉電機",
    "[L ナミル]首相の[P アリ・シャモン]は ⇒ 首相@ナミル",
    "元サッカー選手の[P 千葉明子]氏が ⇒ 元サッカー選手",
    "歌手[P 千葉明子]の曲 ⇒ 歌手",
    "弟子の版画家、[P 千葉明子]さんは ⇒ 版画家",
    "[O 山の会]の最高司令官を名乗る[P キン・テロ]氏は ⇒ 最高司令官@山の会",
    "木版画家の[P 千葉明子]さんが ⇒ 木版画家",
    "[L タイ]第一書記の[P 金正明]氏は ⇒ 第一書記@タイ",
    "[O 青葉電機]と同社元役員・[P 千葉明子]氏は ⇒ 元役員@青葉電機",
    "元[O 緑の党]議長の[P 千葉明子]氏は ⇒ 元緑の党議長@緑の党",
    "同懇談会座長の[P 千葉明子]氏は ⇒ 懇談会座長",
    "弁護士・作家・[O 北斗大学]教授の[P 千葉明子]氏は ⇒ 教授@北斗大学 弁護士 作家",
    "第3代藩主・[P 千葉明子]の ⇒ 藩主",
    "[O 青葉電機]の社長、[P 千葉明子]氏は ⇒ 社長@青葉電機",
    "元首相で[O 緑の党]党首の[P 千葉明子]氏は ⇒ 党首@緑の党 元首相",
    "[O 青葉電機]最高経営責任者(CEO)の[P 千葉明子]氏は ⇒ 最高経営責任者@青葉電機",
    "[O ABC放送]特派員[P 千葉明子]によれば ⇒ 特派員@ABC放送",
    "[O 外務省総合調整局]長の[P 千葉明子]氏が ⇒ 外務省総合調整局長@外務省総合調整局",
    "カリスマ的指導者である[P 千葉明子]は ⇒ 指導者",
  ],
  counterExamples: [
    "会社員の[P 千葉明子]さんは",
    "社長、[P 千葉明子]、会場",
    "三人目の妻、[P 千葉明子]が",
    "雑誌の編集長で[P 千葉明子]の父",
    "社長に[P 千葉明子]氏を",
    "社長は[P 千葉明子]氏に",
    "成長の[P 千葉明子]氏",
  ],
  find: (spot, context) => titlesBefore(spot.start, context),
};

/** In PがT1、QがT2に就任 the T1 before Q is what P becomes. */
function isOfAnother(start: number, { reading: { names, text } }: RoleContext): boolean {
  const last = names[nameFrom(names, start) - 1];
  return last?.type === "person" && /^[^。]{0,12}[がを]/.test(text.slice(last.end, start));
}

/** Where the 元 or 前 of a title starts that stands before its body: 元緑の党議長. */
function formerBefore(bodyStart: number, title: Title, { text, startingAt }: Reading): number | null {
  if (startingAt(bodyStart)?.end !== title.start) return null;
  const word = text.slice(Math.max(0, bodyStart - 2), bodyStart).match(/(?:元|前|現|新|次期)$/)?.[0];
  return word ? bodyStart - word.length : null;
}

/** 同社長 is somebody spoken of; 同懇談会座長 says what the one named is. */
const isReference = ({ start, end }: Title, { text }: Reading) =>
  text[start - 1] === "同" && isTitle(text.slice(start, end));

interface TitleBefore {
  readonly title: Title;
  readonly body: Entity | null;
}

/** The titles before a name that starts at `start`, nearest first: 元首相で緑の党党首の gives 党首, 元首相. */
export function titlesBefore(start: number, context: RoleContext): TitleBefore[] {
  const { reading } = context;
  const found: TitleBefore[] = [];
  let at = start;
  while (found.length < MOST) {
    const before = reading.text.slice(Math.max(0, at - 8), at);
    const joint = before.match(link)?.[0] ?? "";
    let end = at - joint.length;
    end -= reading.text.slice(Math.max(0, end - 10), end).match(gloss)?.[0].length ?? 0;
    const title = titleUpTo(reading, end);
    if (!title || reading.endingAt(title.start)?.type === "person" || isReference(title, reading)) break;
    const body = bodyOf(context, title);
    const whose = body.entity !== null || reading.text[title.start - 1] === "の";
    if (joint === "、" && (!whose || isOfAnother(body.start, context))) break;
    if (found.length === 0 ? joint.startsWith("で、") || joint === "で" : !/^[で・]/.test(joint)) break;
    const former = formerBefore(body.start, title, reading);
    found.push({ title: { ...title, start: former ?? title.start }, body: body.entity });
    at = former ?? body.start;
  }
  return found;
}
