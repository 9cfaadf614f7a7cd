import { isPaper } from "../organizations/cited-paper.js";
import { GIVEN_NAME, nameBits } from "../rules/categories.js";
import { COUNTRY_LETTERS } from "../rules/country-letters.js";
import { listed } from "../rules/word-lists.js";
import { isCabinet, isCabinetOf } from "./cabinets.js";
import {
  ANY_PLACE,
  adjoins,
  BODY,
  type Convention,
  isCountry,
  KNOWN_BODY,
  LIKELY,
  LOCATION,
  merge,
  nounBefore,
  ORGANIZATION,
  PERSON,
  PLACE,
  ruleOut,
  ruleOutAll,
  THING,
} from "./convention.js";
import { CONVENTIONS_OF_ABROAD } from "./conventions-of-abroad.js";
import { isForeignMedium, MEDIA_CONVENTIONS } from "./conventions-of-media.js";
import { NEWS_CONVENTIONS } from "./conventions-of-news.js";
import { CONVENTIONS_OF_PEOPLE } from "./conventions-of-people.js";
import type { Sentence } from "./sentence.js";

const LONGEST_READING = 20;
const PREFIXES = listed("prefix");
const REGION = nameBits("region");
const CITY = nameBits("capital", "municipality", "prefecture", "city");
/** A name that ends so is an event, though some corpora call it a body. */
const MEETING = /^(?:サミット|選手権|オリンピック|五輪|博覧会)$/;
const SHRINE = /(?:神社|神宮|大社)$/;
const EVENTS = listed("event");
const BODIES = listed("body");
const CURRENCIES = listed("currency");
const CHAMBERS = listed("chamber");
/** What a chamber is chosen by, is made of or does, not its committees. */
const OF_CHAMBER = /^(?:総?選挙|総|通常|補欠|補選|比例|本|議員|議長|副|解散)$/;
/** What makes a センター a body: others are buildings. */
const OF_CENTRES = /^(?:医療|研究|開発|推進|技術|教育|支援|振興|協力)$/;

export const CONVENTIONS: readonly Convention[] = [
  {
    id: "place/not-in-people-or-language",
    because:
      "A people, a language or a currency is no place: 日本人, アヤメ人, 中国語, アラブ系住民, 香港ドル.",
    words: ["人", "語", "系", ...CURRENCIES],
    stands: ["last", "behind"],
    apply(s, first, last, scores, at) {
      if (adjoins(s, last + 1) && isPeople(s, last)) ruleOut(scores, at, ORGANIZATION, PERSON, PLACE);
      if (last > first && CURRENCIES.includes(s.at(last).surface) && isCountry(s, first, last - 1))
        ruleOutAll(scores, at);
    },
  },
  {
    id: "place/not-in-visits",
    because: "駐日 and 訪米 keep nothing.",
    words: [..."駐訪在対滞来離反親渡"],
    stands: ["before"],
    apply(s, first, last, scores, at) {
      const before = s.at(first - 1).surface;
      if (
        first === last &&
        COUNTRY_LETTERS.includes(s.at(first).surface) &&
        /^[駐訪在対滞来離渡]$/.test(before)
      ) {
        ruleOut(scores, at, ORGANIZATION, PERSON, PLACE);
      }
    },
  },
  {
    id: "place/letters-apart",
    because: "One letter is one country: 日米韓 are three places, 米カンザス州 two.",
    words: COUNTRY_LETTERS,
    stands: ["first"],
    apply(s, first, last, scores, at) {
      if (first === last || !COUNTRY_LETTERS.includes(s.at(first).surface)) return;
      const isKnown = s.categoriesOf(first, last).names !== 0;
      if (s.at(first).surface === "米" || !isKnown) ruleOut(scores, at, PLACE);
      for (let i = first; i <= last; i++) if (!COUNTRY_LETTERS.includes(s.at(i).surface)) return;
      ruleOut(scores, at, PLACE);
      if (!isPaper(s, first, last)) ruleOut(scores, at, ORGANIZATION);
    },
  },
  {
    id: "place/not-in-events",
    because:
      "A place in the name of a war, a treaty or the games is none, and a summit is no body: 京都議定書, 東亜サミット.",
    words: [...EVENTS, "サミット", "選手権", "博覧会"],
    stands: ["last", "behind"],
    apply(s, _first, last, scores, at) {
      if (MEETING.test(s.at(last).surface)) merge(scores, at, ORGANIZATION, THING);
      if (EVENTS.includes(s.at(last + 1).surface) && adjoins(s, last + 1)) ruleOut(scores, at, PLACE);
    },
  },
  {
    id: "place/without-inside",
    because: "内 and 外 stay outside of a place: 東京都内.",
    words: ["内", "外"],
    stands: ["last"],
    apply(s, first, last, scores, at) {
      if (last > first && /^[内外]$/.test(s.at(last).surface)) ruleOut(scores, at, PLACE);
    },
  },
  {
    id: "person/without-reading",
    because:
      "A reading in brackets behind a name is not a name of its own, and one in two parts makes a person: 李明俊(イ・ミョンジュン).",
    words: ["("],
    apply(s, first, last, scores, at) {
      if (s.at(last + 1).surface === "(" && isRead(s, first, last)) scores[at + PERSON] += 2 * LIKELY;
      const opener = s.opener[first];
      if (opener < 1 || s.at(opener).surface !== "(" || !/^[一-龠々]+$/.test(s.at(opener - 1).surface))
        return;
      const reading = /^[ぁ-んァ-ヴー・ ]+(?=[)、])/.exec(
        s.text.slice(s.end[opener], s.end[opener] + LONGEST_READING),
      );
      if (!reading || s.end[last] > s.end[opener] + reading[0].length) return;
      const isWhole = s.end[last] - s.start[first] === reading[0].length;
      if (!isWhole || !(s.categoriesOf(first, last).names & ANY_PLACE)) ruleOut(scores, at, PERSON, PLACE);
    },
  },
  {
    id: "place/territory-apart",
    because: "The owner of a territory and the territory are two places: デンマーク領グリーンランド.",
    words: ["領"],
    apply(s, first, last, scores, at) {
      for (let i = first; i < last; i++)
        if (s.at(i + 1).surface === "領" && isCountry(s, i)) ruleOutAll(scores, at);
    },
  },
  {
    id: "place/country-apart",
    because:
      "A country joined by ・ to what lies in it, or to who acts for it, is a place of its own, but not in the name of a foreign station or paper: イタリア・ミラノ, ラジオ・イタリア.",
    words: ["・"],
    apply(s, first, last, scores, at) {
      if (last - first < 2 || !hasDot(s, first + 1, last - 1)) return;
      const { names } = s.categoriesOf(first, last);
      const isBody = (names & KNOWN_BODY) !== 0 || isForeignMedium(s, first, last);
      const isWhole = s.at(first - 1).surface !== "・" && s.at(last + 1).surface !== "・";
      if (isBody && isWhole) scores[at + ORGANIZATION] += 2 * LIKELY;
      if (isBody || names !== 0 || joinsCountries(s, first, last)) return;
      const isGivenName = s.titleFrom(last + 1) >= 0 && s.at(first).categories.names & GIVEN_NAME;
      if (s.at(first + 1).surface === "・" && isCountry(s, first) && !isGivenName) ruleOutAll(scores, at);
      for (let i = first + 2; i <= last; i++) {
        if (s.at(i - 1).surface === "・" && (isCountry(s, i) || isCountry(s, i, i + 1)))
          ruleOutAll(scores, at);
      }
    },
  },
  {
    id: "names/listed-apart",
    because: "Bodies or places joined by ・ that are known one by one are a list: 自民・公明.",
    words: ["・"],
    apply(s, first, last, scores, at) {
      if (last - first < 2 || !hasDot(s, first + 1, last - 1)) return;
      if (s.categoriesOf(first, last).names !== 0) return;
      if (partsAre(s, first, last, BODY)) ruleOut(scores, at, ORGANIZATION);
      if (partsAre(s, first, last, LOCATION)) ruleOut(scores, at, PLACE);
    },
  },
  {
    id: "names/without-prefix",
    because: "旧, 元, 与党 and 長男 stand before a name: 旧ミナモ銀行.",
    words: PREFIXES,
    stands: ["first"],
    apply(s, first, last, scores, at) {
      if (!PREFIXES.includes(s.at(first).surface) || s.categoriesOf(first, last).names !== 0) return;
      ruleOut(scores, at, ORGANIZATION, PERSON, PLACE);
    },
  },
  {
    id: "place/region-whole",
    because: "地方 is a part of the name of a region, and the number of a constituency of its: 湊川2区.",
    words: ["地方", "区"],
    stands: ["last", "behind"],
    apply(s, first, last, scores, at) {
      if (s.at(last + 1).surface === "地方" && adjoins(s, last + 1)) ruleOut(scores, at, PLACE);
      if (last > first + 1 && isConstituency(s, first, last)) scores[at + PLACE] += 2 * LIKELY;
    },
  },
  {
    id: "organization/government",
    because:
      "A government named by its country or its head is a body, and so is a chamber of the diet before what it does, but not in what its members are called without their country: 日本政府, 米政府, 高橋政権, 参議院選挙, 国会議員.",
    words: ["政府", "政権", "内閣", "国会", ...CHAMBERS],
    stands: ["last", "behind"],
    apply(s, first, last, scores, at) {
      const isOfMembers = s.at(last).surface === "国会" && s.at(last + 1).surface === "議員";
      if (isOfMembers && (first < 2 || !isCountry(s, first - 2))) ruleOut(scores, at, ORGANIZATION);
      if (first === last && CHAMBERS.includes(s.at(first).surface) && OF_CHAMBER.test(s.at(last + 1).surface))
        scores[at + ORGANIZATION] += 2 * LIKELY;
      if (isCabinet(s, last + 1) && adjoins(s, last + 1)) ruleOut(scores, at, PERSON);
      if (isCabinetOf(s, first, last)) scores[at + ORGANIZATION] += 2 * LIKELY;
      if (s.at(last + 1).surface === "政府" && adjoins(s, last + 1)) ruleOut(scores, at, PLACE);
      if (last === first + 1 && s.at(last).surface === "政府") {
        if (isCountry(s, first) || COUNTRY_LETTERS.includes(s.at(first).surface))
          scores[at + ORGANIZATION] += LIKELY;
      }
    },
  },
  ...MEDIA_CONVENTIONS,
  {
    id: "organization/school-or-hospital",
    because:
      "Schools, hospitals, exchanges, shops and town halls are bodies, shrines are places, whatever the corpora call them, and a shop has the name of its chain: 湊川百貨店東町店.",
    words: [...BODIES, "神社", "神宮", "大社", "店"],
    stands: ["last"],
    apply(s, first, last, scores, at) {
      if (SHRINE.test(s.at(last).surface)) merge(scores, at, ORGANIZATION, PLACE);
      if (last > first && isBody(s, last)) merge(scores, at, PLACE, ORGANIZATION);
      if (last > first && isBranch(s, first, last)) {
        merge(scores, at, PLACE, ORGANIZATION);
        scores[at + ORGANIZATION] += branch(s, first, last);
      }
    },
  },
  ...NEWS_CONVENTIONS,
  ...CONVENTIONS_OF_PEOPLE,
  ...CONVENTIONS_OF_ABROAD,
];

/** Whether word `last` is a country or region in the name of a people, a language or a currency. */
function isPeople(s: Sentence, last: number): boolean {
  const { surface } = s.at(last + 1);
  const { isName, categories } = s.at(last);
  if (surface === "人") return isCountry(s, last) || (isName && !(categories.names & CITY));
  if (surface === "系") return /^[ァ-ヴー]+$/.test(s.at(last).surface) && (categories.names & REGION) !== 0;
  return isCountry(s, last) && (surface === "語" || CURRENCIES.includes(surface));
}

const READ_NAME = /^[一-龠々ヶ]{2,5}$/;
const READING = /^\((?:[ァ-ヴー]{1,6}[・ ][ァ-ヴー]{1,8}|[ぁ-ん]{1,6}・[ぁ-ん]{1,6})[)、]/;

/** Whether a reading divided as a person's name is follows a name in kanji that no noun stands before. */
function isRead(s: Sentence, first: number, last: number): boolean {
  const isWhole = !adjoins(s, first) || !s.at(first - 1).isNounLike || s.titleFrom(first - 1) === first - 1;
  if (!isWhole || !READ_NAME.test(s.text.slice(s.start[first], s.end[last]))) return false;
  const after = s.text.slice(s.start[last + 1], s.start[last + 1] + LONGEST_READING);
  return READING.test(after) && !(s.categoriesOf(first, last).names & ANY_PLACE);
}

/** タイ・中国商工会議所: a body of two countries. */
function joinsCountries(s: Sentence, first: number, last: number): boolean {
  if (!/^(?:所|協会|総会|連盟|委員会)$/.test(s.at(last).surface) || s.at(first + 1).surface !== "・")
    return false;
  return isCountry(s, first) && isCountry(s, first + 2) && last > first + 2;
}

function hasDot(s: Sentence, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (s.at(i).surface === "・") return true;
  return false;
}

/** Whether the words are parts with ・ between them, each of which a dictionary has as one of these categories. */
function partsAre(s: Sentence, first: number, last: number, names: number): boolean {
  let parts = 0;
  for (let from = first, i = first; i <= last + 1; i++) {
    if (i <= last && s.at(i).surface !== "・") continue;
    if (i === from || !(s.categoriesOf(from, i - 1).names & names)) return false;
    parts++;
    from = i + 1;
  }
  return parts > 1;
}

/** 取引|所 and 研究|所 are two words. */
function isBody(s: Sentence, last: number): boolean {
  const { surface } = s.at(last);
  if (surface === "会議") return false;
  if (surface === "センター") return OF_CENTRES.test(s.at(last - 1).surface);
  return BODIES.includes(surface === "所" ? s.at(last - 1).surface : surface);
}

/** Whether a candidate begins with a known place or body and ends with 店 or 支店. */
const isBranch = (s: Sentence, first: number, last: number) =>
  /^支?店$/.test(s.at(last).surface) && (s.at(first).categories.names & (ANY_PLACE | BODY)) !== 0;

/** What a known place before 店 adds to the score of a body, and a known body before the place. */
function branch(s: Sentence, first: number, last: number): number {
  if (nounBefore(s, first)) return 0;
  if (s.categoriesOf(first, last - 1).names & ANY_PLACE) return LIKELY;
  for (let i = first + 1; i < last; i++)
    if (s.categoriesOf(first, i - 1).names & BODY && s.categoriesOf(i, last - 1).names & ANY_PLACE)
      return 3 * LIKELY;
  return 0;
}

/** Whether a known place has a number and 区 behind it. */
function isConstituency(s: Sentence, first: number, last: number): boolean {
  if (s.at(last).surface !== "区" || !/^[\d一二三]+$/.test(s.at(last - 1).surface)) return false;
  const place = s.at(last - 2).surface === "第" ? last - 3 : last - 2;
  return place >= first && (s.categoriesOf(first, place).names & ANY_PLACE) !== 0;
}
