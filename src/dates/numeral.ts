import { Characters } from "../rules/characters.js";

/** A number as written: 24, 1,000, 2.5, 二〇二四, 二十四, 2億5190万, 数十, 10数. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** How many digits, where it is written in digits only (５ and 五 alike); 0 for 二十四 or 3万. */
  readonly digits: number;
  readonly kanji: boolean;
  /** 数 or 何 is in it: the value is unknown. */
  readonly vague: boolean;
  readonly decimal: boolean;
}

const KANJI_DIGITS = "〇一二三四五六七八九";
const SMALL = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const LARGE = new Map([
  ["万", 1e4],
  ["億", 1e8],
]);

const UNITS = new Characters(["数", ...SMALL.keys(), ...LARGE.keys()]);

/** The characters a numeral can start with: most places asked have none. */
export const NUMERAL_START = "0123456789〇零一二三四五六七八九十百千数";
const STARTS = new Characters(NUMERAL_START);

/** No numeral is longer: where digits go on for pages, each is looked at so often, not more. */
const LONGEST = 64;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Reads the numeral that starts at `at`, as far as it goes; null where there is none. */
export function readNumeral(text: string, at: number): Numeral | null {
  if (!STARTS.at(text, at)) return null;
  if (!isDigit(text.charCodeAt(at))) return readKanji(text, at);
  const numeral = readDigits(text, at);
  return text[numeral.end] === " " && UNIT_AFTER_SPACE.test(text.slice(numeral.end, numeral.end + 3))
    ? { ...numeral, end: numeral.end + 1 }
    : numeral;
}

/** 2024 年 6 月: some houses set a space between digits and what they count; it counts as the numeral's. */
const UNIT_AFTER_SPACE = /^ (?:年|月(?![額給間])|日(?![本経系産銀])|時(?![代価給])|分|秒|週)/;

function readDigits(text: string, start: number, below = Number.POSITIVE_INFINITY): Numeral {
  let end = start;
  let value = 0;
  let digits = 0;
  while (end - start < LONGEST) {
    const code = text.charCodeAt(end);
    if (isDigit(code)) {
      value = value * 10 + code - 48;
      digits++;
      end++;
    } else if (code === 44 && digits > 0 && isThousands(text, end)) {
      end++;
    } else break;
  }
  let decimal = false;
  if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    const from = end++;
    while (end - from < LONGEST && isDigit(text.charCodeAt(end))) end++;
    value += Number(text.slice(from, end));
    decimal = true;
  }
  return withUnits(text, { start, end, value, digits, kanji: false, vague: false, decimal }, below);
}

function isThousands(text: string, comma: number): boolean {
  return (
    isDigit(text.charCodeAt(comma + 1)) &&
    isDigit(text.charCodeAt(comma + 2)) &&
    isDigit(text.charCodeAt(comma + 3)) &&
    !isDigit(text.charCodeAt(comma + 4))
  );
}

/** 3千, 2億5190万, 10数: digits with 数 or a unit behind them, each unit smaller than the one before. */
function withUnits(text: string, head: Numeral, below: number): Numeral {
  if (!UNITS.at(text, head.end)) return head;
  const next = text[head.end];
  if (next === "数") return { ...head, end: head.end + 1, vague: true, digits: 0 };
  const small = SMALL.get(next);
  const unit = small ?? LARGE.get(next);
  if (unit === undefined || unit >= below) return head;
  const value = head.value * unit;
  const end = head.end + 1;
  const rest = isDigit(text.charCodeAt(end)) ? readDigits(text, end, unit) : null;
  return {
    ...head,
    digits: 0,
    end: rest?.end ?? end,
    value: value + (rest?.value ?? 0),
    vague: rest?.vague ?? false,
  };
}

function readKanji(text: string, start: number): Numeral {
  let end = start;
  let total = 0;
  let section = 0;
  let run = 0;
  let digits = 0;
  let positional = true;
  let vague = false;
  for (; end - start < LONGEST; end++) {
    const char = text[end];
    const digit = char === "零" ? 0 : char === undefined ? -1 : KANJI_DIGITS.indexOf(char);
    if (digit >= 0) {
      run = run * 10 + digit;
      digits++;
      continue;
    }
    if (char === "数") {
      vague = true;
      continue;
    }
    const small = SMALL.get(char);
    const large = small === undefined && end > start ? LARGE.get(char) : undefined;
    if (small === undefined && large === undefined) break;
    positional = false;
    if (small !== undefined) section += (digits === 0 ? 1 : run) * small;
    else {
      total += (section + run) * large!;
      section = 0;
    }
    run = 0;
    digits = 0;
  }
  return {
    start,
    end,
    value: total + section + run,
    digits: positional && !vague ? digits : 0,
    kanji: true,
    vague,
    decimal: false,
  };
}
