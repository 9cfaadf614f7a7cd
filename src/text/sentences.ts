import { isFurniture, type Line } from "./layout.js";

export interface Sentence {
  readonly index: number;
  /** UTF-16 offsets into the folded text, without surrounding white space, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Headlines have a grammar of their own: no particles, ・ as "and". */
  readonly kind: "headline" | "body";
}

const CLOSER_OF: Readonly<Record<string, string>> = {
  "「": "」",
  "『": "』",
  "“": "”",
  "(": ")",
  "【": "】",
  "〈": "〉",
  "《": "》",
  "[": "]",
  "〔": "〕",
};
const BRACKET = /[「」『』“”()【】〈〉《》[\]〔〕]/g;
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
/** The characters that may end a sentence or hold one. */
const MARKS = new Set([..."。!?‼⁇⁈⁉.", ...Object.keys(CLOSER_OF)]);
const AFTER_STOP = /(?:[」』”)】〉》\]〕。]|\[\d{1,3}\])*/y;
/** What shows that a sentence goes on behind 。」. */
const GOES_ON = /\s*(?:と|など|って)|[ぁ-んー、。,.!?…・:=」』”)】「『“([]/y;

/** Splits the lines that hold the article: 。!? and the end of a line end a sentence, quotes and brackets do not. */
export function splitSentences(text: string, lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { start, end, role } of lines) {
    if (role === "category" || role === "title" || role === "timestamp" || role === "furniture") continue;
    const closedAt = matchBrackets(text, start, end);
    for (let from = start, to = start; from < end; from = to) {
      if (/\s/.test(text[from])) {
        to = from + 1;
        continue;
      }
      to = sentenceEnd(text, from, end, closedAt);
      if (isFurniture(text.slice(from, to))) continue;
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

function sentenceEnd(text: string, from: number, end: number, closedAt: ReadonlyMap<number, number>): number {
  const limit = Math.min(end, from + LONGEST_SENTENCE);
  for (let i = from; i < limit; i++) {
    if (!MARKS.has(text[i])) continue;
    const closer = closedAt.get(i);
    if (closer !== undefined) {
      i = closer;
      if (text[i - 1] === "。" && !matchesAt(GOES_ON, text, i + 1)) return closer + 1;
      continue;
    }
    const stop = STOPS.find((pattern) => matchesAt(pattern, text, i));
    if (stop) {
      AFTER_STOP.lastIndex = stop.lastIndex;
      AFTER_STOP.test(text);
      return AFTER_STOP.lastIndex;
    }
  }
  return limit === end ? end : cut(text, from, limit);
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

/** The offsets of opening brackets that are closed on the line, with those of their closers. */
function matchBrackets(text: string, start: number, end: number): ReadonlyMap<number, number> {
  const closedAt = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: character } of text.slice(start, end).matchAll(BRACKET)) {
    const i = start + index;
    if (character in CLOSER_OF) open.push(i);
    else {
      const lowest = Math.max(0, open.length - DEEPEST_NESTING);
      let depth = open.length - 1;
      while (depth >= lowest && CLOSER_OF[text[open[depth]]] !== character) depth--;
      if (depth < lowest) continue;
      if (i - open[depth] <= LONGEST_BRACKET) closedAt.set(open[depth], i);
      open.length = depth;
    }
  }
  return closedAt;
}
