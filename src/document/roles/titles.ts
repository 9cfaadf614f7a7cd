import { table } from "../../lexicon/lexicon.js";
import { Characters } from "../../rules/characters.js";
import { type Name, type Reading, tokenAt } from "../reading.js";
import { isReferenceWord } from "../references/words.js";

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Title extends Span {
  /** The kind of its last word, as dictionaries/titles.csv gives it. */
  readonly kind: string;
  /** The name of a body or place among its words: 民主党 in 元民主党代表. */
  readonly within: Name | null;
}

/** The title said right behind a person's name, as words; null where there is none. */
export type TitleOf = (name: Name) => string | null;

const listedKinds = new Map(table("titles").map((row) => [row.surface, row.kind]));
/** 元役員 is a post as 役員 is, whatever else the list takes it for. */
const kinds = new Map(
  [...listedKinds].map(([word, kind]) => [word, listedKinds.get(word.replace(/^元/, "")) ?? kind]),
);
/** Ends of titles that no list has in full: 緊急支援調整官. */
const endings = table("reference-title-endings").map((row) => row.surface);
/** Before a title that has a number: 第1書記. */
const ordinal = /^第[\d一二三四五六七八九]{1,2}/;
const LEAST_UNLISTED = 4;
/** What titles end in. */
export const lastOfTitles: ReadonlySet<string> = new Set(
  [...kinds.keys(), ...endings].map((word) => word[word.length - 1]),
);
export const endsTitle = new Characters(lastOfTitles);
const LONGEST_TITLE = 30;
const LONGEST_HEAD = 12;

/** What joins the words of one title. */
const joints = new Set(["・", "兼", "&", "/"]);
const joinsTitle = new Characters([...joints, "."]);
const isSign = new Characters(" \t\n!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~「」『』、。“”");
/** Prefixes that are no part of a title, where 元, 前 and 現 are. */
const outsideTitles = new Set(["同", "各", "両"]);
/** What a name stands before and no title begins with: 東京出身女優, 緑の党所属議員. */
const notInTitles = new Set(["出身", "所属"]);
const notTitles = new Set(["honorific", "status"]);

/**
 * The kind of the longest title that ends at `end` and starts at a word's start; else of the longest of two characters and
 * more wherever it starts: the 画家 of 版画家.
 */
function headKind({ text }: Reading, starts: readonly number[], end: number): string | null {
  if (!endsTitle.at(text, end - 1)) return null;
  for (const start of starts) {
    const kind = end - start <= LONGEST_HEAD ? kinds.get(text.slice(start, end)) : undefined;
    if (kind) return kind;
  }
  for (let length = Math.min(LONGEST_HEAD, end - starts[0]); length > 1; length--) {
    const kind = kinds.get(text.slice(end - length, end));
    if (kind) return kind;
  }
  if (end - starts[0] < LEAST_UNLISTED) return null;
  return endings.some((ending) => text.endsWith(ending, end)) ? "position" : null;
}

/** Whether a word can be inside a title: nouns and prefixes, no particles, numbers, pronouns or honorifics. */
function isTitleWord({ doc, text }: Reading, token: number, start: number, end: number): boolean {
  if (end === start + 1 && joinsTitle.at(text, start)) return true;
  const { pos, detail1, detail2 } = doc.tokens.partOfSpeech(token);
  if ((pos !== "名詞" && pos !== "接頭詞") || isSign.at(text, start)) return false;
  const surface = text.slice(start, end);
  if (pos === "接頭詞") return detail1 === "名詞接続" && !outsideTitles.has(surface);
  if (notInTitles.has(surface) || isReferenceWord(surface)) return false;
  if (detail1 === "接尾")
    return detail2 !== "人名" && detail2 !== "形容動詞語幹" && surface !== "ら" && surface !== "側";
  return !["代名詞", "非自立", "数", "副詞可能", "特殊"].includes(detail1);
}

/** The title that starts at an offset: the longest run of title words that ends in one, names inside it or not. */
export type TitleFrom = (start: number) => Title | null;

/** Finds the titles of an article, each once: several rules ask for the one behind a name. */
export function titlesOf(reading: Reading): TitleFrom {
  const found = new Map<number, Title | null>();
  return (start) => {
    let title = found.get(start);
    if (title === undefined) {
      title = titleFrom(reading, start);
      found.set(start, title);
    }
    return title;
  };
}

function titleFrom(reading: Reading, start: number): Title | null {
  const { doc, text, startingAt } = reading;
  const number = text[start] === "第" ? text.slice(start, start + 3).match(ordinal)?.[0].length : undefined;
  if (number) {
    const title = titleFrom(reading, start + number);
    return title && { ...title, start };
  }
  const { tokens } = doc;
  const starts: number[] = [];
  let within: Name | null = null;
  let found: Title | null = null;
  let from = start;
  for (let t = tokenAt(doc, start); t < tokens.count && tokens.end[t] - start <= LONGEST_TITLE; t++) {
    if (tokens.start[t] > from) break;
    const name = startingAt(from);
    if (name) {
      const isArea = within?.type === "organization" && name.type === "place";
      if (name.type === "person" || (within && !isArea) || (found && joints.has(text[from - 1]))) break;
      within ??= name;
      starts.push(from);
      from = name.end;
      t = tokenAt(doc, from) - 1;
      continue;
    }
    if (!isTitleWord(reading, t, from, tokens.end[t])) break;
    starts.push(from);
    from = tokens.end[t];
    const kind = headKind(reading, starts, from);
    if (kind) found = { start, end: from, kind, within };
  }
  return found && !notTitles.has(found.kind) ? withoutUnreadBody(reading, found) : null;
}

/** The title that ends at `end`: back over the title words in front of it, up to a name, a particle or a border. */
export function titleUpTo(reading: Reading, end: number): Title | null {
  const { doc, text } = reading;
  if (!endsTitle.at(text, end - 1)) return null;
  const { tokens } = doc;
  const starts: number[] = [];
  let to = end;
  for (let t = tokenAt(doc, end - 1); t >= 0 && end - tokens.start[t] <= LONGEST_TITLE; t--) {
    if (tokens.end[t] !== to) break;
    const inName = reading.endingAt(to);
    if (inName) break;
    const start = nameCut(reading, tokens.start[t], to);
    if (!isTitleWord(reading, t, start, to)) break;
    const ofReference = text[start - 1] === "同" && isReferenceWord(text.slice(start - 1, to));
    if (starts.length > 0 && ofReference) break;
    starts.unshift(start);
    to = start;
    if (start !== tokens.start[t]) break;
  }
  while (starts.length > 1 && isNoStart(reading, starts[0])) starts.shift();
  if (starts.length > 2 && isNationality(reading, starts)) starts.splice(0, 2);
  const kind = headKind(reading, starts, end);
  if (!kind || notTitles.has(kind)) return null;
  const number =
    text.slice(Math.max(0, starts[0] - 3), starts[0]).match(/第[\d一二三四五六七八九]{1,2}$/)?.[0].length ??
    0;
  const start = starts[0] - number;
  const before = reading.endingAt(start);
  const words = text.slice(start, end);
  const ofTown = before?.type === "place" && words === "長";
  const ofMinistry = before?.type === "organization" && ofMinister.test(words);
  if (!before || !(ofTown || ofMinistry || isOneTitle(before, words)))
    return withoutUnreadBody(reading, { start, end, kind, within: null });
  const former = text.slice(Math.max(0, before.start - 2), before.start).match(/(?:元|前|現|新|次期)$/);
  if (ofTown && !former) return { start: start - 1, end, kind, within: before };
  const within = ofMinistry ? null : before;
  return { start: before.start - (former?.[0].length ?? 0), end, kind, within };
}

/** Whose ministry may have been read as a name: 農水 in 農水相. */
const ofMinister = /^(?:副?大臣|相|(?:大臣)?政務官)$/;

/** The ブラジル人 of ブラジル人歌手: a people, not what somebody is. */
const isNationality = ({ doc, text }: Reading, [country, people, rest]: readonly number[]) =>
  text.slice(people, rest) === "人" && doc.tokens.partOfSpeech(tokenAt(doc, country)).detail3 === "国";

/** A bureau and its 長, a house of parliament and its members: 調整局長, 衆議院議員; not the 議長, who is of it. */
const isOneTitle = (name: Name, words: string) =>
  name.type === "organization" && (words === "長" || (isHouse(name) && words === "議員"));

/** Whether a body is one that members of all parties sit in: 緑の党の衆議院議員 is of the party. */
export const isHouse = ({ text }: Name): boolean => /^(?:国会|[衆参]議?院)$/.test(text);

/** Behind what a post is of: 市議会前議長. */
const former = /(?<=[一-鿿ァ-ヶー])(?<!兼)[元前](?!・)/;

/**
 * A title without what was not read as the name of its body: 院内総務 of 共和党院内総務, 前議長 of 市議会前議長.
 */
function withoutUnreadBody(reading: Reading, title: Title): Title {
  if (title.within) return title;
  const { doc, text } = reading;
  const at = title.start + text.slice(title.start, title.end).search(former);
  const token = at < title.start ? doc.tokens.count : tokenAt(doc, at);
  const isPrefix = doc.tokens.start[token] === at && doc.tokens.partOfSpeech(token).pos === "接頭詞";
  return isPrefix ? { ...title, start: at } : withoutCountry(reading, title);
}

function withoutCountry({ doc, text, startingAt }: Reading, title: Title): Title {
  const token = tokenAt(doc, title.start);
  const end = doc.tokens.end[token];
  if (startingAt(title.start) || end >= title.end) return title;
  const { detail2, detail3 } = doc.tokens.partOfSpeech(token);
  const isName = detail2 === "組織" || detail3 === "国";
  return isName && isTitle(text.slice(end, title.end)) && !isTitle(text.slice(title.start, title.end))
    ? { ...title, start: end }
    : title;
}

/** ・, or what counts the word before it: the 代 of 第3代藩主. */
const isNoStart = ({ doc, text }: Reading, start: number) =>
  joints.has(text[start]) || doc.tokens.partOfSpeech(tokenAt(doc, start)).detail1 === "接尾";

/** Whether the words are a title and nothing more. */
export const isTitle = (words: string): boolean => kinds.has(words);

/** Several posts joined by ・ where each is a title by itself: 弁護士・作家, not 文化・食品担当大臣. */
export function separateTitles(title: string): string[] {
  if (!title.includes("・")) return [title];
  const parts = title.split("・");
  return parts.every(endsInTitle) ? parts : [title];
}

function endsInTitle(words: string): boolean {
  for (let start = Math.max(0, words.length - LONGEST_HEAD); start < words.length; start++) {
    const kind = kinds.get(words.slice(start));
    if (kind) return !notTitles.has(kind);
  }
  return false;
}

/** A token that begins inside a name starts for us where the name ends. */
function nameCut({ endingAt }: Reading, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) if (endingAt(at)) return at;
  return start;
}

/** Where the nouns that end at `end` start, names left out. */
export function nounsUpTo({ doc, endingAt }: Reading, end: number): number {
  let start = end;
  for (let t = tokenAt(doc, end - 1); t >= 0 && doc.tokens.end[t] === start && !endingAt(start); t--) {
    if (doc.tokens.partOfSpeech(t).pos !== "名詞") break;
    start = doc.tokens.start[t];
  }
  return start;
}
