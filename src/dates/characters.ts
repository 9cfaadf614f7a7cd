import { Characters } from "../rules/characters.js";

/**
 * A pattern that can only begin with a few characters, and runs only where one of them stands. Of a hundred places where
 * a date's rules ask, two or three have an answer; to run the patterns at all of them took half of this room's time,
 * most of it for bringing their code back into the processor's caches.
 */
export class Sign {
  readonly #firsts: Characters;

  /** `pattern`: sticky, or with ^ for a part of a text. */
  constructor(
    readonly firsts: string,
    readonly pattern: RegExp,
  ) {
    this.#firsts = new Characters(firsts);
    ALL_SIGNS.push(this);
  }

  /** How long the match at an offset is; -1 where there is none. The pattern is sticky. */
  lengthAt(text: string, at: number): number {
    if (!this.#firsts.at(text, at)) return -1;
    this.pattern.lastIndex = at;
    return this.pattern.test(text) ? this.pattern.lastIndex - at : -1;
  }

  /** Whether the `width` characters from an offset on begin with it. The pattern begins with ^. */
  opens(text: string, at: number, width: number): boolean {
    return this.#firsts.at(text, at) && this.pattern.test(text.slice(at, at + width));
  }
}

/** For the test that no pattern begins with any other character. */
export const ALL_SIGNS: Sign[] = [];

export const DIGITS = "0123456789";
export const KANJI_NUMERALS = "一二三四五六七八九十";
/** What a letter or number that stands alone has not before it. */
export const LETTERS_AND_DIGITS = new Characters(
  `${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz`,
);
