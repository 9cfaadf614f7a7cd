/** Looks up the longest of a list of words that a text ends or starts with, without trying them one by one. */
export class Affixes<T> {
  readonly #values: ReadonlyMap<string, T>;
  readonly #lengths: readonly number[];
  readonly #firsts: ReadonlySet<string>;
  readonly #lasts: ReadonlySet<string>;

  constructor(entries: Iterable<readonly [string, T]>) {
    this.#values = new Map(entries);
    const words = [...this.#values.keys()];
    this.#lengths = [...new Set(words.map((word) => word.length))].sort((a, b) => b - a);
    this.#firsts = new Set(words.map((word) => word[0]));
    this.#lasts = new Set(words.map((word) => word[word.length - 1]));
  }

  /** The longest word that `text` ends with. */
  ending(text: string): { word: string; value: T } | null {
    return this.#lasts.has(text[text.length - 1]) ? this.#find(text, (length) => text.slice(-length)) : null;
  }

  /** The longest word that `text` starts with. */
  start(text: string): { word: string; value: T } | null {
    return this.#firsts.has(text[0]) ? this.#find(text, (length) => text.slice(0, length)) : null;
  }

  #find(text: string, cut: (length: number) => string): { word: string; value: T } | null {
    for (const length of this.#lengths) {
      if (length > text.length) continue;
      const word = cut(length);
      const value = this.#values.get(word);
      if (value !== undefined) return { word, value };
    }
    return null;
  }
}
