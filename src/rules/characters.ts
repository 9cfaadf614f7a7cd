/** By character code, the sets that hold it, a bit each; of every 32 sets a table. */
const TABLES: Uint32Array[] = [];
const SETS_OF_TABLE = 32;
let sets = 0;

/**
 * A set of characters: to ask for one is a look into a table that many sets share. Asked of every token it costs a tenth
 * of a set of strings, as a Japanese character taken out of a text is a new string.
 */
export class Characters {
  readonly #table: Uint32Array;
  readonly #bit: number;

  /** @param characters those of each string's first UTF-16 unit */
  constructor(characters: Iterable<string>) {
    const number = sets++;
    if (number % SETS_OF_TABLE === 0) TABLES.push(new Uint32Array(0x10000));
    this.#table = TABLES[TABLES.length - 1];
    this.#bit = 1 << (number % SETS_OF_TABLE);
    for (const character of characters) this.#table[character.charCodeAt(0)] |= this.#bit;
  }

  /** Whether the character at an offset is one of them; beyond the text none is. */
  at(text: string, offset: number): boolean {
    // Beyond the text the code is NaN, which | makes 0.
    return (this.#table[text.charCodeAt(offset) | 0] & this.#bit) !== 0;
  }
}
