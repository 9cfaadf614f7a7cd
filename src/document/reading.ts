import type { NameMention } from "../rules/rule.js";
import type { Doc } from "../text/doc.js";

/** A mention with its words, folded. `index` is its place in text order. */
export interface Name extends NameMention {
  readonly index: number;
  readonly text: string;
}

/** A document with its names, as the rules of this room look at it. Offsets are into the folded text. */
export interface Reading {
  readonly doc: Doc;
  readonly text: string;
  readonly names: readonly Name[];
  /** The name that starts (ends) at an offset. */
  startingAt(offset: number): Name | undefined;
  endingAt(offset: number): Name | undefined;
}

/** The names of a document, none of which overlap. */
export function readNames(doc: Doc, mentions: readonly NameMention[]): Reading {
  const { text } = doc;
  const names = [...mentions]
    .sort((a, b) => a.start - b.start)
    .map(({ type, start, end, sentence, confidence, rules }, index): Name => {
      return { type, start, end, sentence, confidence, rules, index, text: text.slice(start, end) };
    });
  return {
    doc,
    text,
    names,
    startingAt: (offset) => {
      const name = names[nameFrom(names, offset)];
      return name?.start === offset ? name : undefined;
    },
    endingAt: (offset) => {
      const name = names[nameFrom(names, offset - 1)];
      return name?.end === offset ? name : undefined;
    },
  };
}

/** The index of the first token that ends after `offset`; `tokens.count` past the last one. */
export function tokenAt({ tokens }: Doc, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the sentence that holds `offset`, or of the one before it. */
export function sentenceAt({ sentences }: Doc, offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].start > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

/** The position in `names` of the first name that ends after `offset`. */
export function nameFrom(names: readonly Name[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const LONGEST_BRACKETS = 60;

/** Where the brackets open that close right before `end`; -1 where they are longer than an aside or never opened. */
export function bracketOpening(text: string, end: number): number {
  const from = Math.max(0, end - LONGEST_BRACKETS);
  const at = text.slice(from, end).lastIndexOf("(");
  return at < 0 ? -1 : from + at;
}
