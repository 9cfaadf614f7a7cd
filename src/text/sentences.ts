export interface Sentence {
  readonly index: number;
  /** UTF-16 offsets into the folded text, without surrounding white space, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Headlines have a grammar of their own: no particles, ・ as "and". */
  readonly kind: "headline" | "body";
}

/** Placeholder until the text room is built. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const found of text.matchAll(/[^。\n]+。?/g)) {
    const trimmed = found[0].trim();
    if (trimmed === "") continue;
    const start = found.index + found[0].indexOf(trimmed);
    sentences.push({
      index: sentences.length,
      start,
      end: start + trimmed.length,
      kind: trimmed.endsWith("。") ? "body" : "headline",
    });
  }
  return sentences;
}
