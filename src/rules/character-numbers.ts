/**
 * By character code, the number of each character that the tables of this thread are about; 0 for all others. There are some
 * hundreds of them: a table by number is of 4 KB, by code it is of 128, and each thread has two dozen. The bits above the
 * number are flags.
 */
const NUMBERS = new Uint16Array(0x10000);
let count = 1;

/** The size of a table by number. */
export const MOST_CHARACTERS = 1 << 11;
const NUMBER = MOST_CHARACTERS - 1;

let flags = MOST_CHARACTERS >> 1;

/**
 * A bit that tells the characters for which it is set from all others: where each character of a text is asked for, one look
 * into memory for most in place of two takes half of the time. There are five.
 */
export function newFlag(): number {
  flags <<= 1;
  if (flags > 0xffff) throw new RangeError("more flags than there are bits above a number");
  return flags;
}

/** The number of a character, which has one from now on, and the flag if one is given. */
export function numberFor(code: number, flag = 0): number {
  if ((NUMBERS[code] & NUMBER) === 0) {
    if (count === MOST_CHARACTERS) throw new RangeError("more characters than tables have room for");
    NUMBERS[code] |= count++;
  }
  NUMBERS[code] |= flag;
  return NUMBERS[code] & NUMBER;
}

/** The number of the character at an offset; 0 where it has none, and beyond the text. */
export function numberAt(text: string, offset: number): number {
  // Beyond the text the code is NaN, which | makes 0.
  return NUMBERS[text.charCodeAt(offset) | 0] & NUMBER;
}

/** Whether the character at an offset within the text has a flag. */
export function hasFlag(text: string, offset: number, flag: number): boolean {
  return (NUMBERS[text.charCodeAt(offset)] & flag) !== 0;
}
