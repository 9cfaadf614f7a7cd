import { table } from "../../lexicon/lexicon.js";
import { Affixes } from "../affixes.js";
import { isShorter } from "../aliases/initials.js";
import { type Entity, nameOf } from "../entity.js";
import { bodyEnding } from "../organization.js";
import { nameFrom } from "../reading.js";
import { topicBefore } from "../references/last-topic.js";
import type { ReferenceContext } from "../references/rule.js";
import { isSaidOtherwise, runsOf } from "../references/several.js";
import { fits, type Spoken } from "../references/speech.js";
import { cells, isReferenceWord, type ReferenceWord } from "../references/words.js";
import { bodyBefore } from "./bodies.js";
import { onlyOne, wholeOf } from "./bodies-of-article.js";
import type { BodyRule, RoleContext } from "./rule.js";
import { isTitle, nounsUpTo } from "./titles.js";

/** [title]: what its holder is the head of, the first where one of it is spoken of; `whole` where no longer title that ends so is meant. */
const heads = new Map<string, { whole: boolean; words: ReferenceWord[] }>();
const ofPlaces = new Set(["", "prefecture"]);
for (const { title, match, kinds, endings } of table("reference-heads")) {
  const word: ReferenceWord = {
    types: ofPlaces.has(kinds) ? ["organization", "place"] : ["organization"],
    kinds: cells(kinds),
    endings: cells(endings),
  };
  const head = heads.get(title);
  if (head) head.words.push(word);
  else heads.set(title, { whole: match === "whole", words: [word] });
}
const ofEnding = new Affixes([...heads].filter(([, { whole }]) => !whole));

const headOf = (post: string) => heads.get(post) ?? ofEnding.ending(post)?.value;

/** The rank of what a sentence is about: of 青葉電機は、北斗銀行のP部長が社長に就任した the post is 青葉電機's. */
const TOPIC = 3;
const former = /^(?:元|前|現|新|次期)/;

/** Whether a body of this kind can have such a head; of posts that say nothing of their body, any. */
export const mayHead = (title: string, body: Entity): boolean =>
  headOf(title.replace(former, ""))?.words.some((word) => fits(body, word)) ?? true;

/** Why a 社長 without a company has one: dictionaries/reference-heads.csv says what it is the head of. */
export const headOfTopic: BodyRule = {
  id: "role/head-of-topic",
  because:
    "The head of a company, city or school that is not said is the head of the one spoken of; of none where the nearest sentence speaks of several alike, or where words that are no name say whose: 語学学校のP校長.",
  examples: [
    "[O 青葉電機]は増産する。[P 千葉明子]社長は述べた。 ⇒ 社長@青葉電機",
    "[O 青葉電機]は増産する。前会長の[P 千葉明子]氏と監査役の[P 呉一郎]氏は述べた。 ⇒ 前会長@青葉電機 監査役@青葉電機",
    "[O 大森新聞]が伝えたところによると、[O 青葉電機]は増産する。[P 千葉明子]社長は述べた。 ⇒ 社長@青葉電機",
    "[O みなと選挙管理委員会]は数えた。選管の[P 千葉明子]委員長は ⇒ 委員長@みなと選挙管理委員会",
    "選管の[P 千葉明子]委員長は語った。[O みなと選挙管理委員会]は数えた。 ⇒ 委員長@みなと選挙管理委員会",
    "[O 緑の党]は[P 千葉明子]代表が落選した。 ⇒ 代表@緑の党",
    "[O 緑の党]は勝った。初代の[P 千葉明子]代表は ⇒ 代表@緑の党",
    "[L 水見市]は寒い。現職の[P 千葉明子]市長は ⇒ 市長@水見市",
    "[O 青葉電機]を売った[O 大森テレビ]は赤字だ。[P 千葉明子]会長は ⇒ 会長@大森テレビ",
    "[O 青葉電機]は1日、[O 北斗銀行]の[P 千葉明子]部長が社長に就任した。 ⇒ 部長@北斗銀行 社長@青葉電機",
    "[O 北斗銀行]の[P 千葉明子]副頭取が頭取に就任した。 ⇒ 副頭取@北斗銀行 頭取@北斗銀行",
    "[O 青葉電機]は増産する。[O 青葉電機広報部]は認めた。[P 千葉明子]社長は ⇒ 社長@青葉電機",
    "[P 千葉明子]社長は述べた。[O 大森放送]は赤字だ。[O 大森新聞]によると、寒い。 ⇒ 社長@大森放送",
    "[P 千葉明子]社長は[L 水見]で述べた。[O 青葉電機]は赤字だ。 ⇒ 社長@青葉電機",
  ],
  counterExamples: [
    "[P 千葉明子]社長は述べた。[O 大森新聞]が報じた。",
    "[O 青葉電機]は増産する。広告代理店社長の[P 千葉明子]氏は",
    "選管の[P 千葉明子]委員長は語った。[O みなと選挙管理委員会]と[O 大森選挙管理委員会]は数えた。",
    "[O 北斗大学]は開いた。語学学校の[P 千葉明子]校長は",
    "語学学校の[P 千葉明子]校長は述べた。[O 北斗大学]の会で話した。[P 千葉明子]校長は",
    "[O 緑の党]は怒った。請願の代表の[P 千葉明子]氏は",
    "[O 青葉電機]は増産する。「山の会」の[P 千葉明子]会長は",
    "[O 青葉電機]は増産する。パワーズの[P 千葉明子]社長は",
    "[O 緑の党]と[O 海の党]は組む。[P 千葉明子]幹事長は",
    "[O 大森新聞]が伝えたところによると、[P 千葉明子]社長は",
    "[O 青葉電機]は増産する。[P 千葉明子]教授は",
  ],
  bodyOf({ words: title, start, sentence }, context) {
    const { spoken } = context;
    const post = title.replace(former, "");
    const words = headOf(post)?.words;
    if (!words || saysWhose(post)) return undefined;
    let [word] = words;
    let found: Entity | null = null;
    for (word of words) {
      found = topicBefore(word, start, sentence, spoken.speech, knownKinds);
      if (found) break;
    }
    const inWords = bodySaid(start, spoken);
    if (inWords !== null && !(found && isShortFor(inWords, found)))
      return shortened(inWords, word, start, context);
    if (!found) return onlyOne(words[0], context);
    const [nearest] = spoken.speech.back(word, start, sentence);
    if (nearest?.[0].sentence === sentence && bodyBefore(context, start)?.entity === found)
      return nearest.find(({ rank }) => rank === TOPIC)?.entity ?? found;
    return isOneOfSeveral(found, spoken.speech.back(word, start, sentence), sentence, spoken.reading.text)
      ? undefined
      : wholeOf(found, word, context);
  },
};

/** Whether a post begins with a kind of body, which it is then the head of: 広告代理店社長. */
function saysWhose(post: string): boolean {
  if (isTitle(post)) return false;
  const head = ofEnding.ending(post)?.word ?? post;
  const kind = post.slice(0, post.length - head.length);
  return kind !== "グループ" && (/[店社]$/.test(kind) || bodyEnding(kind) !== null);
}

const knownKinds = (said: readonly Spoken[]) => {
  const known = said.filter(({ entity }) => entity.kind !== "other");
  return known.length > 0 ? known : said;
};

/** Words that may be a name, in katakana, Latin letters or quotation marks: not the 現職 of 現職の市長. */
const named = /[ァ-ヶA-Za-z]|^$/;

/**
 * The words right before the person that say whose the post is, though they were not read as a name; null where none do.
 * Before a title any noun does (請願の代表の), before a name not the 現職 of 現職のP市長.
 */
function bodySaid(start: number, { reading, speech }: ReferenceContext): string | null {
  if (!isSaidOtherwise(reading, start, (end) => speech.endsAt(end))) return null;
  const end = reading.text[start - 1] === "の" ? start - 1 : start;
  const said = reading.text.slice(nounsUpTo(reading, end), end);
  const ofTitle = end < start && !reading.startingAt(start);
  return ofTitle || named.test(said) || isReferenceWord(said) || bodyEnding(said) ? said : null;
}

/** 選管 for 選挙管理委員会. */
const isShortFor = (said: string, { forms }: Entity) =>
  said.length > 1 && forms.some(({ text }) => isShorter(said, text));

const NEAR = 64;

/** The one body, among the names around, that the words said are short for. */
function shortened(
  said: string,
  { endings }: { endings: readonly string[] },
  start: number,
  { reading, entityOf }: RoleContext,
): Entity | null {
  if (!/^[一-鿿]{2,4}$/.test(said)) return null;
  const at = nameFrom(reading.names, start);
  const around = new Set(entityOf.slice(Math.max(0, at - NEAR), at + NEAR));
  const fitting = [...around].filter(
    (entity) =>
      entity.type === "organization" &&
      endings.some((ending) => nameOf(entity).endsWith(ending)) &&
      isShortFor(said, entity),
  );
  return fitting.length === 1 ? fitting[0] : null;
}

/** Whether the sentence before that speaks of the one found speaks of others as much: 緑の党・海の党・山の党が組む, 緑の党と海の党は組む. */
function isOneOfSeveral(
  found: Entity,
  back: Iterable<readonly Spoken[]>,
  sentence: number,
  text: string,
): boolean {
  for (const said of back) {
    const rank = Math.max(0, ...said.filter(({ entity }) => entity === found).map((spoken) => spoken.rank));
    if (rank === 0) continue;
    if (said[0].sentence === sentence) return false;
    const sideBySide = runsOf(text, said).filter((run) => run.some(({ entity }) => entity === found));
    return [...sideBySide.flat(), ...said.filter((spoken) => spoken.rank >= rank)].some(
      ({ entity }) => entity !== found,
    );
  }
  return false;
}
