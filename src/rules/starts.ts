import { hasFlag, MOST_CHARACTERS, newFlag, numberAt, numberFor } from "./character-numbers.js";

/**
 * What to look for at a place in a text, by the two characters there. The first alone says little: し begins しあさって and
 * every した; with the second, nine places in ten ask for nothing.
 */
export class StartIndex<Item> {
  /** By a character's number, that of what begins so; 0 for most. Without it each miss was a look into a large map. */
  readonly #numbers = new Uint16Array(MOST_CHARACTERS);
  readonly #starts: Start<Item>[] = [{ alone: [], bySecond: null }];

  /** `start`: what the item begins with; of more than two characters the first two count. The order of items is kept. */
  constructor(entries: Iterable<readonly [start: string, item: Item]>) {
    for (const [start, item] of entries) {
      const { alone, bySecond } = this.#startFor(start);
      if (start.length === 1) {
        for (const list of [alone, ...(bySecond?.values() ?? [])]) addOnce(list, item);
        continue;
      }
      const second = start.charCodeAt(1);
      const list = bySecond!.get(second) ?? [...alone];
      bySecond!.set(second, list);
      addOnce(list, item);
    }
  }

  /** The items that may begin at a place. */
  at(text: string, at: number): readonly Item[] {
    const { alone, bySecond } = this.#starts[this.#numbers[numberAt(text, at)]];
    return bySecond?.get(text.charCodeAt(at + 1)) ?? alone;
  }

  #startFor(start: string): Start<Item> {
    const first = numberFor(start.charCodeAt(0));
    if (this.#numbers[first] === 0)
      this.#numbers[first] = this.#starts.push({ alone: [], bySecond: null }) - 1;
    const found = this.#starts[this.#numbers[first]];
    if (start.length > 1) found.bySecond ??= new Map();
    return found;
  }
}

/** What begins with a character: by itself, and with a second (those that need none are in these lists too). */
interface Start<Item> {
  readonly alone: Item[];
  bySecond: Map<number, Item[]> | null;
}

function addOnce<Item>(list: Item[], item: Item): void {
  if (!list.includes(item)) list.push(item);
}

/** A character starts something by itself. */
const ALONE = 1;
/** Characters that start something with the one behind them are of one of so many groups, a bit each from the second on. */
const GROUPS = 7;
const OF_A_GROUP = 0xfe;

/**
 * Finds the places where one of many words may start: a look or two into a table for each character of a text. A second
 * character counts only behind those of a group with a word that has it there: without groups four places in ten were
 * looked at for nothing.
 */
export class StartMarks {
  /** By a character's number: whether it is ALONE, the group it starts words of, and GROUPS higher those it is second in. */
  readonly #marks = new Uint16Array(MOST_CHARACTERS);
  /** Of the characters that start something. */
  readonly #flag = newFlag();

  /** `starts`: the words, of which the first two characters count. */
  constructor(starts: Iterable<string>) {
    for (const start of starts) {
      const code = start.charCodeAt(0);
      const first = numberFor(code, this.#flag);
      if (start.length === 1) this.#marks[first] |= ALONE;
      else {
        const group = 2 << (code % GROUPS);
        this.#marks[first] |= group;
        this.#marks[numberFor(start.charCodeAt(1))] |= group << GROUPS;
      }
    }
  }

  /** The first such place at or behind `from`; `end` where none is before it. */
  next(text: string, from: number, end: number): number {
    const marks = this.#marks;
    const flag = this.#flag;
    for (let at = from; at < end; at++) {
      if (!hasFlag(text, at, flag)) continue;
      const mark = marks[numberAt(text, at)] & (ALONE | OF_A_GROUP);
      if (mark & ALONE || mark & (marks[numberAt(text, at + 1)] >> GROUPS) & OF_A_GROUP) return at;
    }
    return end;
  }
}
