import { isFurniture, type Line, mayBeFurniture } from "./layout.js";

export interface Sentence {
  readonly index: number;
  /** UTF-16 offsets into the folded text, without surrounding white space, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Headlines have a grammar of their own: no particles, ・ as "and". */
  readonly kind: "headline" | "body";
}

const OPENERS = "「『“(【〈《[〔";
const CLOSERS = "」』”)】〉》]〕";
const STOP_SIGNS = "。!?‼⁇⁈⁉.";
/**
 * What a character code is: 0 for most, which is all that most characters cost; STOP; the number of an opening bracket;
 * that number with CLOSES.
 */
const SIGNS = new Uint8Array(0x10000);
const STOP_SIGN = 0x80;
const CLOSES = 0x40;
for (const sign of STOP_SIGNS) SIGNS[sign.charCodeAt(0)] = STOP_SIGN;
for (let i = 0; i < OPENERS.length; i++) {
  SIGNS[OPENERS.charCodeAt(i)] = i + 1;
  SIGNS[CLOSERS.charCodeAt(i)] = (i + 1) | CLOSES;
}
/** A bracket that is not closed within so many characters counts as never closed. */
const LONGEST_BRACKET = 1000;
const DEEPEST_NESTING = 8;
/** What no full stop ends in so many characters is cut at a comma, so that every stage stays linear. */
const LONGEST_SENTENCE = 2000;

/** モーニング娘。を: no sentence starts like this. */
const STOP = /。+(?![、を])/y;
/** Not in Yahoo!ニュース, nor where the words go on: すごい!と叫んだ. */
const EXCLAMATION = /(?<![\w!?])[!?‼⁇⁈⁉]+(?![\w!?とのをがはにで、,])/y;
/** The full stop of scientific writing (である.), not a decimal point or an ellipsis. */
const PERIOD = /(?<=[ぁ-ん])\.(?![\w.])/y;
const STOPS = [STOP, EXCLAMATION, PERIOD];
const AFTER_STOP = /(?:[」』”)】〉》\]〕。]|\[\d{1,3}\])*/y;
/** What shows that a sentence goes on behind 。」. */
const GOES_ON = /\s*(?:と|など|って)|[ぁ-んー、。,.!?…・:=」』”)】「『“([]/y;

/** Splits the lines that hold the article: 。!? and the end of a line end a sentence, quotes and brackets do not. */
export function splitSentences(text: string, lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { start, end, role } of lines) {
    if (role === "category" || role === "title" || role === "timestamp" || role === "furniture") continue;
    matchBrackets(text, start, end);
    for (let from = start, to = start; from < end; from = to) {
      if (/\s/.test(text[from])) {
        to = from + 1;
        continue;
      }
      to = sentenceEnd(text, from, end);
      if (mayBeFurniture(text, from) && isFurniture(text.slice(from, to))) continue;
      const kind = role === "body" ? "body" : "headline";
      sentences.push({
        index: sentences.length,
        start: from,
        end: from + text.slice(from, to).trimEnd().length,
        kind,
      });
    }
  }
  return sentences;
}

function sentenceEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_SENTENCE);
  for (let i = from; i < limit; i++) {
    const sign = SIGNS[text.charCodeAt(i)];
    if (sign === 0) continue;
    if (sign !== STOP_SIGN) {
      const closer = closedAt[i];
      if (closer === 0) continue;
      i = closer;
      if (text[i - 1] === "。" && !matchesAt(GOES_ON, text, i + 1)) return closer + 1;
      continue;
    }
    const stop = stopAt(text, i);
    if (stop) {
      AFTER_STOP.lastIndex = stop.lastIndex;
      AFTER_STOP.test(text);
      return AFTER_STOP.lastIndex;
    }
  }
  return limit === end ? end : cut(text, from, limit);
}

/** The pattern of what ends a sentence at `at`, its `lastIndex` behind that. (A closure in the loop costs each character.) */
function stopAt(text: string, at: number): RegExp | undefined {
  return STOPS.find((pattern) => matchesAt(pattern, text, at));
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where to cut what is too long: behind the last comma or space of its second half, never within a character. */
function cut(text: string, from: number, limit: number): number {
  const piece = text.slice(from, limit);
  const at = Math.max(piece.lastIndexOf("、"), piece.lastIndexOf(" ")) + 1;
  if (at > piece.length / 2) return from + at;
  return /[\ud800-\udbff]$/.test(piece) ? limit - 1 : limit;
}

/** [offset]: where the bracket that opens there is closed on the line that was looked at last; 0 elsewhere on it. */
let closedAt = new Int32Array(4096);

function matchBrackets(text: string, start: number, end: number): void {
  if (closedAt.length < end) closedAt = new Int32Array(2 * end);
  closedAt.fill(0, start, end);
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    const sign = SIGNS[text.charCodeAt(i)];
    if (sign === 0 || sign === STOP_SIGN) continue;
    if ((sign & CLOSES) === 0) {
      open.push(i);
      continue;
    }
    const lowest = Math.max(0, open.length - DEEPEST_NESTING);
    let depth = open.length - 1;
    while (depth >= lowest && (SIGNS[text.charCodeAt(open[depth])] | CLOSES) !== sign) depth--;
    if (depth < lowest) continue;
    if (i - open[depth] <= LONGEST_BRACKET) closedAt[open[depth]] = i;
    open.length = depth;
  }
}
