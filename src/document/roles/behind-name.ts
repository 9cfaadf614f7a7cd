import type { Entity } from "../entity.js";
import { PatternAt } from "../pattern-at.js";
import { titlesBefore } from "./before-name.js";
import { bodyAround, bodyBefore, fittingBody } from "./bodies.js";
import { mayHead } from "./head-of-topic.js";
import type { FoundRole, RoleContext, RoleRule } from "./rule.js";
import { isHouse, type Title } from "./titles.js";

/** Between a name and the title behind it: P・東タイル外相, 李明俊(イ・ミョンジュン)大統領. */
const gap = new PatternAt(" \n\t(・第0123456789", /(?:\s*\([^()]{1,30}\))?[・\s]?(?:第?\d+代目?)?/y);

/** Where a title behind a name that ends at `end` would start. */
export const behindGap = (text: string, end: number): number => end + gap.lengthAt(text, end);

export const behindName: RoleRule = {
  id: "role/behind-name",
  because: "A title right behind a name is the person's; its body is inside it, or right before the name.",
  examples: [
    "[O 青葉電機]の[P 千葉明子]社長は ⇒ 社長@青葉電機",
    "[L ナミル]・[P ゼレン]大統領 ⇒ 大統領@ナミル",
    "[P 千葉明子][O 緑の党]党首が ⇒ 党首@緑の党",
    "[P ホセ・ラミス]・[L 東ナミル]外相と ⇒ 外相@東ナミル",
    "[O 緑の党]の[P 千葉明子]代表・[O 衆議院]議員は ⇒ 代表@緑の党 衆議院議員@衆議院",
    "[P 千葉明子]教授([O 北斗大学法学部])を選んだ ⇒ 教授@北斗大学法学部",
    "[P 千葉明子][O 参議院]議員([O 緑の党])は ⇒ 参議院議員@緑の党",
    "[O 緑の党]の[P 千葉明子][O 参議院]議員は ⇒ 参議院議員@緑の党",
    "[P 金正明]第1書記は ⇒ 第1書記",
    "[L タイ]から[P 千葉明子]外相が出席した ⇒ 外相@タイ",
    "[O 青葉代表]のFW[P 千葉明子]選手は ⇒ 選手@青葉代表",
    "[P 千葉明子]元首相は ⇒ 元首相",
    "[L ナミル]の[P アダン]現大統領は ⇒ 現大統領@ナミル",
    "[P 千葉明子]共和党院内総務は ⇒ 院内総務",
    "[P ヤン・エゲル]緊急支援調整官は ⇒ 緊急支援調整官",
    "[P ジョン・リン]第16代[L ナミル]大統領は ⇒ 大統領@ナミル",
    "[P 千葉明子][L 北米]局長は ⇒ 北米局長",
    "[P 千葉明子]元[L 水見市]長は ⇒ 元水見市長@水見市",
    "[P 千葉明子][L 水見市]長は ⇒ 市長@水見市",
    "[L ナミル]の[P ホセ・ラミス][L 西ナミル]相は ⇒ 西ナミル相@ナミル",
    "[P 千葉明子][O 外務省][L 北米]局長は ⇒ 北米局長@外務省",
    "[P 千葉明子]元[O 総合治安局]長を ⇒ 元総合治安局長@総合治安局",
    "[L ナミル]の[P メダド][O 国連]大使が ⇒ 国連大使@ナミル",
    "[O 青葉電機] (本社・仙台) の[P 千葉明子]社長は ⇒ 社長@青葉電機",
    "[P 千葉明子][O 衆議院]議長は ⇒ 議長@衆議院",
    "[L ナミル]の[P ホセ・ラミス][O 国民院]副議長は ⇒ 副議長@国民院",
    "[L ナミル]の[P ホセ・ラミス][O 緑の党]・総書記は ⇒ 総書記@緑の党",
    "[P 千葉明子]元[O 衆議院]議長は ⇒ 元衆議院議長@衆議院",
    "[O 青葉電機](本社・仙台)の[P 千葉明子]代表取締役社長兼CEOは ⇒ 代表取締役社長兼CEO@青葉電機",
    "[O 青葉電機](本社・仙台、[P 千葉明子]社長)は ⇒ 社長@青葉電機",
    "[O 青葉大学]医学部の[P 千葉明子]教授は ⇒ 教授@青葉大学",
    "[O 連邦保安庁] (FPA) の[P 千葉明子]局長は ⇒ 局長@連邦保安庁",
    "[O 青葉遺族会]会長の[P 千葉明子]元幹事長は ⇒ 会長@青葉遺族会 元幹事長",
    "[O 青葉電機]の北米部門の[P 千葉明子]社長は ⇒ 社長@青葉電機",
    "[O 環境庁]の[P ハミド・タイ]・南太平洋関係局長の ⇒ 南太平洋関係局長@環境庁",
  ],
  counterExamples: [
    "[P 千葉明子]氏は社長に",
    "[P 千葉明子]容疑者は",
    "[P 千葉]政権幹部は",
    "[P 千葉]元首相派の集会で",
    "[P 千葉明子]さん([O 緑の党])は",
    "[P 千葉明子]さんが社長と",
    "[P 千葉明子] 青葉 経理係[P 呉一郎]",
    "[L 霞が丘]の[P 千葉明子]さんは",
    "[O 青葉電機]社長と[P 千葉明子]氏",
    "[L 東京都]の[P 千葉明子]さんは",
  ],
  find(spot, context) {
    const { text } = context.reading;
    const start = behindGap(text, spot.end);
    const title = context.titleFrom(start);
    if (!title || text[title.end] === "派" || ofPeopleAround.lengthAt(text, title.start) > 0) return [];
    if (start > spot.end && context.reading.startingAt(title.end)?.type === "person") return [];
    const from = text.endsWith("から", spot.start) ? spot.start - 2 : spot.start;
    const before = bodyBefore(context, from)?.entity ?? bodyInBrackets(title, context);
    const first = roleOf(title, before, spot.start, context);
    const more = text[title.end] === "・" ? context.titleFrom(title.end + 1) : null;
    return more?.within ? [first, roleOf(more, null, spot.start, context)] : [first];
  },
};

/** Posts of the body in brackets behind them; no minister is of his party. */
const ofBrackets = /(?:議員|議員候補|候補|教授|講師|助教|研究員|記者|監督|選手|弁護士)$/;

/** The body that fills the brackets behind a title: P議員(緑の党), P教授(北斗大学法学部). */
function bodyInBrackets({ start, end }: Title, { reading, entityOf }: RoleContext): Entity | null {
  const { text } = reading;
  if (text[end] !== "(" || !ofBrackets.test(text.slice(start, end))) return null;
  const name = reading.startingAt(end + 1);
  return name?.type === "organization" && text[name.end] === ")" ? entityOf[name.index] : null;
}

/** 浜名政権幹部, 森田派議員: not the one named but the people around. */
const ofPeopleAround = new PatternAt("政新内陣派一", /政権|新政権|内閣(?!総理|官房|府)|陣営|派|一家/y);

const isMinister = /^(?:相|副?大臣)$/;

/** Who is sent to a body by another: a country's 国連大使. */
const sentTo = /(?:大使|公使|代表|担当.*|特派員)$/;

/** The desk of a region at a body: 北米局長, 仙台支社長. */
const ofDesk = /^(?:支?[局課部室店社]|支部)長$/;

function roleOf(title: Title, before: Entity | null, nameStart: number, context: RoleContext): FoundRole {
  const { within } = title;
  if (!within)
    return {
      title,
      body:
        fittingBody(context, title, before ?? sharedBody(title, nameStart, context)) ??
        bodyAround(context, title, nameStart),
    };
  const inside = context.entityOf[within.index];
  const { text } = context.reading;
  const from = within.end + (text[within.end] === "・" ? 1 : 0);
  const words = text.slice(from, title.end);
  if (isHouse(within) && words === "議員") return { title, body: before ?? inside };
  if (words === "長" && within.type === "place" && within.start === title.start)
    return { title: { start: within.end - 1, end: title.end }, body: inside };
  if (within.start > title.start || words === "長") return { title, body: inside };
  if (isMinister.test(words) || (within.type === "place" && ofDesk.test(words)))
    return { title, body: before };
  const isOfInside = before?.type === "place" && within.type === "organization" && !sentTo.test(words);
  return before && !isOfInside
    ? { title, body: before }
    : { title: { start: from, end: title.end }, body: inside };
}

/** The body of the post said before the name, for one more post behind it: 同社の創業者の山田会長. */
function sharedBody(title: Title, nameStart: number, context: RoleContext): Entity | null {
  if (title.kind !== "position") return null;
  const [first] = titlesBefore(nameStart, context);
  if (first?.title.kind !== "position" || !first.body) return null;
  return mayHead(context.reading.text.slice(title.start, title.end), first.body) ? first.body : null;
}
