import { GIVEN_NAME, nameBits, SURNAME, wordBits } from "../rules/categories.js";
import { listed } from "../rules/word-lists.js";
import {
  adjoins,
  type Convention,
  ENDING,
  isCountry,
  isMinister,
  KNOWN_BODY,
  LIKELY,
  nounBefore,
  ORGANIZATION,
  PERSON,
  ruleOut,
  ruleOutAll,
  textOf,
} from "./convention.js";
import type { Sentence } from "./sentence.js";

const TITLE = wordBits("title", "honorific");
const HONORIFIC = wordBits("honorific");
const DEPARTMENT = /^(?:部|課|室|局|員|担当)$/;
/** Classes of proper nouns, and of words that no dictionary has. */
const PROPER = /^[sgpcloxkau]$/;
/** What departments of common nouns end in. */
const BARE = /^(?:部|課|室)$/;
const isCommon = (s: Sentence, first: number, last: number) => {
  for (let i = first; i <= last; i++) if (PROPER.test(s.at(i).letter)) return false;
  return s.categoriesOf(first, last).names === 0;
};
const KATAKANA = /^[ァ-ヴー]+$/;
const FULL_NAME = /^[一-龠々ぁ-んァ-ヴー]{3,7}$/;
const EAST_ASIAN_NAME = /^[一-龠々]{2,4}$/;

/** Conventions of how newspapers name people: with titles, posts and honorifics. */
export const CONVENTIONS_OF_PEOPLE: readonly Convention[] = [
  {
    id: "person/without-department",
    because:
      "A full name before a department is a person, and one of common nouns or a section of a stock market is no body: 高橋花子広報部長, 卓球部, 東証2部.",
    words: ["部", "課", "室", "局", "員", "担当"],
    stands: ["last"],
    apply(s, first, last, scores, at) {
      const isBare = last > first && BARE.test(s.at(last).surface) && isCommon(s, first, last);
      if (isBare || isSectionOfMarket(s, last)) ruleOut(scores, at, ORGANIZATION);
      const isName = s.at(first).letter === "s" && s.at(first + 1).letter === "g";
      if (isName && last > first + 1 && DEPARTMENT.test(s.at(last).surface))
        ruleOut(scores, at, ORGANIZATION);
    },
  },
  {
    id: "person/before-honorific",
    because: "Who is called 氏 or さん is a person, with the whole name, and the word is outside of it.",
    words: ["者", "人"],
    beside: HONORIFIC,
    apply(s, first, last, scores, at) {
      if (last > first && /^(?:氏|さん)$/.test(s.at(last).surface)) ruleOut(scores, at, PERSON);
      const title = s.titleFrom(last + 1);
      if (title < 0 || nounBefore(s, first) || !(s.categoriesOf(last + 1, title).words & HONORIFIC)) return;
      if (s.end[title] - s.start[last + 1] < 2 && s.at(last + 1).surface !== "氏") return;
      if (isSurnameOfOne(s, first, last)) scores[at + PERSON] += 3 * LIKELY;
      const text = textOf(s, first, last);
      const isShort = first === last && !s.at(first).isName;
      if (
        /^[一-龠々ヶ]{2,5}$|^[ァ-ヴー]+(?:[・=＝][ァ-ヴー]+)*$/.test(text) &&
        !isShort &&
        !hasTitle(s, first, last)
      )
        scores[at + PERSON] += LIKELY;
    },
  },
  {
    id: "person/full-name-before-title",
    because:
      "A full name, or a surname that is no place or stands behind its body, right before a title is a person, and no name ends inside a title.",
    words: [],
    beside: TITLE,
    apply(s, first, last, scores, at) {
      if (!s.hasTitleIn(first, last + MOST_BODY_WORDS + 1)) return;
      if (cutsTitle(s, first, last) || endsInMinister(s, first, last)) ruleOutAll(scores, at);
      if (last > first && isHolderOf(s, first, first, last)) ruleOutAll(scores, at);
      if (holdsPostElsewhere(s, first, last)) scores[at + PERSON] += 2 * LIKELY;
      if (isSurnameAndLeader(s, first, last)) ruleOut(scores, at, ORGANIZATION);
      const title = s.titleFrom(last + 1);
      if (title < 0 || s.end[title] - s.start[last + 1] < 2) return;
      if (isPartOfKatakana(s, first) || (last > first && TITLE_PREFIX.test(s.at(last).surface)))
        ruleOut(scores, at, PERSON);
      if (nounBefore(s, first) && !POSITION.test(s.at(first - 1).surface)) return;
      const text = textOf(s, first, last);
      const { letter } = s.at(first);
      const { names } = s.categoriesOf(first, last);
      const isOfOne = isMinister(s, last + 1) || isOfLeader(s, first, last);
      if (isOfOne && text.length > 1 && names & SURNAME && !isCountry(s, first, last))
        scores[at + PERSON] += 2 * LIKELY;
      else if (isSurnameOfOne(s, first, last)) scores[at + PERSON] += 3 * LIKELY;
      else if (first === last && letter === "s" && !(names & KNOWN)) scores[at + PERSON] += LIKELY;
      else if (letter !== "s" && text.length > 1 && names & SURNAME && !(names & KNOWN) && title > last + 1)
        scores[at + PERSON] += LIKELY;
      if (first === last) return;
      const isFullName = FULL_NAME.test(text) && dividesIntoNames(s, first, last);
      if (isEastAsianName(s, first, text)) scores[at + PERSON] += 2 * LIKELY;
      else if (KATAKANA_NAME.test(text)) scores[at + PERSON] += names & KNOWN ? LIKELY : 2 * LIKELY;
      else if (isFullName) scores[at + PERSON] += LIKELY;
    },
  },
];

/** 東証|1|部 */
const isSectionOfMarket = (s: Sentence, last: number) =>
  s.at(last).surface === "部" &&
  /^[12一二]$/.test(s.at(last - 1).surface) &&
  s.at(last - 2).surface.endsWith("証");

/** Of a player. */
const POSITION = /^(?:[A-Z]{2}|投手|捕手)$/;
/** 陳 in 陳総統, though 陳 is a place, too. */
const SURNAMES_OF_ONE = listed("surname-of-one");
const isSurnameOfOne = (s: Sentence, first: number, last: number) =>
  first === last && SURNAMES_OF_ONE.includes(s.at(first).surface) && s.at(last + 1).surface !== "メダリスト";
const TITLE_PREFIX = /^[前元新現副故]$/;
/** Dictionaries have these as what is no person. */
const KNOWN =
  KNOWN_BODY |
  nameBits("country", "prefecture", "municipality", "place", "listed-place", "ambiguous-company");

/** Of bodies, not of what stands in a place, as 山口支店長 does. */
const LEADERS = listed("leader");

const isLeader = (s: Sentence, i: number) =>
  i < s.count && LEADERS.some((leader) => s.text.startsWith(leader, s.start[i]));

/** Whether a word between a body with の and the title of who leads it is a candidate: 湊川党の山口代表. */
function isOfLeader(s: Sentence, first: number, last: number): boolean {
  if (first !== last || s.at(first - 1).surface !== "の" || !isLeader(s, last + 1)) return false;
  const { names, words } = s.at(first - 2).categories;
  return (names & KNOWN_BODY) !== 0 || (words & ENDING) !== 0;
}

/** 山口|代表, which is no body as 日本|代表 is. */
const isSurnameAndLeader = (s: Sentence, first: number, last: number) =>
  last === first + 1 &&
  s.at(last).surface === "代表" &&
  (s.at(first).categories.names & SURNAME) !== 0 &&
  !isCountry(s, first);

/** Whether a candidate ends with a minister's title: 高橋財務相. */
function endsInMinister(s: Sentence, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (s.titleFrom(i) === last && isMinister(s, i)) return true;
  return false;
}

/** Whether the words `first` to `surname` are a surname, and those behind it up to `last` a known body or place with a title behind it. */
function isHolderOf(s: Sentence, first: number, surname: number, last: number): boolean {
  if (s.titleFrom(last + 1) < 0 || !beginsWithSurname(s, first)) return false;
  if (s.end[last] - s.start[surname + 1] < 2 || dividesIntoNames(s, first, last)) return false;
  if (!(s.categoriesOf(surname + 1, last).names & KNOWN)) return false;
  return !(s.categoriesOf(first, last).names & KNOWN);
}

function beginsWithSurname(s: Sentence, first: number): boolean {
  const { letter, categories, surface } = s.at(first);
  const isSurname = letter === "s" || (letter === "o" && (categories.names & SURNAME) !== 0);
  return isSurname && !KATAKANA.test(surface) && !nounBefore(s, first);
}

/** Whether a surname, or a full name, is followed by a body or place and the title held there: 高橋大阪府知事. */
function holdsPostElsewhere(s: Sentence, first: number, last: number): boolean {
  if (!beginsWithSurname(s, first)) return false;
  for (let i = last + 1; i <= last + MOST_BODY_WORDS && i + 1 < s.count && adjoins(s, i); i++) {
    if (isHolderOf(s, first, last, i)) return first === last || dividesIntoNames(s, first, last);
  }
  return false;
}

const MOST_BODY_WORDS = 4;

/** Whether a candidate ends inside a title that it, or a noun before it, goes into: 高橋国土|交通 before 相. */
function cutsTitle(s: Sentence, first: number, last: number): boolean {
  const goesOn = s.titleFrom(first) > last && nounBefore(s, first);
  if (!goesOn && !swallowsTitle(s, first, last)) return false;
  return s.categoriesOf(first, last).names === 0;
}

/** Whether the last word, or the last two, begin a title that goes on behind them. */
function swallowsTitle(s: Sentence, first: number, last: number): boolean {
  if (first === last) return false;
  if (last > first + 1 && s.titleFrom(last - 1) > last) return true;
  if (s.titleFrom(last) <= last) return false;
  if (last === first + 1 && isSurnameOfOne(s, first, first)) return true;
  const { surface, categories } = s.at(last);
  const isEnding = (categories.words & ENDING) !== 0;
  return surface.length > 1 && (!isEnding || (last === first + 1 && s.at(first).letter === "s"));
}

const KATAKANA_NAME = /^[ァ-ヴー]+(?:[・=＝][ァ-ヴー]+)+$/;
const NOT_SURNAME = ENDING | wordBits("place-suffix", "place-ending", "title");

function hasTitle(s: Sentence, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (s.at(i).categories.words & (TITLE | ENDING)) return true;
  return false;
}

/** Whether a katakana word that is no country is joined to word `i`, by ・ or by nothing. */
function isPartOfKatakana(s: Sentence, i: number): boolean {
  if (!adjoins(s, i) || !KATAKANA.test(s.at(i).surface)) return false;
  if (KATAKANA.test(s.at(i - 1).surface)) return s.at(i - 2).surface === "・";
  if (i < 2 || s.at(i - 1).surface !== "・" || !adjoins(s, i - 1)) return false;
  const { surface, categories } = s.at(i - 2);
  const isKatakana = KATAKANA.test(surface);
  return isKatakana && ((categories.names & GIVEN_NAME) !== 0 || !isCountry(s, i - 2));
}

function dividesIntoNames(s: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (s.categoriesOf(first, i).names & SURNAME && s.categoriesOf(i + 1, last).names & GIVEN_NAME)
      return true;
  }
  return false;
}

/** A surname of one character, and two more that are a word of their own or none at all. */
function isEastAsianName(s: Sentence, first: number, text: string): boolean {
  const { surface, categories, letter } = s.at(first);
  return (
    surface.length === 1 &&
    letter !== "b" &&
    (categories.names & SURNAME) !== 0 &&
    !(categories.words & NOT_SURNAME) &&
    EAST_ASIAN_NAME.test(text) &&
    text.length === 3
  );
}
