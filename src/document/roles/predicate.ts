import { Characters } from "../../rules/characters.js";
import type { Entity } from "../entity.js";
import { lengthAt, PatternAt } from "../pattern-at.js";
import { nameFrom, tokenAt } from "../reading.js";
import { bodyBefore, bodyOf } from "./bodies.js";
import { mayHead } from "./head-of-topic.js";
import type { FoundRole, RoleContext, RoleRule, Spot } from "./rule.js";
import { listAround } from "./shared.js";
import { endsTitle, isTitle, nounsUpTo, type Span, type Title, titleUpTo } from "./titles.js";

const REACH = 160;
/** What makes a name the one that the sentence says a post of; its last character is the particle. */
export const subject = new PatternAt(
  "(氏さ容被自らはがもをの",
  /(?:\([^()]{0,30}\))?(?:氏|さん|容疑者|被告)?(?:\([^()]{0,30}\))?(?:自身|ら(?:\d{1,2}人)?)?(?:は|が|も|を|の)/y,
);
const isOne = new PatternAt(
  "[だでをなにとへのか時",
  /(?:\[\d{1,2}\])?(?:だっ|だ|であ(?:る(?=[。、」)とがし]|こと|ため|$)|っ|り|ろ)|で、|でもあ|を務め|を兼|(?:など)?を(?:歴任|経て)|[にと]な(?:[っり]|る(?!と|か|の[はか]|可能))|への(?:就任|起用|登用|昇格)(?:と|が)|(?:など|の職|の役職|の座)?(?:を|から)(?:辞任(?!に|さ)|退任(?!に|さ)|辞職(?!に|さ|しな)|辞め(?!さ)|辞し|退い|(?:罷免|解任|更迭|解職|解雇)(?:\([^()]{1,10}\))?され|解かれ)|(?:など)?に(?:就任(?!する?か)|即位|着任|昇格|昇進|復帰|留任|再任|内定|決定|決ま|選ばれ|選出され|指名され|任命され|起用され)|時代(?:に|から|の|、)|として(?!の))/y,
);
const isMadeOne = new PatternAt(
  "なにへとのか",
  /(?:など)?(?:に|へ)(?:指名|任命|起用|選出|選任|選ん|選び|充て|据え|迎え|昇格|推薦|抜擢|内定)|として(?:指名|選出|任命|迎え|起用)|(?:の職)?から(?:解任|罷免|更迭|解職)|と(?:する(?!な|と)|した(?!ら)|して、?(?:い[るた]|選|発足))/y,
);
/** Behind a name and の: Pの議長就任, Pの、史上初の首相への就任. */
const appointmentOf = new PatternAt("へ就", /(?:への)?就任/y);
const NEAR = 30;
const appointment =
  /と(?:なっ|なる)|(?:に|へ)(?:就任|指名|任命|起用|選出|選任|選ば|決定|決ま|内定|昇格|充て)/;
/** Before a word for posts just named: 経済、文化の両大臣. */
const isOfBoth = new Characters("両各");
/** Between posts that share the verb at the end: 副首相と外相、[P]幹事長を法相に任命. */
const joint = new PatternAt("なと、や及お兼", /(?:など)?(?:と|、|や|及び|および|兼)/y);

export const predicate: RoleRule = {
  id: "role/predicate",
  because:
    "A person who is said to be, become or be made something has that title: PはTだ, PがTに就任, PをTに指名, PはT1、QはT2に.",
  examples: [
    "[P 千葉明子]氏は[O 青葉電機]の社長だった ⇒ 社長@青葉電機",
    "[P 千葉明子]氏は[O 山の会]が調印した時の軍事部門の長だったが ⇒ 軍事部門の長@山の会",
    "[P 千葉明子]氏が外務大臣に就任する ⇒ 外務大臣",
    "[P 千葉明子](ちば・あきこ)氏(52)が外務大臣に就任する ⇒ 外務大臣",
    "[P 千葉明子]氏を第93代目(60人目)の内閣総理大臣に指名し ⇒ 内閣総理大臣",
    "[P 千葉明子]氏が副首相と[O 新戦略局]担当大臣、[P 呉一郎]氏が法相に就任する ⇒ 副首相 担当大臣@新戦略局 法相",
    "[O 大谷銀行]の[P 千葉明子]会長が頭取、[O 港銀行]の[P 呉一郎]頭取が会長に就任した ⇒ 会長@大谷銀行 頭取@大谷銀行 頭取@港銀行 会長@港銀行",
    "[P 千葉明子]氏は会長、社長などを歴任した ⇒ 会長 社長",
    "[P 千葉明子]氏は[O 青葉電機]常務などを経て独立した ⇒ 常務@青葉電機",
    "[P 千葉明子]氏が[P 呉一郎]容疑者に代わる新しい代表取締役に就任した ⇒ 代表取締役",
    "[P 千葉明子]氏が代表を務める市民団体「[O 青葉の会]」は ⇒ 代表@青葉の会",
    "[P 千葉明子]氏、[P 呉一郎]氏が副首相、[P 森田司]氏が外相となった ⇒ 副首相 副首相 外相",
    "[P 千葉明子]氏が文化・少子化・食品担当大臣などに就任した ⇒ 文化・少子化・食品担当大臣",
    "[P 千葉明子]氏を首相とする新内閣を承認した ⇒ 首相",
    "[P 千葉明子]幹事長が外務大臣、ある海の党党首が食品担当大臣に就任する ⇒ 幹事長 外務大臣",
    "[P 千葉明子]氏が発起人［1］となり ⇒ 発起人",
    "[P 千葉明子]社長ら3人を新たに取締役として迎え入れる ⇒ 社長 取締役",
    "[P 千葉明子]氏は注目され、総務大臣への起用となった ⇒ 総務大臣",
    "[P 千葉明子]氏は会長と常任幹事の役職を辞任する ⇒ 会長 常任幹事",
    "[P 千葉明子]氏が総務大臣となり、期待される ⇒ 総務大臣",
    "[P 千葉明子]司令官の評議会議長就任を発表した ⇒ 司令官 評議会議長",
    "[P 千葉明子]氏の、史上初めての首相への就任が決まった ⇒ 首相",
    "[O 青葉電機]は[O 北斗工業]の[P 千葉明子]氏を取締役に迎える ⇒ 取締役@青葉電機",
    "[O 港地裁]は[P 千葉明子]氏を管財人に選任した ⇒ 管財人",
    "[O 緑の党]は[P 千葉明子]氏を首相候補として指名した ⇒ 首相候補@緑の党",
    "[O 青葉の会]は[P 千葉明子]氏を首相候補に推薦した ⇒ 首相候補",
    "[P 千葉明子]党首が大臣を罷免された ⇒ 党首 大臣",
    "[P 千葉明子]氏が社長から解任され ⇒ 社長",
    "[P 千葉明子]氏を社長から解任した ⇒ 社長",
    "[P 千葉明子]氏は[O 青葉高校]の校長時代に ⇒ 校長@青葉高校",
    "[P 千葉明子]氏が国王に即位した ⇒ 国王",
    "[P 千葉明子]氏は[O 農政]相を務めた ⇒ 農政相",
    "[P 千葉明子]氏は[O 北斗大学]講師や助教授を歴任した ⇒ 講師@北斗大学 助教授@北斗大学",
    "[P 千葉明子]氏は[O 緑の党]で幹事長を務めた ⇒ 幹事長@緑の党",
    "[P 千葉明子]氏は[O 北斗大学]で法学の教授を務めており ⇒ 教授@北斗大学",
    "[P 千葉明子]氏は[O 緑の党]代表や外相を歴任した ⇒ 代表@緑の党 外相",
    "[P 千葉明子]氏は[O 港機構]で議長に指名され ⇒ 議長",
    "[P 千葉明子]氏は[L 水見市]で教授を務め ⇒ 教授",
    "[P 千葉明子]氏は[O 国会]で外相を務めた ⇒ 外相",
    "[P 千葉明子]氏は[O 北斗大学]講師や作家を歴任した ⇒ 講師@北斗大学 作家",
  ],
  counterExamples: [
    "[P 千葉明子]氏は経済、文化の両大臣を務めた",
    "[P 千葉明子]氏の父の社長就任を祝った",
    "[P 千葉明子]氏の就任を祝った",
    "[P 千葉明子]氏は新しい時代に入った",
    "[P 千葉明子]氏が取締役に就任するかは未定だ",
    "[P 千葉明子]氏は社長を辞任に追い込んだ",
    "[P 千葉明子]氏は社長を辞任させた",
    "[P 千葉明子]氏は社長を解任した",
    "[P 千葉明子]氏を社長とするなら",
    "[P 千葉明子]氏は首相とした約束を",
    "[P 千葉明子]氏は社長を経由して",
    "[P 千葉明子]氏は社長に会った",
    "[P 千葉明子]氏は法相に[P 呉一郎]氏を会わせた",
    "[P 千葉明子]氏が大統領と会談し、帰国した",
    "[P 千葉明子]氏の父は医師だった",
    "[P 千葉明子]氏と[P 呉一郎]氏の父は医師だった",
    "[P 千葉明子]氏は首相を批判した",
    "[P 千葉明子]氏は、「若い市長として期待される」と話した",
    "[P 千葉明子]氏は「社長である私が」と話した",
    "[P 千葉明子]氏は歌人としての評価を得た",
    "[P 千葉明子]氏が社長になるとの予測がある",
    "[P 千葉明子]氏が社長になるかは未定だ",
  ],
  find(spot, context) {
    const { text } = context.reading;
    const behind = context.titleFrom(spot.end)?.end ?? listAround(spot, context.reading).lastName;
    const start = behind + subject.lengthAt(text, behind);
    if (start === behind) return [];
    const particle = text[start - 1];
    const verb = particle === "の" ? appointmentOf : particle === "を" ? isMadeOne : isOne;
    const region = regionOf(start, spot, context);
    if (particle === "の" && !text.slice(region.start, region.start + NEAR).includes("就任")) return [];
    return postsIn(region, verb, particle, spot, context);
  },
};

interface Region extends Span {
  /** Whether it ends where somebody else is named. */
  readonly beforePerson: boolean;
}

/** The posts that `verb` says in a region of the one named at a spot. */
export function postsIn(
  { start, end, beforePerson }: Region,
  verb: PatternAt,
  particle: string,
  spot: Spot,
  context: RoleContext,
): FoundRole[] {
  const { text } = context.reading;
  const roles: FoundRole[] = [];
  let listed: FoundRole[] = [];
  let listEnd = -1;
  const { tokens } = context.reading.doc;
  for (let t = tokenAt(context.reading.doc, start); t < tokens.count && tokens.end[t] <= end; t++) {
    const at = tokens.end[t];
    if (!endsTitle.at(text, at - 1)) continue;
    const said = verb.lengthAt(text, at) > 0 && !(beforePerson && !/[、。]/.test(text.slice(at, end)));
    const joined = said ? 0 : joint.lengthAt(text, at);
    if ((!said && joined === 0) || isQuoted(text, start, at)) continue;
    const title = titleUpTo(context.reading, at);
    if (!title || title.start < start || isOfBoth.at(text, title.start - 1)) continue;
    const role = roleOf(title, { start, end }, context);
    if (particle === "の" && role.from !== start && text[start] !== "、") break;
    if (role.from !== listEnd) listed = [];
    const body =
      role.body ??
      (said ? (bodyBehind(at, context) ?? whereHeld(title, at, context)) : null) ??
      bodyOfListed(title, listed.at(-1), context) ??
      (particle === "を" ? whoTakes(title, spot, context) : null);
    listed.push({ title: role.title, body });
    listEnd = at + joined;
    if (said) roles.push(...listed.splice(0));
  }
  if (!beforePerson || listed.length === 0) return roles;
  const rest = text.slice(end, context.reading.doc.sentences[spot.sentence].end);
  const open = bodyBefore(context, end)?.start ?? end;
  return listEnd === open && appointment.test(rest) ? [...roles, ...listed] : roles;
}

/** Behind the name of one whose post somebody else gets. */
const predecessor = /(?:氏|さん|容疑者|被告|[一-鿿]{1,4}長)?(?:に(?:代[わりるっ]|替わ|続)|の後(?:任|を|継))/y;

/** Somebody else of whom something is said, though the name was not read: P氏が外相、ある党首が法相に. */
const otherSubject = /、[^、。「」はがを]{2,24}(?:氏|さん|党首|代表|[^首]相|大臣|議員|[事部会社]長)が/;

/** From the subject's particle to the next person or the end of the sentence. */
function regionOf(start: number, spot: Spot, { reading }: RoleContext): Region {
  const limit = Math.min(reading.doc.sentences[spot.sentence].end, start + REACH);
  for (
    let i = nameFrom(reading.names, start);
    i < reading.names.length && reading.names[i].start < limit;
    i++
  )
    if (reading.names[i].type === "person" && lengthAt(predecessor, reading.text, reading.names[i].end) === 0)
      return { start, end: reading.names[i].start, beforePerson: true };
  const other = reading.text[start - 1] === "が" && reading.text.slice(start, limit).match(otherSubject);
  return other
    ? { start, end: start + other.index! + 1, beforePerson: true }
    : { start, end: limit, beforePerson: false };
}

/** Whether what stands between is a quotation that has not ended. */
const isQuoted = (text: string, start: number, at: number) => {
  const between = text.slice(start, at);
  return between.lastIndexOf("「") > between.lastIndexOf("」");
};

const TOPIC = 3;
const anyBody = { types: ["organization"] as const, kinds: [], endings: [] };

/**
 * The body that a sentence is about in which it takes somebody into a post, the party that names its candidate; a court or
 * ministry appoints for others.
 */
function whoTakes(title: Title, { start, sentence }: Spot, { reading, spoken }: RoleContext): Entity | null {
  const isCandidate = /候補者?$/.test(reading.text.slice(title.start, title.end));
  if (title.kind !== "position" && !isCandidate) return null;
  const [said = []] = spoken.speech.back(anyBody, start, sentence);
  const topic = said.find((one) => one.sentence === sentence && one.rank === TOPIC)?.entity;
  return topic && (isCandidate ? topic.kind === "party" : topic.kind !== "government") ? topic : null;
}

const whereThePostIs = new PatternAt("を", /を務め(?:る|た|てい[るた])[一-鿿ァ-ヶー]{0,8}[「『]?/y);

/** The body that a post is said of by the verb in front of it: 代表を務める団体「青葉の会」. */
function bodyBehind(verb: number, { reading, entityOf }: RoleContext): Entity | null {
  const length = whereThePostIs.lengthAt(reading.text, verb);
  const name = length > 0 ? reading.startingAt(verb + length) : undefined;
  return name?.type === "organization" ? entityOf[name.index] : null;
}

const holds = new PatternAt("なを", /(?:など)?を(?:務め|歴任|兼)/y);

/** The body at which somebody holds a post: 緑の党で幹事長を務める, 北斗大学で法学の教授を務める. */
function whereHeld(title: Title, verb: number, context: RoleContext): Entity | null {
  const { text } = context.reading;
  if (title.kind === "political" || holds.lengthAt(text, verb) === 0) return null;
  const start = text[title.start - 1] === "の" ? nounsUpTo(context.reading, title.start - 1) : title.start;
  const body = text[start - 1] === "で" ? bodyBefore(context, start - 1)?.entity : null;
  return body?.type === "organization" && mayHead(text.slice(title.start, title.end), body) ? body : null;
}

/** Posts one after the other at one university. */
const academic = /(?:教授|講師|助教|研究員)$/;

/** The body of the post before in a list: 青葉電機の社長、会長を歴任. */
function bodyOfListed(title: Title, last: FoundRole | undefined, { reading }: RoleContext): Entity | null {
  const words = reading.text.slice(title.start, title.end);
  const isPost = title.kind === "position" || academic.test(words);
  return last?.body && isPost && isTitle(words) && mayHead(words, last.body) ? last.body : null;
}

/** The title with its body; a bare 長 takes the words before its の and the body named last: 軍事部門の長. */
function roleOf(title: Title, region: Span, context: RoleContext): FoundRole & { from: number } {
  const { text, names } = context.reading;
  if (text.slice(title.start - 1, title.end) !== "の長") {
    const { entity, start } = bodyOf(context, title);
    return { title, body: entity, from: start };
  }
  const start = nounsUpTo(context.reading, title.start - 1);
  let body: Entity | null = null;
  for (let i = nameFrom(names, start) - 1; i >= 0 && names[i].start >= region.start && !body; i--)
    if (names[i].type !== "person") body = context.entityOf[i];
  return { title: { start, end: title.end }, body, from: start };
}
