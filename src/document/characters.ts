/**
 * A test of whether the character at a place in a text is one of these. Asked of every token it costs a tenth of a set of
 * strings, as a Japanese character taken out of a text is a new string.
 */
export function oneOf(characters: Iterable<string>): (text: string, at: number) => boolean {
  const bits = new Uint32Array(0x10000 >> 5);
  for (const character of characters) {
    const code = character.charCodeAt(0);
    bits[code >> 5] |= 1 << (code & 31);
  }
  return (text, at) => {
    const code = text.charCodeAt(at);
    return ((bits[code >> 5] >>> (code & 31)) & 1) === 1;
  };
}
