import { nameBits, wordBits } from "../rules/categories.js";
import type { RuleWord } from "../rules/rule.js";
import { Part } from "./word-parts.js";

/**
 * What scans over whole sentences ask of a word, as bits. They lie in a column of their own (`Words.flags`): a scan
 * over descriptions of words, each in a place of its own in memory, took three times as long.
 */
export const Flag = {
  /** The bits that hold the `Part`. */
  part: 0b111,
  name: 1 << 3,
  particle: 1 << 4,
  title: 1 << 5,
  legalForm: 1 << 6,
  /** In a list of names that mean nothing else. */
  listed: 1 << 7,
  /** 前 and 元, which belong to the title after them. */
  titlePrefix: 1 << 8,
  opens: 1 << 9,
  closes: 1 << 10,
  /** 。 */
  fullStop: 1 << 11,
  /** 。 and 、 */
  clauseEnd: 1 << 12,
  /** A verb that says something, or a noun that makes one. */
  predicate: 1 << 13,
  /** Some rule is to be asked at it. */
  cue: 1 << 14,
  /** Some convention is called for by it. */
  convention: 1 << 15,
  /** A longer entry of the dictionaries may begin with it. */
  goesOn: 1 << 16,
  oneCharacter: 1 << 17,
  /** Punctuation that names do end with: Yahoo! */
  finalMark: 1 << 18,
  /** The full stop of abbreviations, and what it may stand after: Inc. */
  dot: 1 << 19,
  abbreviation: 1 << 20,
} as const;

/** Above the flags, the sort of connector that the word is. */
const CONNECTOR = 21;
export const connectorOf = (flags: number) => flags >>> CONNECTOR;

const OPENING = new Set("「『（(〈《【［[“");
const CLOSING = new Set("」』）)〉》】］]”");
const TITLE = wordBits("title", "honorific");
const LEGAL_FORM = wordBits("legal-form");
const LISTED = nameBits("listed-organization", "listed-person", "listed-place", "company");
const TITLE_PREFIXES = new Set("前元新現副故旧次");
const EMPTY_VERBS = new Set(["する", "ある", "いる", "なる"]);
const FINAL_MARKS = new Set("ー!+");
const ABBREVIATIONS = /^(?:[A-Za-z]|Inc|Ltd|Co|Corp|Jr|Sr|Bros)$/;

/** What the flags of a word depend on. */
export interface Flagged extends Omit<RuleWord, "isNounLike"> {
  readonly baseForm: string;
  readonly part: number;
  readonly conventions: number;
  readonly rules: readonly number[];
  readonly connector: number;
  /** Whether a longer entry of the dictionaries may begin with it. */
  readonly goesOn: boolean;
}

export function flagsOf(word: Flagged): number {
  const { surface, part, partOfSpeech: p, categories } = word;
  const isVerb = p.pos === "動詞" && p.detail1 === "自立" && !EMPTY_VERBS.has(word.baseForm);
  return (
    part |
    flag(word.isName, Flag.name) |
    flag(p.pos === "助詞", Flag.particle) |
    flag((categories.words & TITLE) !== 0, Flag.title) |
    flag((categories.words & LEGAL_FORM) !== 0, Flag.legalForm) |
    flag((categories.names & LISTED) !== 0, Flag.listed) |
    (surface.length === 1 ? ofCharacter(surface, part) : 0) |
    flag(isVerb || p.detail1 === "サ変接続", Flag.predicate) |
    flag(word.rules.length > 0, Flag.cue) |
    flag(word.conventions !== 0, Flag.convention) |
    flag(word.goesOn, Flag.goesOn) |
    flag(ABBREVIATIONS.test(surface), Flag.abbreviation) |
    (word.connector << CONNECTOR)
  );
}

function ofCharacter(character: string, part: number): number {
  return (
    Flag.oneCharacter |
    flag(TITLE_PREFIXES.has(character), Flag.titlePrefix) |
    flag(part === Part.stop && OPENING.has(character), Flag.opens) |
    flag(part === Part.stop && CLOSING.has(character), Flag.closes) |
    flag(character === "。", Flag.fullStop) |
    flag(character === "。" || character === "、", Flag.clauseEnd) |
    flag(FINAL_MARKS.has(character), Flag.finalMark) |
    flag(character === ".", Flag.dot)
  );
}

const flag = (holds: boolean, bit: number) => (holds ? bit : 0);
