/**
 * What to look for at a place in a text, by the two characters there. The first alone says little: し begins しあさって and
 * every した; with the second, nine places in ten ask for nothing.
 */
export class StartIndex<Item> {
  /** By a pair of characters, and by the first where something has only that one; the pairs of a first hold its items too. */
  readonly #items = new Map<number, Item[]>();

  /** `start`: what the item begins with; of more than two characters the first two count. The order of items is kept. */
  constructor(entries: Iterable<readonly [start: string, item: Item]>) {
    const pairsOf = new Map<number, number[]>();
    for (const [start, item] of entries) {
      const first = start.charCodeAt(0);
      const pairs = pairsOf.get(first) ?? [];
      pairsOf.set(first, pairs);
      if (start.length > 1) {
        const pair = pairAt(start, 0);
        if (!this.#items.has(pair)) {
          this.#items.set(pair, [...(this.#items.get(first) ?? [])]);
          pairs.push(pair);
        }
        this.#add(pair, item);
      } else {
        this.#add(first, item);
        for (const pair of pairs) this.#add(pair, item);
      }
    }
  }

  /** The items that may begin at a place. */
  at(text: string, at: number): readonly Item[] {
    return this.#items.get(pairAt(text, at)) ?? this.#items.get(text.charCodeAt(at)) ?? NONE;
  }

  #add(key: number, item: Item): void {
    const items = this.#items.get(key);
    if (!items) this.#items.set(key, [item]);
    else if (!items.includes(item)) items.push(item);
  }
}

const NONE: readonly never[] = [];

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** What a character does: it starts something by itself, starts something with the one behind it, or is such a second. */
const ALONE = 1;
const PAIRED = 2;
const SECOND = 4;

/** Finds the places where one of many words may start: a look or two into a table for each character of a text. */
export class StartMarks {
  /** By character code. */
  readonly #marks = new Uint8Array(0x10000);

  /** `starts`: the words, of which the first two characters count. */
  constructor(starts: Iterable<string>) {
    for (const start of starts) {
      this.#marks[start.charCodeAt(0)] |= start.length > 1 ? PAIRED : ALONE;
      if (start.length > 1) this.#marks[start.charCodeAt(1)] |= SECOND;
    }
  }

  /** The first such place at or behind `from`; `end` where none is before it. */
  next(text: string, from: number, end: number): number {
    const marks = this.#marks;
    for (let at = from; at < end; at++) {
      const mark = marks[text.charCodeAt(at)];
      if (mark & ALONE) return at;
      if (mark & PAIRED && marks[text.charCodeAt(at + 1)] & SECOND) return at;
    }
    return end;
  }
}
