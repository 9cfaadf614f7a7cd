import { type Modifier, modifierAfterNo, modifierOfDuration, modifierOfPoint } from "./modifiers.js";
import { NUMERAL_START, type Numeral, readNumeral } from "./numeral.js";
import { type Link, type Mod, type Phrase, type Point, type Reading, rank } from "./phrase.js";
import type { DateRule } from "./rule.js";
import { DATE_RULES } from "./rules/index.js";

const NUMERAL = 1;
const WORD = 2;

/** What the character code at a place calls for: nothing (0), a numeral, a word, or both. */
const CUES = new Uint8Array(0x10000);
const BY_CHAR = new Map<number, DateRule[]>();
const BY_UNIT = new Map<number, DateRule[]>();
for (const char of NUMERAL_START) CUES[char.charCodeAt(0)] |= NUMERAL;
for (const rule of DATE_RULES) {
  for (const char of new Set(rule.cue.at ?? "")) {
    CUES[char.charCodeAt(0)] |= WORD;
    add(BY_CHAR, char, rule);
  }
  for (const char of new Set(rule.cue.afterNumeral ?? "")) add(BY_UNIT, char, rule);
}

function add(index: Map<number, DateRule[]>, char: string, rule: DateRule): void {
  const list = index.get(char.charCodeAt(0));
  if (list) list.push(rule);
  else index.set(char.charCodeAt(0), [rule]);
}

const NONE: readonly DateRule[] = [];

interface Read {
  readonly reading: Reading;
  readonly rule: DateRule;
}

/**
 * The dates written in `text` from `start` to `end`, unresolved. At each cue the longest phrase counts; a phrase is
 * a chain of readings, each finer than the one before (2024年 · 6月 · 24日 · 午後3時), and the words that modify it.
 */
export function scan(text: string, start: number, end: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = start; at < end; at++) {
    const cue = CUES[text.charCodeAt(at)];
    if (cue === 0) continue;
    const numeral = cue & NUMERAL ? readNumeral(text, at) : null;
    const phrase = longestPhrase(text, at, end, numeral, phrases.at(-1));
    if (phrase) {
      at = phrase.end - 1;
      if (phrase.reading.is !== "nothing") phrases.push(phrase as Phrase);
    } else if (numeral) at = numeral.end - 1;
  }
  return phrases;
}

type Scanned = Omit<Phrase, "reading"> & { readonly reading: Reading };

function longestPhrase(
  text: string,
  at: number,
  limit: number,
  numeral: Numeral | null,
  previous?: Phrase,
): Scanned | null {
  if (numeral && isNoAmount(text, numeral)) return null;
  let best: Scanned | null = null;
  for (const read of readingsAt(text, at, limit, numeral, null)) {
    const phrase = goOn(text, at, limit, read);
    if (
      phrase.end <= limit &&
      !LAW.test(text.slice(phrase.end, phrase.end + 4)) &&
      (!best || phrase.end > best.end)
    )
      best = phrase;
  }
  return (
    best && {
      ...best,
      mod: best.mod ?? approximate(text, at),
      link: previous ? linkBetween(text, previous.end, at) : null,
    }
  );
}

/** 平成14年法律第172号 is the name of a law. */
const LAW = /^(?:法律|政令|省令|条例|勅令|告示|規則)第/;

/** 第16, A320, 3.5.1, ¥300: what stands before the number says that it is none of ours. */
function isNoAmount(text: string, { start }: Numeral): boolean {
  return /[第A-Za-z$¥#№]$|\d:$|\w\.$/.test(text.slice(Math.max(0, start - 2), start));
}

function readingsAt(
  text: string,
  at: number,
  limit: number,
  numeral: Numeral | null,
  before: Point | null,
): Read[] {
  const reads: Read[] = [];
  const spot = { text, at, numeral, before, limit };
  const rules = BY_CHAR.get(text.charCodeAt(at)) ?? NONE;
  for (const rule of rules) collect(rule);
  if (numeral)
    for (const rule of BY_UNIT.get(text.charCodeAt(numeral.end)) ?? NONE)
      if (!rules.includes(rule)) collect(rule);
  return reads;

  function collect(rule: DateRule): void {
    const reading = rule.read(spot);
    if (reading && reading.end <= limit) reads.push({ reading, rule });
  }
}

/** Lengthens a reading by finer ones and by modifiers, as far as they go. */
function goOn(text: string, start: number, limit: number, first: Read): Scanned {
  let reading = first.reading;
  const rules = [first.rule.id];
  let mod = "mod" in reading ? (reading.mod ?? null) : null;
  if (reading.is === "point") {
    for (
      let next = mod === null ? finer(text, reading, limit) : null;
      next;
      next = finer(text, reading, limit)
    ) {
      rules.push(next.rule.id);
      reading = join(reading, next.reading as Extract<Reading, { is: "point" }>);
    }
    for (;;) {
      const modifier: Modifier | null =
        modifierOfPoint(text, reading.end, reading.to) ?? modifierAfterNo(text, reading.end, reading.to);
      if (!modifier || modifier.end > limit) break;
      mod = mod === null || mod === "APPROX" ? modifier.mod : mod;
      reading = { ...reading, end: modifier.end };
    }
  } else if (reading.is === "duration") {
    const modifier = modifierOfDuration(text, reading.end);
    if (modifier && modifier.end <= limit) {
      mod = modifier.mod;
      reading = { ...reading, end: modifier.end };
    }
  }
  return { start, end: reading.end, reading, mod, rules, link: null };
}

/** の or a space between the units of a date, T before the time of an ISO timestamp. */
const CONNECTS = /^(?:の| |T\d)/;

/** The longest reading that goes on a point with something finer, right behind it or after の or a space. */
function finer(text: string, so: Extract<Reading, { is: "point" }>, limit: number): Read | null {
  const at = so.end;
  return (
    finerAt(text, at, so, limit) ??
    (CONNECTS.test(text.slice(at, at + 2)) ? finerAt(text, at + 1, so, limit) : null)
  );
}

function finerAt(
  text: string,
  at: number,
  so: Extract<Reading, { is: "point" }>,
  limit: number,
): Read | null {
  const cue = at < limit ? CUES[text.charCodeAt(at)] : 0;
  if (cue === 0) return null;
  const numeral = cue & NUMERAL ? readNumeral(text, at) : null;
  let best: Read | null = null;
  for (const read of readingsAt(text, at, limit, numeral, so.point)) {
    if (best && read.reading.end <= best.reading.end) continue;
    if (read.reading.is === "nothing" || (read.reading.is === "point" && follows(so, read.reading)))
      best = read;
  }
  return best?.reading.is === "nothing" ? null : best;
}

function follows(so: Extract<Reading, { is: "point" }>, next: Extract<Reading, { is: "point" }>): boolean {
  if (rank(next.from) >= rank("part") && rank(so.to) < rank("day")) return false;
  if (rank(next.from) > rank(so.to)) return rank(so.to) >= rank("year") || next.to === "decade";
  const repeats = Object.keys(next.point).every((key) => key === "fiscal" || key === "falls");
  return repeats && next.from === so.to;
}

function join(
  so: Extract<Reading, { is: "point" }>,
  next: Extract<Reading, { is: "point" }>,
): Extract<Reading, { is: "point" }> {
  return { ...so, end: next.end, to: next.to, point: { ...so.point, ...next.point } };
}

const APPROXIMATELY = /(?:約|およそ|おおよそ|ほぼ|概ね|おおむね)$/;

function approximate(text: string, at: number): Mod | null {
  return APPROXIMATELY.test(text.slice(Math.max(0, at - 4), at)) ? "APPROX" : null;
}

const TO = /^ ?(?:から|より|[〜～~\-–—―ー−‐])の? ?$/;
const AND = /^ ?(?:[、,・とかや]|及び|および|並びに|または|あるいは) ?$/;

function linkBetween(text: string, from: number, to: number): Link | null {
  if (to - from > 5) return null;
  const between = text.slice(from, to);
  return TO.test(between) ? "to" : AND.test(between) ? "and" : null;
}
