import { Characters } from "../rules/characters.js";

/**
 * A pattern for what stands at an offset. It is tried only where one of the characters stands that it can begin with: a
 * look at a character costs a tenth of trying a pattern, and most fit nowhere.
 */
export class PatternAt {
  readonly #pattern: RegExp;
  readonly #firsts: Characters;

  /** @param pattern a sticky one */
  constructor(firsts: Iterable<string>, pattern: RegExp) {
    this.#firsts = new Characters(firsts);
    this.#pattern = pattern;
  }

  /** The length of what fits at an offset, in UTF-16 units; 0 where nothing does. */
  lengthAt(text: string, offset: number): number {
    return this.#firsts.at(text, offset) ? lengthAt(this.#pattern, text, offset) : 0;
  }
}

/** The same for a sticky pattern that can begin with anything. */
export function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex - offset : 0;
}
