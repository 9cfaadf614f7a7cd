import { nameBits } from "../rules/categories.js";
import type { RuleHead } from "../rules/rule.js";
import { K, KINDS } from "./lattice.js";
import type { Sentence } from "./sentence.js";

/**
 * What counts as a name where the annotated corpora disagree: the annotation guide's conventions, each a small
 * rule over the scores of a candidate. They are not used while measuring on a corpus with conventions of its own.
 */
interface Convention extends RuleHead {
  /** A sentence without any of these words is not looked at. */
  readonly words: readonly string[];
  /** `scores[at + kind]` are the scores of the candidate from word `first` to `last`. */
  apply(s: Sentence, first: number, last: number, scores: Float64Array, at: number): void;
}

const [ORGANIZATION, PERSON, PLACE, THING] = KINDS.map((_, kind) => kind);
const RULED_OUT = -50;
const COUNTRY = nameBits("country");
const LETTERS = [..."日米中韓英独仏露欧朝伊印豪加台"];

function ruleOut(scores: Float64Array, at: number, ...kinds: number[]): void {
  for (const kind of kinds) scores[at + kind] = RULED_OUT;
}

const ruleOutAll = (scores: Float64Array, at: number) =>
  ruleOut(scores, at, ORGANIZATION, PERSON, PLACE, THING);

const isCountry = (s: Sentence, i: number) => (s.at(i).categories.names & COUNTRY) !== 0;
const adjoins = (s: Sentence, i: number) => i < s.count && s.start[i] === s.end[i - 1];

export const CONVENTIONS: readonly Convention[] = [
  {
    id: "place/not-in-people-or-language",
    because: "A people or a language is no place: 日本人, 中国語.",
    words: ["人", "語"],
    apply(s, _first, last, scores, at) {
      if (isCountry(s, last) && adjoins(s, last + 1) && /^[人語]$/.test(s.at(last + 1).surface)) {
        ruleOut(scores, at, ORGANIZATION, PERSON, PLACE);
      }
    },
  },
  {
    id: "place/not-in-visits",
    because: "駐日 and 訪米 keep nothing.",
    words: [..."駐訪在対滞来離反親渡"],
    apply(s, first, last, scores, at) {
      const before = s.at(first - 1).surface;
      if (first === last && LETTERS.includes(s.at(first).surface) && /^[駐訪在対滞来離渡]$/.test(before)) {
        ruleOut(scores, at, ORGANIZATION, PERSON, PLACE);
      }
    },
  },
  {
    id: "place/letters-apart",
    because: "One letter is one country: 日米韓 are three places.",
    words: LETTERS,
    apply(s, first, last, scores, at) {
      if (first === last || !LETTERS.includes(s.at(first).surface)) return;
      for (let i = first; i <= last; i++) if (!LETTERS.includes(s.at(i).surface)) return;
      ruleOut(scores, at, ORGANIZATION, PLACE);
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
      "A country joined by ・ to what lies in it, or to who acts for it, is a place of its own: イタリア・ミラノ.",
    words: ["・"],
    apply(s, first, last, scores, at) {
      if (last - first < 2) return;
      if (s.at(first + 1).surface === "・" && isCountry(s, first)) ruleOutAll(scores, at);
      if (s.at(last - 1).surface === "・" && isCountry(s, last)) ruleOutAll(scores, at);
    },
  },
  {
    id: "place/region-whole",
    because: "地方 is a part of the name of a region.",
    words: ["地方"],
    apply(s, _first, last, scores, at) {
      if (s.at(last + 1).surface === "地方" && adjoins(s, last + 1)) ruleOut(scores, at, PLACE);
    },
  },
  {
    id: "organization/company-whole",
    because: "The 社 of ARM社 is in the span.",
    words: ["社"],
    apply(s, _first, last, scores, at) {
      if (s.at(last + 1).surface === "社" && adjoins(s, last + 1)) ruleOut(scores, at, ORGANIZATION);
    },
  },
  {
    id: "organization/government",
    because: "A named government is a body: 日本政府, 米政府.",
    words: ["政府"],
    apply(s, first, last, scores, at) {
      if (s.at(last + 1).surface === "政府" && adjoins(s, last + 1)) ruleOut(scores, at, PLACE);
      if (last === first + 1 && s.at(last).surface === "政府") {
        if (isCountry(s, first) || LETTERS.includes(s.at(first).surface)) scores[at + ORGANIZATION] += 3;
      }
    },
  },
  {
    id: "organization/source",
    because: "A newspaper or agency as a source is a body, though some corpora call it a work.",
    words: ["よる", "よれ", "報じ", "伝え", "紙", "報道"],
    apply(s, first, last, scores, at) {
      const isSource =
        (s.at(last + 1).surface === "に" && /^よ[るれ]$/.test(s.at(last + 2).surface)) ||
        /^[紙誌]$/.test(s.at(last + 1).surface) ||
        (s.at(last + 1).surface === "」" && /^[紙誌]$/.test(s.at(last + 2).surface));
      if (isSource && s.at(first).isNounLike) mergeThing(scores, at);
    },
  },
  {
    id: "organization/news-media",
    because: "A newspaper is a body unless an edition is meant as a work.",
    words: ["新聞", "通信", "放送", "テレビ", "ニュース"],
    apply(s, first, last, scores, at) {
      if (first < last && /^(?:新聞|通信|放送|テレビ|ニュース)$/.test(s.at(last).surface))
        mergeThing(scores, at);
    },
  },
];

/** Counts what corpora call a work as a body. */
function mergeThing(scores: Float64Array, at: number): void {
  scores[at + ORGANIZATION] = Math.log(Math.exp(scores[at + ORGANIZATION]) + Math.exp(scores[at + THING]));
  scores[at + THING] = RULED_OUT;
}

/** Applies the conventions to the scores (`spans` × K) of a sentence's candidates. */
export function applyConventions(
  s: Sentence,
  first: Int32Array,
  last: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const active = CONVENTIONS.filter(({ words }) => holdsAny(s, words));
  if (active.length === 0) return;
  for (let i = 0; i < count; i++) {
    for (const convention of active) convention.apply(s, first[i], last[i], scores, i * K);
  }
}

function holdsAny(s: Sentence, words: readonly string[]): boolean {
  for (let i = 0; i < s.count; i++) if (words.includes(s.at(i).surface)) return true;
  return false;
}
