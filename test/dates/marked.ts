export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with spans in square brackets, as the text without them and the spans. */
export function readMarked(marked: string): { text: string; spans: Span[] } {
  let text = "";
  const spans: Span[] = [];
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const inside = piece.startsWith("[") ? piece.slice(1, -1) : null;
    if (inside !== null) spans.push({ start: text.length, end: text.length + inside.length });
    text += inside ?? piece;
  }
  return { text, spans };
}
