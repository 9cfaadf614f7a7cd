/** The text as read, the text the rules see, and the map between their offsets: they always travel together. */
export interface FoldedText {
  readonly source: string;
  /** Full-width ASCII and spaces made half-width, half-width katakana made full-width, voice marks joined. */
  readonly text: string;
  /** Whether every offset is the same in both, as in nearly every article: only joined voice marks shift some. */
  readonly isAligned: boolean;
  /** From a UTF-16 offset in `text` to the one in `source`. */
  toSource(offset: number): number;
}

const HALF_WIDTH_FIRST = 0xff61;
const FULL_WIDTH_OF_HALF =
  "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜";

/** A kana with the voice mark that follows it, or one character of another width. */
const FOLDABLE = /[ｦ-ﾝぁ-んァ-ヶ][ﾞﾟ\u3099\u309a]|[\u3000！-～｡-ﾟ]/g;

const same = (offset: number) => offset;

/**
 * Only widths change: nothing is normalised that a reader could see.
 * A text that needs nothing is returned as it is, without a copy and without a map.
 */
export function fold(source: string): FoldedText {
  /** Offsets in `text` of the characters that two in `source` became. */
  const joined: number[] = [];
  const text = source.replace(FOLDABLE, (found: string, at: number) => {
    if (found.length === 1) return foldCharacter(found);
    const voiced = joinVoiceMark(found);
    if (voiced.length === 1) joined.push(at - joined.length);
    return voiced;
  });
  return {
    source,
    text,
    isAligned: joined.length === 0,
    toSource: joined.length === 0 ? same : (offset) => offset + countBelow(joined, offset),
  };
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x3000) return " ";
  if (character === "～") return "〜";
  return code < HALF_WIDTH_FIRST
    ? String.fromCharCode(code - 0xfee0)
    : FULL_WIDTH_OF_HALF[code - HALF_WIDTH_FIRST];
}

function joinVoiceMark([kana, mark]: string): string {
  const base = kana < "｡" ? kana : foldCharacter(kana);
  const combining = mark === "ﾞ" || mark === "\u3099" ? "\u3099" : "\u309a";
  const voiced = (base + combining).normalize("NFC");
  return voiced.length === 1 ? voiced : base + (mark < "｡" ? mark : foldCharacter(mark));
}

/** How many of the ascending `numbers` are below `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
