/**
 * By character code, the number of each character that the tables of this thread are about; 0 for all others. There are some
 * hundreds of them: a table by number is of 4 KB, by code it is of 128, and each thread has two dozen.
 */
const NUMBERS = new Uint16Array(0x10000);
let count = 1;

/** The size of a table by number. */
export const MOST_CHARACTERS = 1 << 11;

/** The number of a character, which has one from now on. */
export function numberFor(code: number): number {
  if (NUMBERS[code] === 0) {
    if (count === MOST_CHARACTERS) throw new RangeError("more characters than tables have room for");
    NUMBERS[code] = count++;
  }
  return NUMBERS[code];
}

/** The number of the character at an offset; 0 where it has none, and beyond the text. */
export function numberAt(text: string, offset: number): number {
  // Beyond the text the code is NaN, which | makes 0.
  return NUMBERS[text.charCodeAt(offset) | 0];
}
