/** The symbol of the empty string. */
export const EMPTY = 0x811c9dc5 | 0;

/**
 * Symbols: strings as 32-bit numbers, so that evidence is compared and counted without strings. The hash is
 * FNV-1a over UTF-16 code units.
 */
export class Symbols {
  of(text: string): number {
    return this.slice(text, 0, text.length);
  }

  /** The symbol of `text.slice(start, end)`. */
  slice(text: string, start: number, end: number): number {
    return this.#join(EMPTY, text, start, end);
  }

  /** The symbol of a string with `text` behind it, by the string's symbol. */
  append(symbol: number, text: string): number {
    return this.#join(symbol, text, 0, text.length);
  }

  #join(symbol: number, text: string, start: number, end: number): number {
    let joined = symbol;
    for (let i = start; i < end; i++) joined = Math.imul(joined ^ text.charCodeAt(i), 0x01000193);
    return joined;
  }
}

/** The number of one piece of evidence: a template and up to three values (the finaliser is MurmurHash3's). */
export function combine(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(template ^ 0x9e3779b1, 0x85ebca6b);
  h = Math.imul(h ^ a ^ (h >>> 15), 0x9e3779b1);
  h = Math.imul(h ^ b ^ (h >>> 14), 0x85ebca6b);
  h = Math.imul(h ^ c ^ (h >>> 15), 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f);
  return h ^ (h >>> 16);
}
