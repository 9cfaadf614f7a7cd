import { isPaper, isReporting, joinsPapers } from "../organizations/cited-paper.js";
import { isNamedInQuotes } from "../organizations/quoted-as-kind.js";
import { listed } from "../rules/word-lists.js";
import {
  ANY_PLACE,
  adjoins,
  BODY,
  type Convention,
  isCountry,
  KNOWN_BODY,
  merge,
  nounBefore,
  ORGANIZATION,
  PLACE,
  ruleOutAll,
  THING,
  textOf,
  WHATEVER_ITS_WORDS,
} from "./convention.js";
import type { Sentence } from "./sentence.js";

const MEDIA = listed("media");
/** What being cited adds to the score of a body. */
const CITED = 1.5;
const isAny = (s: Sentence, i: number, ...surfaces: string[]) => surfaces.includes(s.at(i).surface);

const CITING: ReadonlySet<string> = new Set(["」", "』", "紙", "誌", "など", "に"]);

/** Whether によると, などによれば or a word for a paper follows word `last`. */
function isCited(s: Sentence, last: number): boolean {
  let i = last + 1;
  if (!CITING.has(s.at(i).surface)) return false;
  if (isAny(s, i, "」", "』")) i++;
  if (isAny(s, i, "紙", "誌")) return true;
  if (isAny(s, i, "など")) i++;
  return isAny(s, i, "に") && isAny(s, i + 1, "よる", "よれ") && !isAny(s, i + 2, "、");
}

const PAPER_BEHIND = /^[」』][紙誌](?![面幣上])/;
const FOREIGN_SOURCE = /^[」』](?:など)?に(?:よる|よれ)/;

const isQuoted = (s: Sentence, first: number, last: number) =>
  isAny(s, first - 1, "「", "『") && isAny(s, last + 1, "」", "』");

/** Whether a candidate in quotation marks is called a paper behind them, or is of foreign letters and cited: 「ミルバ」紙, 「ルミナ」によると. */
function isCitedInQuotes(s: Sentence, first: number, last: number): boolean {
  const behind = s.text.slice(s.end[last], s.end[last] + 6);
  if (PAPER_BEHIND.test(behind)) return true;
  return (
    FOREIGN_SOURCE.test(behind) && /^[ァ-ヴーA-Za-z・ ]+$/.test(s.text.slice(s.start[first], s.end[last]))
  );
}

const STATION = /^(?:ラジオ|(?:ボイス|バンク)・オブ)・[ァ-ヴー・]+$/;
const PAPER = /^[ァ-ヴー・]+・[ァ-ヴー]+$/;

/** ラジオ・オーストラリア, ニュージーランド・ヘラルド; but イギリス・ガーディアン is a country and its paper. */
export function isForeignMedium(s: Sentence, first: number, last: number): boolean {
  const text = textOf(s, first, last);
  if (STATION.test(text)) return (s.at(last).categories.names & ANY_PLACE) !== 0;
  if (!PAPER.test(text) || !isCountry(s, first) || s.at(last).categories.names & BODY) return false;
  if (adjoins(s, last + 1) && s.at(last + 1).isNounLike && s.at(last + 1).surface !== "紙") return false;
  return MEDIA.some((word) => s.at(last).surface.endsWith(word));
}

/** Whether word `i` is in what names a local edition: 関西|版, 大阪|本社|版; not 日本|版. */
function isInEdition(s: Sentence, i: number): boolean {
  let place = i;
  if (s.at(place).surface === "版") place--;
  if (s.at(place).surface === "本社") place--;
  if (!(s.at(place).categories.names & ANY_PLACE) || isCountry(s, place)) return false;
  return s.at(s.at(place + 1).surface === "本社" ? place + 2 : place + 1).surface === "版";
}

/** 読売新聞|関西版, but 関西 by itself in 関西版. */
function holdsEdition(s: Sentence, first: number, last: number): boolean {
  if (first === last && !nounBefore(s, first)) return false;
  for (let i = first; i <= last; i++) if (isInEdition(s, i)) return true;
  return false;
}

/** Conventions of papers, agencies and stations, and of how they are cited. */
export const MEDIA_CONVENTIONS: readonly Convention[] = [
  {
    id: "organization/source",
    because: "A newspaper or agency as a source is a body, though some corpora call it a work.",
    words: ["よる", "よれ", "紙", "誌", "報じ", "伝え"],
    apply(s, first, last, scores, at) {
      if (isReporting(s, last)) {
        if (isPaper(s, first, last)) scores[at + ORGANIZATION] += 5 * CITED;
        else if (s.categoriesOf(first, last).names & KNOWN_BODY) scores[at + ORGANIZATION] += 2 * CITED;
      }
      if (joinsPapers(s, first, last)) ruleOutAll(scores, at);
      if (s.at(first).isNounLike && isCited(s, last)) {
        merge(scores, at, THING, ORGANIZATION);
        scores[at + ORGANIZATION] += CITED;
      }
    },
  },
  {
    id: "organization/news-media",
    because:
      "A newspaper is a body unless an edition is meant as a work, and so is what quotation marks hold beside the word for a paper or a party; a local edition is outside of its name, and ＝ sets it apart from its place.",
    words: [...MEDIA, "版", "本社", "」", "』"],
    stands: ["last", "behind"],
    apply(s, first, last, scores, at) {
      if (isQuoted(s, first, last)) {
        if (isNamedInQuotes(s, first - 1, last + 1)) scores[at + ORGANIZATION] += WHATEVER_ITS_WORDS;
        if (isCitedInQuotes(s, first, last)) scores[at + ORGANIZATION] += 5 * CITED;
      }
      if (holdsEdition(s, first, last)) ruleOutAll(scores, at);
      if (MEDIA.some((word) => s.at(last).surface.endsWith(word))) {
        if (/^.+[=＝]/.test(s.text.slice(s.start[first], s.end[last]))) ruleOutAll(scores, at);
        merge(scores, at, THING, ORGANIZATION);
        merge(scores, at, PLACE, ORGANIZATION);
      }
    },
  },
];
