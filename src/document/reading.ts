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
  readonly startingAt: ReadonlyMap<number, Name>;
  readonly endingAt: ReadonlyMap<number, Name>;
}

export function readNames(doc: Doc, mentions: readonly NameMention[]): Reading {
  const names = mentions
    .toSorted((a, b) => a.start - b.start)
    .map((m, index): Name => ({ ...m, index, text: doc.text.slice(m.start, m.end) }));
  return {
    doc,
    text: doc.text,
    names,
    startingAt: new Map(names.map((n) => [n.start, n])),
    endingAt: new Map(names.map((n) => [n.end, n])),
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
