import { agencyFrom } from "../organizations/agency-in-dateline.js";
import { nameBits, wordBits } from "../rules/categories.js";
import { LETTERS_BEFORE_NAMES } from "../rules/country-letters.js";
import { isDot } from "../rules/runs.js";
import {
  adjoins,
  BODY,
  type Convention,
  isCountry,
  isMinister,
  KNOWN_BODY,
  LIKELY,
  nounBefore,
  ORGANIZATION,
  PERSON,
  PLACE,
  ruleOut,
  ruleOutAll,
  textOf,
} from "./convention.js";
import type { Sentence } from "./sentence.js";

const CURRENCY = /^(?:ドル|ポンド|ユーロ|ルピー|ルーブル|ウォン)/;
/** Offices of state: who stands before one is its holder. */
const OFFICE =
  /^[前元副新現次期]{0,2}(?:大統領|首相|国家主席|総書記|国王|女王|皇太子|外相|財務相|国防相|国務長官|国防長官|財務長官|補佐官|報道官|法王|教皇)/;
const LONGEST_OFFICE = 6;
const FOREIGN_NAME = /^[ァ-ヴー]{2,}(?:[・=＝](?:[ァ-ヴー]+|[A-Z]))*$/;
/** Latin or katakana of more characters than the short forms of everyday words: 米ソ, 韓ドラ. */
const FOREIGN = /^(?:[ァ-ヴー・]{3,}|[A-Za-z]{2,})$/;
const NO_PERSON = KNOWN_BODY | nameBits("country", "capital", "place", "city", "region", "listed-place");
const TITLE = wordBits("title");

const isOwner = (s: Sentence, i: number) => LETTERS_BEFORE_NAMES.includes(s.at(i).surface);
const followsNoun = (s: Sentence, i: number) => adjoins(s, i) && s.at(i - 1).isNounLike;
const isForeign = (s: Sentence, i: number) =>
  FOREIGN.test(s.at(i).surface) && !CURRENCY.test(s.at(i).surface);

function beginsInKatakana(s: Sentence, i: number): boolean {
  const character = s.text.charCodeAt(s.start[i]);
  return character >= 0x30a1 && character <= 0x30fc;
}

/** Offices of a country's part or of a city. */
const LOCAL_OFFICE = /^(?:相$|相[はがのとに、。(]|知事|州知事|担当相)/;
const LOCATION = nameBits("place", "listed-place", "region", "city", "capital", "municipality", "prefecture");

/** The 市 of a Japanese city's 市長 is part of its name. */
const MAYOR = "市長";
const TOWN = /[市町村区]$/;
const PREFECTURE = /[都道府県]$/;

function hasLocalOffice(s: Sentence, i: number): boolean {
  if (i + 1 >= s.count || !(s.at(i).categories.names & LOCATION)) return false;
  const office = s.text.slice(s.start[i + 1], s.start[i + 1] + LONGEST_OFFICE);
  return LOCAL_OFFICE.test(office) || (office.startsWith(MAYOR) && isForeign(s, i));
}

/**
 * Whether a known town or prefecture is followed by its office, and the office by what a vote is held on, or the place by a
 * name in front: 大阪府知事選, 高橋大阪市長.
 */
function isOfHolder(s: Sentence, first: number, last: number): boolean {
  if (!adjoins(s, last + 1) || PREFECTURE.test(s.at(first - 1).surface)) return false;
  const office = s.at(last + 1).surface;
  const has = office === "長" ? TOWN : office === "知事" ? PREFECTURE : null;
  if (!has?.test(s.at(last).surface) || !(s.categoriesOf(first, last).names & LOCATION)) return false;
  return s.at(last + 2).surface.startsWith("選") || (office === "長" && nounBefore(s, first));
}

function hasOffice(s: Sentence, i: number): boolean {
  return (
    i < s.count && (OFFICE.test(s.text.slice(s.start[i], s.start[i] + LONGEST_OFFICE)) || isMinister(s, i))
  );
}

/** How those known bodies end whose posts foreign news names people with. */
const BODY_ABROAD = /(?:党|同盟|国連|連合|基金|銀行|機関|機構|裁判所)$/;
const MOST_BODY_WORDS = 6;
const LISTED_BODY = nameBits("listed-organization", "ambiguous-organization");

/** Whether a known body and a title in it begin with word `i`: 労働党|党首, 国連|大使. */
function hasPostInBody(s: Sentence, i: number): boolean {
  for (let last = i; last < i + MOST_BODY_WORDS && last + 1 < s.count && adjoins(s, last + 1); last++)
    if (BODY_ABROAD.test(s.at(last).surface) && isListedBody(s, i, last) && s.titleFrom(last + 1) >= 0)
      return true;
  return false;
}

const isListedBody = (s: Sentence, first: number, last: number) =>
  (s.categoriesOf(first, last).names & LISTED_BODY) !== 0;

/** The classes of words that foreign names are made of: surnames, given names and what is in no dictionary. */
const OF_PEOPLE = /^[sgpok・=＝]+$/;

function isForeigner(s: Sentence, first: number, last: number): boolean {
  if (!FOREIGN_NAME.test(textOf(s, first, last)) || s.categoriesOf(first, last).names & NO_PERSON)
    return false;
  for (let i = first; i <= last; i++) if (!OF_PEOPLE.test(s.at(i).letter)) return false;
  return true;
}

/** The word at which the body of his post begins in a candidate that starts with somebody's name: 労働党 in ロンベルク労働党 before 党首; 0 without. */
function bodyBehindName(s: Sentence, first: number, last: number): number {
  if (!BODY_ABROAD.test(s.at(last).surface) || s.titleFrom(last + 1) < 0 || isListedBody(s, first, last))
    return 0;
  for (let i = first + 1; i <= last; i++)
    if (isListedBody(s, i, last) && isForeigner(s, first, i - 1)) return i;
  return 0;
}

/** Whether a candidate is the body that stands between a foreign name and a post in it. */
const isBodyOfForeigner = (s: Sentence, first: number, last: number) =>
  s.titleFrom(last + 1) >= 0 &&
  adjoins(s, first) &&
  BODY_ABROAD.test(s.at(last).surface) &&
  isListedBody(s, first, last) &&
  isForeigner(s, first - 1, first - 1);

/** Conventions of how newspapers write of other countries. */
export const CONVENTIONS_OF_ABROAD: readonly Convention[] = [
  {
    id: "person/katakana-before-office",
    because:
      "Katakana that is no place and no body, before an office of state or a post in a known body, is who holds it, with the country between them or not: ロンベルク大統領, ロンベルク独首相, ロンベルクドイツ首相, ロンベルク労働党党首, ロンベルク国連大使.",
    words: [],
    beside: TITLE,
    apply(s, first, last, scores, at) {
      if (isBodyOfForeigner(s, first, last)) scores[at + ORGANIZATION] += LIKELY;
      if (!beginsInKatakana(s, first)) return;
      if (bodyBehindName(s, first, last) > 0) return ruleOut(scores, at, ORGANIZATION);
      if (!FOREIGN_NAME.test(textOf(s, first, last))) return;
      const next = s.at(last + 1).surface === "・" ? last + 2 : last + 1;
      const isHolder =
        hasOffice(s, last + 1) ||
        hasLocalOffice(s, next) ||
        (hasPostInBody(s, last + 1) && isForeigner(s, first, last)) ||
        ((isOwner(s, next) || isCountry(s, next)) && hasOffice(s, next + 1));
      if (!isHolder || isDot(s.at(first - 1).surface)) return;
      const endsInCountry = last > first && s.at(last).letter === "c" && !isDot(s.at(last - 1).surface);
      if (endsInCountry && !isCountry(s, first, last)) return ruleOut(scores, at, ORGANIZATION, PERSON);
      if (followsNoun(s, first) && !isOwner(s, first - 1)) return;
      if (!(s.categoriesOf(first, last).names & NO_PERSON)) scores[at + PERSON] += 2 * LIKELY;
    },
  },
  {
    id: "place/before-local-office",
    because:
      "A place between a name and the office held there is a name of its own, that of a mayor with its 市, before a vote too: ロンベルクスコットランド相, 高橋大阪市長, 大阪府知事選.",
    words: ["選", "選挙"],
    beside: TITLE,
    apply(s, first, last, scores, at) {
      if (isOfHolder(s, first, last)) scores[at + PLACE] += 2 * LIKELY;
      else if (first === last && followsNoun(s, first) && hasLocalOffice(s, first))
        scores[at + PLACE] += LIKELY;
    },
  },
  {
    id: "place/letter-before-name",
    because:
      "The letter of a country before a foreign name, a paper or an office is a place: 米ルミナ, 米紙, 米大統領.",
    words: LETTERS_BEFORE_NAMES,
    stands: ["first"],
    apply(s, first, last, scores, at) {
      if (!isOwner(s, first) || !adjoins(s, first + 1)) return;
      if (first === last && hasOffice(s, first + 1)) scores[at + PLACE] += 2 * LIKELY;
      if (followsNoun(s, first) || !(isForeign(s, first + 1) || /^[紙誌「『]$/.test(s.at(first + 1).surface)))
        return;
      if (first === last) scores[at + PLACE] += 2 * LIKELY;
      else ruleOutAll(scores, at);
    },
  },
  {
    id: "organization/behind-letter",
    because:
      "A foreign name behind the letter of its country is a body unless it is known as a place: 米ルミナ.",
    words: LETTERS_BEFORE_NAMES,
    stands: ["before"],
    apply(s, first, last, scores, at) {
      if (!isOwner(s, first - 1) || !adjoins(s, first) || followsNoun(s, first - 1) || !isForeign(s, first))
        return;
      if (s.titleFrom(last + 1) >= 0 || (adjoins(s, last + 1) && s.at(last + 1).isNounLike)) return;
      const { names } = s.categoriesOf(first, last);
      const isName = names & BODY || (s.at(first).isName && !(names & NO_PERSON));
      if (isName && !/[州市郡]$/.test(s.at(last).surface)) scores[at + ORGANIZATION] += LIKELY;
    },
  },
  {
    id: "names/dateline-of-agency",
    because: "A dateline names where an article was written and the agency that sent it: 【ボルガ共同】.",
    words: ["【"],
    apply(s, first, last, scores, at) {
      const opener = s.opener[first];
      if (opener < 0 || s.at(opener).surface !== "【" || s.opener[last] !== opener) return;
      const agency = agencyFrom(s, opener);
      if (agency < 0) return;
      if (first < agency && last >= agency) ruleOutAll(scores, at);
      else if (first === opener + 1 && last === agency - 1) scores[at + PLACE] += 2 * LIKELY;
      else if (first === agency && s.at(last + 1).surface === "】") scores[at + ORGANIZATION] += 4 * LIKELY;
    },
  },
];
