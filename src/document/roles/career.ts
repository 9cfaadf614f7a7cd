import { PatternAt } from "../pattern-at.js";
import { type Name, nameFrom, type Reading, tokenAt } from "../reading.js";
import { postsIn, subject } from "./predicate.js";
import type { FoundRole, RoleRule } from "./rule.js";
import type { Span } from "./titles.js";

/** Its last character is the particle. */
const topic = new PatternAt(
  "(氏さ容被はが",
  /(?:\([^()]{0,30}\))?(?:氏|さん|容疑者|被告)?(?:\([^()]{0,30}\))?[はが]/y,
);
/** Who has died is who the rest of the article is about. */
const died = /死去|亡くな|逝去|病死/;
/** What nobody has to be named again for, other than だ or である, which may be said of anything. */
const postHeld =
  /(?:など|の職|の座)?(?:[をも](?:務め|歴任)(?!し?[るた][者人男女])|を(?:経て|兼))|[にと]な[っり]|(?:など)?に(?:就任(?!する?か)|即位|着任|昇格|昇進|選出され|選ばれ|任命され|起用され)|(?:など)?を(?:辞任(?!に|さ)|退任(?!に|さ)|退い)/;
const held = new PatternAt("なのをもにと", new RegExp(postHeld, "y"));
/** And what an obituary merely names: 1990年から社長、以後相談役。 */
const heldByTheDead = new PatternAt(
  "なのをもにと。、",
  new RegExp(`${postHeld.source}|。|、(?=以後|その後|後に|のちに?)`, "y"),
);
const MOST_SENTENCES = 6;
const MOST_OF_THE_DEAD = 12;
const REACH = 160;
/** What is no subject though は stands behind it: 引退後は, 1983年からは. */
const when = /(?:[年月日後時前降]に?|から|まで|現在|[で際])$/;

export const career: RoleRule = {
  id: "role/career",
  because:
    "Who a sentence is about, or who has died, has the posts that the next ones say without naming anybody: Pさんは仙台出身。社長、会長を歴任した。",
  examples: [
    "[P 千葉明子]さんは仙台出身。[O 青葉電機]常務などを経て、2003年に副社長に就任。 ⇒ 常務@青葉電機 副社長@青葉電機",
    "[P 千葉明子]氏は1960年に入党。引退後は顧問を務めた。 ⇒ 顧問",
    "[P 千葉明子]氏は北に住む。前政権では、法相も歴任した。 ⇒ 法相",
    "[P 千葉明子]氏(82)は仙台で生まれた。1990年に独立した。その後、[O 緑の党]幹事長を歴任した。 ⇒ 幹事長@緑の党",
    "[P 千葉明子]氏は1960年に当選。1970年には法相に就任した。 ⇒ 法相",
    "[P 千葉明子]氏が1日、死去した。死因は不明。その後の1990年に会長となり、[P 呉一郎]政権のもとで独立した。 ⇒ 会長",
    "[P 千葉明子]氏が1日、死去した。[O 青葉電機]に入社。1990年まで同社社長。その後会長、以後相談役。 ⇒ 社長@青葉電機 会長@青葉電機 相談役@青葉電機",
  ],
  counterExamples: [
    "[P 千葉明子]氏は1日、帰国した。1990年まで社長。",
    "[P 千葉明子]氏が1日、死去した。葬儀委員長は同社社長。",
    "[P 千葉明子]さんは仙台出身。社長を務める人が[P 呉一郎]氏と会った。",
    "[P 千葉明子]氏が1日、帰国した。その後の1990年に会長となった。",
    "[P 千葉明子]氏が1日、死去した。[P 呉一郎]氏も会った。会長を務めた。",
    "[P 千葉明子]さんは仙台出身。[O 青葉電機]は社長を務めた者を招いた。",
    "[P 千葉明子]さんは語った。父が社長を務めていた。",
    "[P 千葉明子]さんは語った。妹の[P 呉花子]さんと店を開いた。社長を務める。",
    "[P 千葉明子]さんが語った。社長を務める人を探した。",
    "[P 千葉明子]さんは仙台出身。社長だった。",
  ],
  find(spot, context) {
    const { reading } = context;
    const behind = context.titleFrom(spot.end)?.end ?? spot.end;
    const start = behind + topic.lengthAt(reading.text, behind);
    if (start === behind) return [];
    const own = reading.doc.sentences[spot.sentence];
    const hasDied = died.test(reading.text.slice(start, Math.min(own.end, start + REACH)));
    if (reading.text[start - 1] === "が" && !hasDied) return [];
    const verb = hasDied ? heldByTheDead : held;
    const roles: FoundRole[] = [];
    for (let i = 1; i <= (hasDied ? MOST_OF_THE_DEAD : MOST_SENTENCES); i++) {
      const sentence = reading.doc.sentences[spot.sentence + i];
      if (!sentence || sentence.kind !== own.kind) break;
      const from = sentence.start;
      const limit = Math.min(sentence.end, from + REACH);
      const person = personIn({ start: from, end: limit }, reading);
      const end = subjectIn({ start: from, end: person?.start ?? limit }, reading);
      roles.push(
        ...postsIn({ start: from, end, beforePerson: end === person?.start }, verb, "は", spot, context),
      );
      if (hasDied ? person && isSubject(person, reading) : end < sentence.end) break;
    }
    return roles;
  },
};

function personIn({ start, end }: Span, { names }: Reading): Name | undefined {
  let i = nameFrom(names, start);
  while (i < names.length && names[i].type !== "person") i++;
  return i < names.length && names[i].start < end ? names[i] : undefined;
}

function isSubject({ end }: Name, { text }: Reading): boolean {
  const length = subject.lengthAt(text, end);
  return length > 0 && /[はがも]/.test(text[end + length - 1]);
}

/** Where the words behind the first subject of a sentence stand; its end where it has none. */
function subjectIn({ start, end }: Span, { doc, text }: Reading): number {
  for (let t = tokenAt(doc, start); t < doc.tokens.count && doc.tokens.start[t] < end; t++) {
    const at = doc.tokens.start[t];
    const isTopic = text[at] === "は";
    if (!isTopic && text[at] !== "が") continue;
    const { detail1 } = doc.tokens.partOfSpeech(t);
    if (detail1 !== (isTopic ? "係助詞" : "格助詞")) continue;
    if (!isTopic || !when.test(text.slice(Math.max(start, at - 3), at))) return at;
  }
  return end;
}
