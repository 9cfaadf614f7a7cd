import { Characters } from "../rules/characters.js";
import { DIGITS, Sign } from "./characters.js";
import { FIRST, FURTHER, STARTS } from "./cues.js";
import { type Modifier, modifierAfterNo, modifierOfDuration, modifierOfPoint } from "./modifiers.js";
import { type Numeral, readNumeral } from "./numeral.js";
import { type Link, type Mod, type Phrase, type PointReading, type Reading, rank } from "./phrase.js";
import type { DateRule } from "./rule.js";
import { Spot } from "./spot.js";

/**
 * The dates written in `text` from `start` to `end`, unresolved. At each cue the longest phrase counts, and of phrases
 * as long as each other the one of the first rule. A phrase is a chain of readings, each finer than the one before
 * (2024年 · 6月 · 24日 · 午後3時), and the words that modify it.
 */
export function scan(text: string, start: number, end: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = STARTS.next(text, start, end); at < end; at = STARTS.next(text, at + 1, end)) {
    const numeral = readNumeral(text, at);
    const found = longestChain(text, at, end, numeral);
    if (!found) {
      if (numeral) at = numeral.end - 1;
      continue;
    }
    const { reading, mod, rules } = found;
    if (reading.is !== "nothing")
      phrases.push({
        start: at,
        end: reading.end,
        reading,
        rules,
        mod: mod ?? approximate(text, at),
        link: linkBetween(text, phrases.at(-1)?.end ?? -1, at),
      });
    at = reading.end - 1;
  }
  return phrases;
}

interface Chain {
  readonly reading: Reading;
  readonly mod: Mod | null;
  readonly rules: readonly string[];
}

interface Read {
  readonly reading: Reading;
  readonly rule: DateRule;
}

/** 平成14年法律第172号 is the name of a law, 2006年1月号 of an issue. */
const NAME = new Sign(
  `法政省条勅告規${DIGITS}`,
  /^(?:(?:法律|政令|省令|条例|勅令|告示|規則)第|\d{1,2}月(?:合併|増刊|特大|特別)?号)/,
);

function longestChain(text: string, at: number, limit: number, numeral: Numeral | null): Chain | null {
  const rules = FIRST.rulesAt(text, at, numeral);
  if (rules.length === 0 || (numeral && belongsToWord(text, numeral))) return null;
  const spot = new Spot(text, at, numeral, null);
  let best: Chain | null = null;
  for (const rule of rules) {
    const reading = rule.read(spot);
    if (!reading) continue;
    const chain = withModifiers(text, goOn(text, { reading, rule }));
    const { end } = chain.reading;
    if (end > limit || (best && end <= best.reading.end) || NAME.opens(text, end, 6)) continue;
    best = chain;
  }
  return best;
}

const BELONGS_ENDS = new Characters(
  `第何+±${DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz$¥#№:/.`,
);
const BELONGS = /(?<=[第何+±A-Za-z$¥#№]|\d[:/]|\w\.)/y;

/** 第16, A320, UTC+9, 3.5.1, ¥300: what stands before the number says that it is none of ours. */
function belongsToWord(text: string, { start }: Numeral): boolean {
  if (!BELONGS_ENDS.at(text, start - 1)) return false;
  BELONGS.lastIndex = start;
  return BELONGS.test(text);
}

/** Lengthens a point by finer ones, as far as they go. */
function goOn(text: string, first: Read): Chain {
  let { reading } = first;
  const rules = [first.rule.id];
  const mod = "mod" in reading ? (reading.mod ?? null) : null;
  while (reading.is === "point" && mod === null) {
    const next = finer(text, reading);
    if (next?.reading.is !== "point") break;
    rules.push(next.rule.id);
    const { end, to, point } = next.reading;
    reading = { is: "point", end, from: reading.from, to, point: Object.assign({}, reading.point, point) };
  }
  return { reading, mod, rules };
}

/** の or a space between the units of a date, T before the time of an ISO timestamp. */
const CONNECTS = new Sign("の T", /^(?:の| |T\d)/);

/** The longest reading that goes on a point with something finer, right behind it or after の or a space. */
function finer(text: string, so: PointReading): Read | null {
  const behind = finerAt(text, so.end, so);
  return behind || !CONNECTS.opens(text, so.end, 2) ? behind : finerAt(text, so.end + 1, so);
}

function finerAt(text: string, at: number, so: PointReading): Read | null {
  const numeral = readNumeral(text, at);
  const rules = FURTHER.rulesAt(text, at, numeral);
  if (rules.length === 0) return null;
  const spot = new Spot(text, at, numeral, so.point);
  let best: Read | null = null;
  for (const rule of rules) {
    const reading = rule.read(spot);
    if (!reading || (best && reading.end <= best.reading.end)) continue;
    if (reading.is === "nothing" || (reading.is === "point" && follows(so, reading)))
      best = { reading, rule };
  }
  return best;
}

/** Finer than what is stated; or of the same unit and only telling more of it (年度, a weekday in brackets). */
function follows(so: PointReading, next: PointReading): boolean {
  if (rank(next.from) >= rank("part") && rank(so.to) < rank("day")) return false;
  // 来月12月
  if (next.from === "month" && so.to === "month" && so.point.month === undefined && so.point.shifts)
    return true;
  if (rank(next.from) > rank(so.to)) return rank(so.to) >= rank("year") || next.to === "decade";
  return next.from === so.to && Object.keys(next.point).every((key) => key === "fiscal" || key === "falls");
}

/** The words behind a date that change it; of several the first that is more than ごろ sets the mod. */
function withModifiers(text: string, chain: Chain): Chain {
  let { reading, mod } = chain;
  if (reading.is === "duration") {
    const modifier = modifierOfDuration(text, reading.end);
    return modifier ? { ...chain, mod: modifier.mod, reading: { ...reading, end: modifier.end } } : chain;
  }
  while (reading.is === "point") {
    const modifier: Modifier | null =
      modifierOfPoint(text, reading.end, reading.to) ?? modifierAfterNo(text, reading.end, reading.to);
    if (!modifier) break;
    if (mod === null || mod === "APPROX") mod = modifier.mod;
    reading = { ...reading, end: modifier.end };
  }
  return reading === chain.reading ? chain : { ...chain, reading, mod };
}

const APPROXIMATELY_ENDS = new Characters("約そぼねめ");
const APPROXIMATELY = /(?<=約|およそ|ほぼ|概ね|おおむね)/y;

function approximate(text: string, at: number): Mod | null {
  if (!APPROXIMATELY_ENDS.at(text, at - 1)) return null;
  APPROXIMATELY.lastIndex = at;
  return APPROXIMATELY.test(text) ? "APPROX" : null;
}

const TO = /^ ?(?:から|より|[〜～~\-–—―ー−‐])の? ?$/;
const AND = /^ ?(?:[、,・とかや]|及び|および|並びに|または|あるいは) ?$/;

/** How two dates are tied by the words between them, where nothing else is between. */
function linkBetween(text: string, from: number, to: number): Link | null {
  if (from < 0 || to - from > 5) return null;
  const between = text.slice(from, to);
  return TO.test(between) ? "to" : AND.test(between) ? "and" : null;
}
