import { Characters } from "../../rules/characters.js";
import type { Entity } from "../entity.js";
import { nameFrom, type Reading, tokenAt } from "../reading.js";
import { bodyBefore, bodyOf } from "./bodies.js";
import type { RoleContext, RoleRule } from "./rule.js";
import { isTitle, lastOfTitles, type Title, titleUpTo } from "./titles.js";

/** What joins a title to the name behind it, or to the next title behind it; the longest one is tried first. */
const link =
  /(?<=(である|であった|だった|でもある|を務める|(?:など)?を務めた、?|を務めてい[るた]|の(?:一人|ひとり|1人)(?:である|でもある|で、?|、|の)?|を兼ねる|を兼[務任]する|を名乗る|を自称する|となった|になった|に(?:就任|在位)して(?:い|き)[るた]|に就任した|に就任する|に(?:選出|選任|任命|指名|起用|再任)された|に(?:選ばれ|当選し)た|に(?:内定|昇格)した|(?:など)?を歴任した、?|や|で、?|の(?:故・?)?|・|、|\s|こと|「))/y;
/** The last characters of these, of a gloss and of titles. */
const endsLink = new Characters([..."るたやで、の・と人り故「) \n\t", ...lastOfTitles]);
const gloss = /(?<=(\([A-Za-z.]{2,8}\)))/y;
/** Behind posts of one person named in a list. */
const inTurnOf = /を(?:歴任した|務めた)、?$/;
/** What says more of the one named, before his body: 議長を務めた緑の党のP. */
const beforeBody =
  /(?:を(?:務め(?:た|る|てい[るた])|歴任した|兼ねる)、?|の(?:一人|ひとり|1人)(?:で|である|、))$/;
/** Between the titles of one person: 創業者の一人で社長のP. */
const goesOn = /^(?:で|・|の(?:一人|ひとり|1人)で)/;
const MOST = 4;
/** What is said of the person between a title with で and the name: 教授で労働法に詳しい田中氏. */
const LONGEST_CLAUSE = 24;
const otherSubject = /[はがも]、?$/;

export const beforeName: RoleRule = {
  id: "role/before-name",
  because:
    "A title before a name is the person's, joined by の, である or nothing; by 、 only where it is said whose it is.",
  examples: [
    "[O 青葉電機]の衣料部門責任者である[P 千葉明子]氏は ⇒ 衣料部門責任者@青葉電機",
    "[L ナミル]首相の[P アリ・シャモン]は ⇒ 首相@ナミル",
    "元サッカー選手の[P 千葉明子]氏が ⇒ 元サッカー選手",
    "[L 水見市]長の[P 千葉明子]氏は ⇒ 市長@水見市",
    "前[L 水見市]長の[P 千葉明子]氏は ⇒ 前水見市長@水見市",
    "歌手[P 千葉明子]の曲 ⇒ 歌手",
    "弟子の版画家、[P 千葉明子]さんは ⇒ 版画家",
    "[O 山の会]の最高司令官を名乗る[P キン・テロ]氏は ⇒ 最高司令官@山の会",
    "木版画家の[P 千葉明子]さんが ⇒ 木版画家",
    "[L タイ]第一書記の[P 金正明]氏は ⇒ 第一書記@タイ",
    "[O 青葉電機]と同社元役員・[P 千葉明子]氏は ⇒ 元役員@青葉電機",
    "元[O 緑の党]議長の[P 千葉明子]氏は ⇒ 元緑の党議長@緑の党",
    "[O 山の会]と同会幹事長の[P 千葉明子]氏は ⇒ 幹事長@山の会",
    "同懇談会座長の[P 千葉明子]氏は ⇒ 懇談会座長",
    "弁護士・作家・[O 北斗大学]教授の[P 千葉明子]氏は ⇒ 教授@北斗大学 弁護士 作家",
    "第3代藩主・[P 千葉明子]の ⇒ 藩主",
    "[O 青葉電機]の社長、[P 千葉明子]氏は ⇒ 社長@青葉電機",
    "元首相で[O 緑の党]党首の[P 千葉明子]氏は ⇒ 党首@緑の党 元首相",
    "[O 青葉電機]最高経営責任者(CEO)の[P 千葉明子]氏は ⇒ 最高経営責任者@青葉電機",
    "[O ABC放送]特派員[P 千葉明子]によれば ⇒ 特派員@ABC放送",
    "[O 外務省総合調整局]長の[P 千葉明子]氏が ⇒ 外務省総合調整局長@外務省総合調整局",
    "外相に起用された[P 千葉明子]氏は ⇒ 外相",
    "[L タイ]の大統領に当選した[P アダン]氏は ⇒ 大統領@タイ",
    "[L タイ]の民主化指導者で[O 国軍]に捕らえられた[P アダン]氏は ⇒ 民主化指導者@タイ",
    "ブラジル人歌手の[P アダン]氏は ⇒ 歌手",
    "発起人代表の[P アダン]氏は ⇒ 発起人代表",
    "[O 農政]大臣の[P アダン]氏は ⇒ 農政大臣",
    "[O 北斗大学]の教授で労働法に詳しい[P 千葉明子]さんは ⇒ 教授@北斗大学",
    "元社長で前[O 青葉会議所](青会)会頭の[P 千葉明子]さんが ⇒ 会頭@青葉会議所 元社長",
    "議員で法相などを歴任した[P 千葉明子]氏が ⇒ 法相 議員",
    "議員で外相、法相などを歴任した[P 千葉明子]氏が ⇒ 法相 外相 議員",
    "元法相の故・[P 千葉明子]氏の ⇒ 元法相",
    "カリスマ的指導者である[P 千葉明子]は ⇒ 指導者",
    "[O 緑の党]の元[O 衆議院]議員で、財務相などを歴任した[P 千葉明子]氏が ⇒ 財務相 元衆議院議員@緑の党",
    "[O 緑の党青葉県委員会]書記長を務めている[P 千葉明子]氏は ⇒ 書記長@緑の党青葉県委員会",
    "会議の議長を務めた[O 緑の党]の[P 千葉明子]氏は ⇒ 議長",
    "[O 青葉電機]の創業者の一人、[P 千葉明子]氏は ⇒ 創業者@青葉電機",
    "[O 青葉電機]の創業者の一人で監査役の[P 千葉明子]氏は ⇒ 監査役@青葉電機 創業者@青葉電機",
    "指導者のひとり、[L ナミル]の[P 千葉明子]氏は ⇒ 指導者",
    "28歳で[L 水見市]長に就任していた[P 千葉明子]氏などが ⇒ 市長@水見市",
    "[O 参議院]議員や公安委員長などを務めた、[O 緑の党]の[P 千葉明子]氏が ⇒ 公安委員長 参議院議員@参議院",
    "水見総会前議長・[P 千葉明子]氏は ⇒ 前議長",
    "駅前店長の[P 千葉明子]氏は ⇒ 駅前店長",
    "前会長兼元社長の[P 千葉明子]氏は ⇒ 前会長兼元社長",
  ],
  counterExamples: [
    "議長や[P 千葉明子]氏は",
    "議員の一人が[P 千葉明子]氏に",
    "議長を招いた[O 緑の党]の[P 千葉明子]氏は",
    "会社員の[P 千葉明子]さんは",
    "社長、[P 千葉明子]、会場",
    "同会長の[P 千葉明子]氏は",
    "三人目の妻、[P 千葉明子]が",
    "首相は法相、[P 千葉明子]氏は",
    "ゲルコジ[L タイ]首相、[P 千葉明子]氏は",
    "店の社長で息子の[P 千葉明子]さんは",
    "会場で本を読む[P 千葉明子]さんは",
    "[P 呉一郎]氏は議員で北に住む[P 千葉明子]さんは",
    "兄が議員で北に住む[P 千葉明子]さんは",
    "[O 青葉電機]は社長で持つと語る[P 千葉明子]さんは",
    "雑誌の編集長で[P 千葉明子]の父",
    "25人の[O 国会]議員、[P 千葉明子]氏は",
    "社長に[P 千葉明子]氏を",
    "社長は[P 千葉明子]氏に",
    "成長の[P 千葉明子]氏",
  ],
  find: (spot, context) => titlesBefore(spot.start, context),
};

/**
 * Whether the title that starts at `start` is of the one named before it: in PがT1、QがT2に就任 the T1 before Q is what P
 * becomes, in P・元T1、Q and P国T1、QT2 it stands behind P, whether P was read as a name or not.
 */
function isOfAnother(start: number, nameStart: number, { reading, titleFrom }: RoleContext): boolean {
  const { names, text } = reading;
  if (noun.test(text[start - 1] ?? "") || reading.endingAt(start - 1)?.type === "person") return true;
  const name = reading.startingAt(nameStart);
  if (name && titleFrom(name.end)) return true;
  const last = names[nameFrom(names, start) - 1];
  return last?.type === "person" && /^[^。]{0,12}[がを]/.test(text.slice(last.end, start));
}

const noun = /[ァ-ヶー一-鿿]/;
/** 25人の国会議員 are many. */
const counted = /[\d一二三四五六七八九十数]人の$/;

/** Where a title starts, and all that belongs to it, with the 元 or 前 that stands before its body: 元緑の党議長. */
function formerBefore(bodyStart: number, title: Title, { text, startingAt }: Reading) {
  const word = text.slice(Math.max(0, bodyStart - 2), bodyStart).match(/(?:元|前|現|新|次期)$/)?.[0] ?? "";
  const body = startingAt(bodyStart);
  if (word === "" || !body) return { title: title.start, start: bodyStart };
  const start = bodyStart - word.length;
  return { title: body.end === title.start ? start : title.start, start };
}

/** 同社長 is somebody spoken of; 同懇談会座長 says what the one named is. */
const isReference = ({ start, end }: Title, { text }: Reading) =>
  text[start - 1] === "同" && isTitle(text.slice(start, end));

const endsClause = new Characters("。、「」()");
const AND = "で".charCodeAt(0);
const SHORTEST_CLAUSE = 3;

/** Where the clause starts that says more of the one named, behind the で of a title: 労働法に詳しい. */
function clauseStart(nameStart: number, { doc, text, names }: Reading): number | null {
  let start = nameStart;
  while (text.charCodeAt(start - 1) !== AND) {
    if (start === 0 || nameStart - start === LONGEST_CLAUSE || endsClause.at(text, start - 1)) return null;
    start--;
  }
  if (nameStart - start < SHORTEST_CLAUSE || nameStart - start >= LONGEST_CLAUSE) return null;
  const last = tokenAt(doc, nameStart - 1);
  if (last === doc.tokens.count) return null;
  if (!["動詞", "形容詞", "助動詞"].includes(doc.tokens.partOfSpeech(last).pos)) return null;
  for (let i = nameFrom(names, nameStart) - 1; i >= 0 && names[i].end >= start; i--)
    if (names[i].type === "person") return null;
  return start;
}

interface TitleBefore {
  readonly title: Title;
  readonly body: Entity | null;
}

/** The titles before a name that starts at `start`, nearest first: 元首相で緑の党党首の gives 党首, 元首相. */
export function titlesBefore(start: number, context: RoleContext): TitleBefore[] {
  const found = titlesUpTo(start, context);
  if (found.length > 0) return found;
  const { text } = context.reading;
  const body = text[start - 1] === "の" ? bodyBefore(context, start) : null;
  if (body && beforeBody.test(text.slice(Math.max(0, body.start - 8), body.start)))
    return titlesUpTo(body.start, context);
  const clause = clauseStart(start, context.reading);
  return clause === null ? found : titlesUpTo(clause, context, true);
}

/** What a sticky pattern that looks behind finds right before `end`. */
function wordsUpTo(end: number, pattern: RegExp, text: string): string {
  pattern.lastIndex = end;
  return pattern.exec(text)?.[1] ?? "";
}

/** The titles before a name, or before what a clause in front of the name says more of it. */
function titlesUpTo(start: number, context: RoleContext, beforeClause = false): TitleBefore[] {
  const { text, endingAt } = context.reading;
  const found: TitleBefore[] = [];
  if (!endsLink.at(text, start - 1)) return found;
  let at = start;
  let inTurn = false;
  while (found.length < MOST) {
    const joint = wordsUpTo(at, link, text);
    let end = at - joint.length;
    if (text[end - 1] === ")") end -= wordsUpTo(end, gloss, text).length;
    const title = titleUpTo(context.reading, end);
    if (!title || endingAt(title.start)?.type === "person" || isReference(title, context.reading)) break;
    const body = bodyOf(context, title);
    if (joint === "や" && !inTurn) break;
    if (counted.test(text.slice(Math.max(0, body.start - 3), body.start))) break;
    const whose = body.entity !== null || text[title.start - 1] === "の";
    const former = formerBefore(body.start, title, context.reading);
    if (joint === "、" && !inTurn && (!whose || isOfAnother(former.start, start, context))) break;
    const first = found.length === 0;
    if (first && !beforeClause ? /^で、?$/.test(joint) : !goesOn.test(joint) && !inTurn) break;
    if (first && beforeClause && otherSubject.test(text.slice(Math.max(0, body.start - 2), body.start)))
      break;
    inTurn ||= inTurnOf.test(joint);
    found.push({ title: { ...title, start: former.title }, body: body.entity });
    at = former.start;
  }
  return found;
}
