/** Looks up the longest of a list of words that a text ends or starts with, without trying them one by one. */
export class Affixes<T> {
  readonly #values: ReadonlyMap<string, T>;
  readonly #lengths: readonly number[];

  constructor(entries: Iterable<readonly [string, T]>) {
    this.#values = new Map(entries);
    this.#lengths = [...new Set([...this.#values.keys()].map((word) => word.length))].sort((a, b) => b - a);
  }

  /** The longest word that `text` ends with. */
  ending(text: string): { word: string; value: T } | null {
    return this.#find(text, (length) => text.slice(-length));
  }

  /** The longest word that `text` starts with. */
  start(text: string): { word: string; value: T } | null {
    return this.#find(text, (length) => text.slice(0, length));
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
