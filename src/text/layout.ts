import { table } from "../lexicon/lexicon.js";
import { isTimestamp, readClosingDateline, readOpeningDateline, readTimestamp } from "./dateline.js";
import { hasLetterOrDigit } from "./letters.js";

/** What a line of a page is. Only `category`, `title`, `timestamp` and `furniture` are kept out of the extraction. */
export type LineRole =
  | "category"
  | "title"
  | "timestamp"
  | "byline"
  | "caption"
  | "heading"
  | "furniture"
  | "body";

export interface Line {
  /** UTF-16 offsets into the folded text, without surrounding white space, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly role: LineRole;
}

export interface Layout {
  /** The lines that are not empty, in text order. */
  readonly lines: readonly Line[];
  /** The line that is the article's title, where the text holds one. */
  readonly title: Line | null;
  /** YYYY-MM-DD, with THH:MM where a time is written; null unless a line or dateline states it in full. */
  readonly publishedAt: string | null;
}

type Draft = { start: number; end: number; role: LineRole; text: string };

/** Lines of this length are running text even where no full stop says so. */
const LONG_LINE = 80;
const LONGEST_TITLE = 120;
const LONGEST_CATEGORY = 8;
const LONGEST_BYLINE = 40;

const RUNNING_TEXT = /。|[^\d\s]\.$/;
/** A sentence without its full stop: has a topic or subject and ends in a finite form. */
const UNSTOPPED_SENTENCE =
  /[はがを].*(?:です|ます|でした|ました|だった|である|している|していた|という|った|した|[いん]だ)$/;
const BYLINE =
  /^[(【[]?(?:文|写真|文・写真|取材|取材・文|執筆|筆者|撮影|記者)[\s:=/・]|^[^。、]{2,20}(?:記者|特派員|編集委員|論説委員)[)】\]]?$/;
/** A press release names its issuer above its title. */
const ISSUER = /^株式会社\S+$|^\S+株式会社$/;
const GRAMMAR = /[はがをにへで、!?「」]/;
/** A path of site sections. */
const PATH = /[^\s>›»][\s]*[>›»]\s*[^\s>›»]/;
const CAPTION =
  /^(?:[▲△▼▽]\s*|[(【[]?(?:写真|画像|図|イラスト|提供)(?:は|説明|提供|[\s:=/\d]))|(?:撮影|提供)[)】\]]?$/;

/**
 * Reads a text as a page: a category, a title and a time above the running text, headings within it, page furniture
 * around it. A line of running text always stays `body`; what is furniture within one is said by `isFurniture`.
 * Without running text it is no page, and every line is a heading.
 */
export function readLayout(text: string, givenTitle?: string | null): Layout {
  const lines = readLines(text);
  const first = lines.findIndex((line) => line.role === "body");
  const last = lines.findLastIndex((line) => line.role === "body");
  if (first < 0)
    return { lines: lines.map((line) => ({ ...line, role: "heading" })), title: null, publishedAt: null };
  const title = givenTitle == null ? markHead(lines.slice(0, first)) : null;
  markFurniture(lines, (givenTitle ?? title?.text ?? "").trim());
  return {
    lines,
    title,
    publishedAt:
      firstDate(lines.filter((line) => line.role === "timestamp")) ??
      readOpeningDateline(lines[first].text) ??
      readClosingDateline(lines[last].text),
  };
}

function firstDate(timestamps: readonly Draft[]): string | null {
  for (const { text } of timestamps) {
    const date = readTimestamp(text);
    if (date !== null) return date;
  }
  return null;
}

function readLines(text: string): Draft[] {
  const lines: Draft[] = [];
  for (const found of text.matchAll(/\S(?:.*\S)?/g)) {
    const [line] = found;
    lines.push({ start: found.index, end: found.index + line.length, role: roleByForm(line), text: line });
  }
  return lines;
}

function roleByForm(line: string): LineRole {
  if (line.length >= LONG_LINE || RUNNING_TEXT.test(line) || UNSTOPPED_SENTENCE.test(line)) return "body";
  if (isTimestamp(line)) return "timestamp";
  if (!hasLetterOrDigit(line)) return "furniture";
  if (CAPTION.test(line)) return "caption";
  return line.length <= LONGEST_BYLINE && BYLINE.test(line) ? "byline" : "heading";
}

/** Names the lines above the running text; gives back the title. */
function markHead(head: readonly Draft[]): Draft | null {
  const headings = head.filter(
    ({ role, text }) => role === "heading" && !isFurniture(text) && !ISSUER.test(text),
  );
  const at = headings.findIndex((line, i) => i === headings.length - 1 || !isCategory(line.text));
  if (at < 0 || headings[at].text.length > LONGEST_TITLE) return null;
  for (const line of headings.slice(0, at)) line.role = "category";
  headings[at].role = "title";
  return headings[at];
}

/** 国際, 社会・事件, ホーム > 経済: a short name without a word of grammar, or a path. */
function isCategory(line: string): boolean {
  return (line.length <= LONGEST_CATEGORY && !GRAMMAR.test(line)) || PATH.test(line);
}

/** Known phrases, the title said again, and the lists of other articles that a phrase opens. */
function markFurniture(lines: readonly Draft[], title: string): void {
  let listed = false;
  for (const line of lines) {
    if (line.role === "body") listed = false;
    else if (opensList(line.text)) listed = true;
    if (line.role === "body" || line.role === "title" || line.role === "category") continue;
    if (listed || line.text === title || isFurniture(line.text)) line.role = "furniture";
  }
}

type Where = "line" | "start" | "opens";

const ORNAMENTS = "■□◆◇●○▼▽▲△★☆※*・#><〈《【[";
const ORNAMENT = new RegExp(`^[${ORNAMENTS}\\s]+`);
const AFTER_OPENER = /^(?:一覧|はこちら|[へはを])?(?:[\s:/|\])】〉》>(・].*)?$/;

/** Furniture phrases by their first character. */
const phrases = new Map<string, { phrase: string; where: Where }[]>();
for (const row of table("furniture")) {
  const entry = { phrase: row.phrase, where: row.where as Where };
  const others = phrases.get(row.phrase[0]);
  if (others) others.push(entry);
  else phrases.set(row.phrase[0], [entry]);
}

/** By character code, whether a phrase, or an ornament before one, can begin with it. */
const OPENS = new Uint8Array(0x10000);
for (const first of [...ORNAMENTS, ...phrases.keys()]) OPENS[first.charCodeAt(0)] = 1;

/** Whether what begins at an offset, with no white space, can be furniture at all: hardly any sentence can. */
export function mayBeFurniture(text: string, at: number): boolean {
  return OPENS[text.charCodeAt(at)] === 1;
}

function matches(words: string, test: (bare: string, phrase: string, where: Where) => boolean): boolean {
  const bare = words.replace(ORNAMENT, "");
  return phrases.get(bare[0])?.some(({ phrase, where }) => test(bare, phrase, where)) ?? false;
}

/** Whether a line or sentence is known page furniture: `dictionaries/furniture.csv` says so. */
export function isFurniture(words: string): boolean {
  return matches(words, (bare, phrase, where) =>
    where === "line" ? bare === phrase : where === "start" && bare.startsWith(phrase),
  );
}

function opensList(line: string): boolean {
  return matches(
    line,
    (bare, phrase, where) =>
      where === "opens" && bare.startsWith(phrase) && AFTER_OPENER.test(bare.slice(phrase.length)),
  );
}
