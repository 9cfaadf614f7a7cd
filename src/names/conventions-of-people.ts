import { GIVEN_NAME, nameBits, SURNAME, wordBits } from "../rules/categories.js";
import {
  adjoins,
  type Convention,
  ENDING,
  isCountry,
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
const KATAKANA = /^[ァ-ヴー]+$/;
const FULL_NAME = /^[一-龠々ぁ-んァ-ヴー]{3,7}$/;
const EAST_ASIAN_NAME = /^[一-龠々]{2,4}$/;

/** Conventions of how newspapers name people: with titles, posts and honorifics. */
export const CONVENTIONS_OF_PEOPLE: readonly Convention[] = [
  {
    id: "person/without-department",
    because: "A full name before a department is a person: 高橋花子広報部長.",
    words: ["部", "課", "室", "局", "員", "担当"],
    stands: ["last"],
    apply(s, first, last, scores, at) {
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
      "A full name, or a surname that is no place, right before a title is a person, and no name ends inside a title.",
    words: [],
    beside: TITLE,
    apply(s, first, last, scores, at) {
      if (cutsTitle(s, first, last)) ruleOutAll(scores, at);
      const title = s.titleFrom(last + 1);
      if (title < 0 || s.end[title] - s.start[last + 1] < 2) return;
      if (isPartOfKatakana(s, first) || (last > first && TITLE_PREFIX.test(s.at(last).surface)))
        ruleOut(scores, at, PERSON);
      if (nounBefore(s, first) && !POSITION.test(s.at(first - 1).surface)) return;
      const text = textOf(s, first, last);
      const { letter } = s.at(first);
      const { names } = s.categoriesOf(first, last);
      if (first === last && letter === "s" && !(names & KNOWN)) scores[at + PERSON] += LIKELY;
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

/** Of a player. */
const POSITION = /^(?:[A-Z]{2}|投手|捕手)$/;
const TITLE_PREFIX = /^[前元新現副故]$/;
/** Dictionaries have these as what is no person. */
const KNOWN = nameBits(
  "country",
  "prefecture",
  "municipality",
  "place",
  "listed-place",
  "organization",
  "known-organization",
  "listed-organization",
  "company",
  "ambiguous-company",
);

/** Whether a candidate ends inside a title that it, or a noun before it, goes into: 高橋国土|交通 before 相. */
function cutsTitle(s: Sentence, first: number, last: number): boolean {
  const goesOn = nounBefore(s, first) && s.titleFrom(first) > last;
  if (!goesOn && !swallowsTitle(s, first, last)) return false;
  return s.categoriesOf(first, last).names === 0;
}

/** Whether the last word, or the last two, begin a title that goes on behind them. */
function swallowsTitle(s: Sentence, first: number, last: number): boolean {
  if (first === last) return false;
  if (last > first + 1 && s.titleFrom(last - 1) > last) return true;
  if (s.titleFrom(last) <= last) return false;
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
