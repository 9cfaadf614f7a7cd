import { table } from "../../lexicon/lexicon.js";

export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly approximate: boolean;
}

const APPROXIMATE =
  /^(?:約|およそ|おおよそ|ほぼ|最大|推定)|(?:前後|程度|規模|超|強|弱|余り|余|近く|ほど|以上|以下)$/;

let pattern: RegExp | null = null;
let codes: ReadonlyMap<string, string> = new Map();

function moneyPattern(): RegExp {
  if (pattern === null) {
    codes = new Map(table("agreement-currencies").map((row) => [row.word, row.code]));
    const units = [...codes.keys()].sort((a, b) => b.length - a.length).join("|");
    pattern = new RegExp(
      `(?:総額|月額|年額|計|合計)?(?:約|およそ|おおよそ|ほぼ|最大|推定)?(?<number>[\\d一二三四五六七八九〇][\\d,.一二三四五六七八九〇十百千万億兆]*)(?<unit>${units})(?:前後|程度|規模|超|強|弱|余り|余|近く|ほど|以上|以下|相当)?`,
      "g",
    );
  }
  return pattern;
}

/** More than a unit and what is behind it: an amount that goes on beyond the end of a span is none of the span's. */
const LONGEST_TAIL = 16;

/** 売上高2兆円の会社を買収: a figure of the company, not of the deal. */
const OF_COMPANY = /(?:売上高?|営業収益|利益|赤字|黒字|損失|負債|債務|資産|時価総額)(?:総?額)?[がはをもで]?$/;
const LONGEST_FIGURE = 7;
const NUMERAL = /[\d一二三四五六七八九〇]/;

/** The largest amount of money between two offsets, as written and as a number: 約320億円 → 32000000000 JPY, approximate. */
export function amountIn(text: string, start: number, end: number): Amount | null {
  if (!NUMERAL.test(text.slice(start, end))) return null;
  let largest: Amount | null = null;
  let last = -1;
  for (const found of text.slice(start, end + LONGEST_TAIL).matchAll(moneyPattern())) {
    const from = start + found.index;
    const to = from + found[0].length;
    if (to > end) break;
    // 30億ポンド(6160億円) is one amount.
    const isSame = text[from - 1] === "(" && last === from - 1;
    last = to;
    if (isSame || OF_COMPANY.test(text.slice(Math.max(start, from - LONGEST_FIGURE), from))) continue;
    const { number, unit } = found.groups!;
    const value = parseNumber(number);
    if (largest !== null && (value ?? 0) <= (largest.value ?? 0)) continue;
    largest = {
      start: from,
      end: to,
      value,
      currency: codes.get(unit) || null,
      approximate: APPROXIMATE.test(found[0].replace(/^(?:総額|月額|年額|計|合計)/, "")),
    };
  }
  return largest;
}

const DIGITS = "〇一二三四五六七八九";
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

/** 1万2000, 4兆7500億, 三億五千万; null for what is no number. */
export function parseNumber(written: string): number | null {
  let total = 0;
  let section = 0;
  let digits = "";
  const take = () => {
    const value = digits === "" ? 0 : Number(digits);
    digits = "";
    return value;
  };
  for (const character of written.replaceAll(",", "")) {
    const digit = DIGITS.indexOf(character);
    if (digit >= 0) digits += digit;
    else if (/[\d.]/.test(character)) digits += character;
    else if (character in SMALL) section += (digits === "" ? 1 : take()) * SMALL[character];
    else {
      total += (section + take()) * LARGE[character];
      section = 0;
    }
  }
  const value = total + section + take();
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : null;
}
