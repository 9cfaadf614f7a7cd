import { HEADS, headBehind } from "../organizations/quoted-with-head.js";
import { wordBits } from "../rules/categories.js";
import { COUNTRY_LETTERS } from "../rules/country-letters.js";
import { listed } from "../rules/word-lists.js";
import {
  adjoins,
  type Convention,
  ENDING,
  isCountry,
  LIKELY,
  nounBefore,
  ORGANIZATION,
  PERSON,
  PLACE,
  ruleOut,
  ruleOutAll,
  textOf,
  WHATEVER_ITS_WORDS,
} from "./convention.js";
import type { Sentence } from "./sentence.js";
import { Part } from "./word-parts.js";

const KIND = wordBits("common-organization");
/** Classes of first words that are proper, of people, bodies or in no dictionary, by the kind of ending they go with. */
const PROPER: Readonly<Record<string, string>> = {
  company: "kxsgo",
  association: "ko",
  medical: "kxsgo",
  research: "kxsgo",
};
/** Those and what an unusual word of katakana is. */
const ANY_PROPER = `${Object.values(PROPER).join("")}K`;
/** Words that say how a company stands, before its name. */
const STANDING = listed("standing");
const WITHIN = listed("within");
/** What a country has, and is no body: 日本市場. */
const OF_COUNTRY = listed("of-country");
/** What every country has: 上院, 国軍. */
const BARE = listed("bare");
const FAITH = /(?:シーア|スン[ナニ]ー?|アラウィー?|ワッハーブ)派$/;
/** Bodies and papers as they are counted. */
const COUNTED = listed("counted");
/** What two countries in one letter each have between them. */
const BETWEEN =
  /^(?:両国?|関係|企業|協力|首脳|外相|友好|貿易|産業|経済|交流|間|双方|政府|国交|外交|会談|同盟|摩擦)$/;
/** 共和|国 is two words. */
function endsState(s: Sentence, i: number): boolean {
  const { surface } = s.at(i);
  if (!surface.endsWith("国") && !surface.endsWith("邦")) return false;
  return /(?:共和国|王国|公国|連邦|首長国)$/.test(surface === "国" ? `${s.at(i - 1).surface}国` : surface);
}

function hasState(s: Sentence, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (endsState(s, i)) return true;
  return false;
}

const LONGEST_ENDING = 3;

const nounAfter = (s: Sentence, last: number) => adjoins(s, last + 1) && s.at(last + 1).isNounLike;
const isBoth = (s: Sentence, i: number) => /^両国?$/.test(s.at(i).surface);
const isLetter = (s: Sentence, i: number) => COUNTRY_LETTERS.includes(s.at(i).surface);
/** Whether the letters of two countries begin with word `i`. */
const isPair = (s: Sentence, i: number) => isLetter(s, i) && isLetter(s, i + 1) && adjoins(s, i + 1);

/** Whether several words are one ending: 商工|会議|所. */
function hasLongEnding(s: Sentence, first: number, last: number): boolean {
  for (let i = Math.max(first + 1, last - LONGEST_ENDING + 1); i < last; i++) {
    if (s.categoriesOf(i, last).words & ENDING) return true;
  }
  return false;
}

/** The last word of the run of nouns that word `i` is in. */
function runLast(s: Sentence, i: number): number {
  let last = i;
  while (nounAfter(s, last)) last++;
  return last;
}

/** Conventions of what newspapers name in passing: unknown companies, foreign people, countries of one letter. */
export const NEWS_CONVENTIONS: readonly Convention[] = [
  {
    id: "organization/proper-and-ending",
    because:
      "A word in no dictionary before an ending of companies or associations makes a name: ミナモ乳業.",
    words: [],
    beside: ENDING,
    apply(s, first, last, scores, at) {
      const { letter, partOfSpeech, cluster } = s.at(first);
      if (last === first || !ANY_PROPER.includes(letter) || partOfSpeech.detail2 === "地域") return;
      if (nounBefore(s, first) || nounAfter(s, last)) return;
      const kind = hasLongEnding(s, first, last) ? "company" : s.at(last).endingKind;
      if (!(kind in PROPER) || /[\d・]/.test(textOf(s, first, last))) return;
      const isUnusual = letter === "K" && cluster === 0 && kind === "company";
      if (PROPER[kind].includes(letter) || isUnusual) scores[at + ORGANIZATION] += ENDED;
    },
  },
  {
    id: "organization/plural",
    because: "Kanji and an unknown katakana word in ズ are a team or a company: 湊川ウミネコズ.",
    words: ["ズ", "クス"],
    stands: ["last"],
    apply(s, first, last, scores, at) {
      if (last !== first + 1 || s.at(last).letter !== "k" || !/(?:ズ|クス)$/.test(s.at(last).surface)) return;
      if (!/^[一-龠]+$/.test(s.at(first).surface) || nounBefore(s, first) || nounAfter(s, last)) return;
      scores[at + ORGANIZATION] += LIKELY;
    },
  },
  {
    id: "organization/after-kind",
    because:
      "Who stands after 会社, メーカー or 大手 is a company, and what stands in quotation marks before its head a body: 製薬会社ルミナ, 通信大手のルミナ, 「緑の会」の千葉明子会長.",
    words: [...STANDING, ...HEADS],
    beside: KIND,
    apply(s, first, last, scores, at) {
      let i = first - 1;
      const isQuoted = /^[「『]$/.test(s.at(i).surface) && /^[」』]$/.test(s.at(last + 1).surface);
      if (isQuoted && headBehind(s, last + 2)) scores[at + ORGANIZATION] += WHATEVER_ITS_WORDS;
      if (isQuoted) i--;
      const hasOf = s.at(i).surface === "の";
      if (hasOf) i--;
      const { surface, categories } = s.at(i);
      if (!STANDING.includes(surface) && !(categories.words & KIND)) return;
      if (isQuoted) scores[at + ORGANIZATION] += isQuotedName(s, i, last) ? 2 * LIKELY : LIKELY;
      else if (/^[ァ-ヴーA-Za-z]/.test(s.at(first).surface) && !nounAfter(s, last) && s.at(first).isName)
        scores[at + ORGANIZATION] += LIKELY;
    },
  },
  {
    id: "organization/without-standing",
    because: "大手, 新興 and 老舗 are outside of a name: 通信大手ルミナ.",
    words: STANDING,
    apply(s, first, last, scores, at) {
      if (s.categoriesOf(first, last).names !== 0) return;
      for (let i = first; i <= last; i++) {
        if (STANDING.includes(s.at(i).surface) && (i === first || i === last || s.at(i + 1).isName))
          ruleOutAll(scores, at);
      }
    },
  },
  {
    id: "organization/without-delegates",
    because:
      "Those who act for a body are outside of its name, and the market of a country is none: ルミナ代表団, ラグナ市場.",
    words: [...WITHIN, ...OF_COUNTRY, "団"],
    stands: ["last"],
    apply(s, first, last, scores, at) {
      if (first === last) return;
      const { surface } = s.at(last);
      const isDelegation = surface === "団" && s.at(last - 1).surface === "代表";
      const isOfCountry = OF_COUNTRY.includes(surface) && isCountry(s, first, last - 1);
      if (isDelegation || isOfCountry || WITHIN.includes(surface)) ruleOutAll(scores, at);
    },
  },
  {
    id: "place/before-both",
    because: "両政府 is said of two countries, each a place, and no name: 日ラグナ両政府.",
    words: ["両", "両国"],
    apply(s, first, last, scores, at) {
      for (let i = first + 1; i <= last; i++) if (isBoth(s, i)) ruleOutAll(scores, at);
      if (first !== last) return;
      if (isBoth(s, last + 1) && (isCountry(s, first) || (s.at(first).isName && isLetter(s, first - 1))))
        scores[at + PLACE] += LIKELY;
      if (isLetter(s, first) && s.at(last + 1).isName && isBoth(s, last + 2)) scores[at + PLACE] += LIKELY;
    },
  },
  {
    id: "place/pair-of-letters",
    because: "Two countries in one letter each before 両国, 関係 or 企業 are two places: 中日企業.",
    words: COUNTRY_LETTERS,
    stands: ["before", "first"],
    apply(s, first, last, scores, at) {
      const pair = isPair(s, first) ? first : first > 0 && isPair(s, first - 1) ? first - 1 : -1;
      if (pair < 0 || !nounAfter(s, pair + 1) || isLetter(s, pair - 1) || isLetter(s, pair + 2)) return;
      if (s.at(pair - 1).partOfSpeech.detail1 === "数") return;
      const end = runLast(s, pair + 1);
      const isAbout = BETWEEN.test(s.at(pair + 2).surface);
      if (isEnding(s, pair + 1, end)) return;
      if (first === last && isAbout) scores[at + PLACE] += 2 * LIKELY;
      if (
        last > pair + 1 &&
        (s.at(last).letter === "v" || BETWEEN.test(s.at(last).surface)) &&
        s.categoriesOf(first, last).names === 0
      )
        ruleOut(scores, at, ORGANIZATION, PERSON, PLACE);
    },
  },
  {
    id: "place/country-and-region",
    because:
      "A country and a region of it without anything between are two places: フランスブルゴーニュ地方.",
    words: ["州", "省", "県", "市"],
    apply(s, first, last, scores, at) {
      const isOfCountry = s.at(first).letter === "c";
      if (last === first || (!isOfCountry && !hasState(s, first - 1, last - 1))) return;
      if (s.categoriesOf(first, last).names !== 0) return;
      if (hasState(s, first, last - 1)) ruleOut(scores, at, PLACE);
      if (adjoins(s, first) && endsState(s, first - 1) && /^[市州県省]$/.test(s.at(last).surface))
        scores[at + PLACE] += LIKELY;
      if (!isOfCountry) return;
      if (s.at(first + 1).partOfSpeech.detail2 === "地域" && s.at(first + 1).isName)
        ruleOut(scores, at, PLACE, ORGANIZATION);
    },
  },
  {
    id: "organization/not-a-rank",
    because:
      "第1党 is a rank, 2社 a number, シーア派 a faith, and 上院 or 国軍 what every country has; none is a body by itself.",
    words: [...COUNTED, ...BARE, "派"],
    stands: ["last"],
    apply(s, first, last, scores, at) {
      const text = textOf(s, first, last);
      if (BARE.includes(text) || FAITH.test(text)) ruleOut(scores, at, ORGANIZATION, PLACE);
      if (last === first || !COUNTED.includes(s.at(last).surface)) return;
      if (/^[第数\d一二三四五六七八九十百千万億]+$/.test(textOf(s, first, last - 1))) ruleOutAll(scores, at);
    },
  },
];

/** Who is quoted as often as named in 「」. */
const SPEAKER = /^(?:政府|会社|党|省|局|側|陣営)$/;

/** Whether 「」 behind the kind of body at word `kind` hold its name, up to word `last`, and no words that it said. */
function isQuotedName(s: Sentence, kind: number, last: number): boolean {
  if (SPEAKER.test(s.at(kind).surface) || s.at(last).part !== Part.name) return false;
  return /^[はがをにの、(]$/.test(s.at(last + 2).surface);
}

/** What an ending of companies adds to the score of a body. */
const ENDED = 2;

/** Whether the words after `first` up to `last` end with an ending that is not said of two countries. */
function isEnding(s: Sentence, first: number, last: number): boolean {
  const isShort = (s.at(last).categories.words & ENDING) !== 0 && !BETWEEN.test(s.at(last).surface);
  return isShort || hasLongEnding(s, first, last);
}
