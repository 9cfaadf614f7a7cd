import { type Actor, type Body, isPerson, isPlace } from "./actors.js";
import { isNounLike, type Unit } from "./units.js";
import type { GroupWord, Words } from "./words.js";

/** One name with what belongs to it, before names are joined to phrases. */
export interface Part {
  /** Units: `from` inclusive, `reach` behind the name and its tail, `to` behind the particle as well. */
  readonly from: number;
  readonly reach: number;
  readonly to: number;
  readonly bodies: readonly Body[];
  readonly isReference: boolean;
  readonly group: GroupWord | null;
  readonly delegation: string | null;
  readonly particle: string;
  readonly owned: string | null;
  readonly others: boolean;
  /** The name only describes the next one: 米 in 米ノーザン社. */
  readonly describesNext: boolean;
}

const BETWEEN = /^(?:間|あいだ)$/;
const AND_OTHERS = /^(?:など|等|ら|たち|はじめ|他|ほか)/;
const COUNTED =
  /(?:[0-9一二三四五六七八九十数]+|両)(?:社|者|国|カ国|か国|ヵ国|ヶ国|行|校|大学|市|町|村|県|党|団体|機関|政府|信金|信用金庫|銀行|球団|首脳|外相|大臣|地域|組織|勢力|派|法人|グループ)$/;
const DIGITS = "〇一二三四五六七八九";

/** 3社は, 三者は: as many as were named before. */
export function readCount(units: readonly Unit[], at: number, text: string): Part | null {
  const run = nounRun(units, at, text);
  if (run.to < at + 2 || !COUNTED.test(run.text) || isNounLike(units[at - 1])) return null;
  const digit = text.slice(units[at].start, units[at].end);
  const count = Number(digit) || DIGITS.indexOf(digit);
  const { particle, to } = particleAt(units, run.to, text);
  if (count < 2 || count > 9 || !/^(?:は|が|も|の間|による|で)/.test(particle)) return null;
  const group: GroupWord = { kind: "group", word: run.text, count, members: "any" };
  return { ...partAt(at), reach: run.to, to, group, particle };
}

/** A part that is the unit at `from` alone. All fields are there from the start: to spread some more into it took a tenth of this room's time. */
function partAt(from: number, actor: Actor | null = null, group: GroupWord | null = null): Part {
  return {
    from,
    reach: from + 1,
    to: from + 1,
    bodies: actor?.bodies ?? [],
    isReference: actor?.isReference ?? false,
    group,
    delegation: null,
    particle: "",
    owned: null,
    others: false,
    describesNext: false,
  };
}

/** Reads the name at unit `at` with its tail (代表団, 3社, など) and its particle; null where it only says of what land. */
export function readPart(units: readonly Unit[], at: number, text: string, words: Words): Part | null {
  const unit = units[at];
  let part = partAt(at, unit.kind === "actor" ? unit.actor : null, unit.kind === "group" ? unit.word : null);
  const { bodies } = part;
  if (units[part.reach]?.kind === "close") part = reaching(part, part.reach + 1);

  for (;;) {
    const next = units[part.reach];
    const tail = nounRun(units, part.reach, text);
    if (next?.kind === "group") {
      part = reaching({ ...part, delegation: delegationOf(next) ?? part.delegation }, part.reach + 1);
    } else if (tail.to === part.reach) {
      const { particle, to } = particleAt(units, part.reach, text);
      const found = AND_OTHERS.exec(particle);
      if (found === null) return withParticle(units, part, particle, to, text, words);
      part = { ...part, others: true };
      const rest = particle.slice(found[0].length);
      if (rest !== "") return withParticle(units, part, rest, to, text, words);
      const isList = units[to]?.kind === "comma" && nounRun(units, to + 1, text).text !== "";
      part = reaching(part, isList ? to + 1 : to);
    } else if (BETWEEN.test(tail.text)) {
      return between(units, part, tail.to, "の", text);
    } else if (isCount(tail.text, bodies)) {
      part = reaching({ ...part, others: part.others || bodies.length < 2 }, tail.to);
    } else if (AND_OTHERS.test(tail.text)) {
      part = reaching({ ...part, others: true }, tail.to);
    } else if (bodies.some(isPerson) || standsIn(tail.text, words.standIns)) {
      part = reaching(part, tail.to);
    } else {
      return withOwned(units, part, tail, text);
    }
  }
}

const reaching = (part: Part, reach: number): Part => ({ ...part, reach, to: reach });

const delegationOf = (unit: Unit) => (unit.kind === "group" && unit.word.count === 1 ? unit.word.word : null);

/** What bodies hold together: トルカとベリナの首脳会談. */
export const TALKS = /(?:会談|協議|交渉|会合)$/;

/** A name right before a noun that does not stand for it: 中国企業, カナデ製品. */
function withOwned(units: readonly Unit[], part: Part, tail: Run, text: string): Part | null {
  if (isName(units, tail.to)) return { ...part, describesNext: true };
  if (units[tail.to]?.kind === "trigger") return { ...reaching(part, tail.to), particle: "+" };
  if (isLand(part.bodies) && !TALKS.test(tail.text)) return null;
  const { particle, to } = particleAt(units, tail.to, text);
  return { ...part, owned: tail.text, particle, to };
}

function withParticle(
  units: readonly Unit[],
  part: Part,
  particle: string,
  to: number,
  text: string,
  words: Words,
): Part {
  if (particle === "") {
    if (units[part.reach]?.kind === "trigger") return { ...part, particle: "+" };
    return isName(units, part.reach) ? { ...part, describesNext: true } : part;
  }
  const head = nounRun(units, to, text);
  if (particle === "の") return withHead(units, part, to, head, text, words);
  if (particle === "との" && BETWEEN.test(head.text)) return between(units, part, head.to, "との", text);
  if (particle === "と" && head.text === "共同") return { ...part, particle: "と共同", to: head.to };
  return { ...part, particle, to };
}

/** A name with の and what follows: the body itself (の社長, の3社), what it owns, or the name that it describes. */
function withHead(
  units: readonly Unit[],
  part: Part,
  start: number,
  head: Run,
  text: string,
  words: Words,
): Part {
  const next = units[head.to];
  if (head.to === start && next?.kind === "group") {
    const { particle, to } = particleAt(units, start + 1, text);
    return { ...part, delegation: delegationOf(next), reach: start + 1, particle, to };
  }
  if (BETWEEN.test(head.text)) return between(units, part, head.to, "の", text);
  const isCounted = isCount(head.text, part.bodies);
  const standIns = isLand(part.bodies) ? words.standInsOfLand : words.standIns;
  if (head.to > start && (isCounted || standsIn(head.text, standIns))) {
    if (next?.kind === "actor") return { ...part, describesNext: true };
    const others = part.others || (isCounted && part.bodies.length < 2);
    const { particle, to } = particleAt(units, head.to, text);
    return withParticle(units, { ...reaching(part, head.to), others }, particle, to, text, words);
  }
  if (isName(units, head.to)) return { ...part, describesNext: true };
  if (head.to === start || next?.kind === "trigger") return { ...part, particle: "の", to: start };
  const { particle, to } = particleAt(units, head.to, text);
  return { ...part, owned: head.text, particle: particle || "の", to };
}

/** AとBの間で, Bとの間で */
function between(units: readonly Unit[], part: Part, at: number, link: string, text: string): Part {
  const { particle, to } = particleAt(units, at, text);
  return { ...part, particle: `${link}間${particle}`, to };
}

const isName = (units: readonly Unit[], i: number) =>
  units[i]?.kind === "actor" || (units[i]?.kind === "open" && units[i + 1]?.kind === "actor");

/** Whether a noun, or its last word, stands for the body it belongs to. */
export function standsIn(noun: string, among: ReadonlySet<string>): boolean {
  for (let from = 0; from < noun.length; from++) if (among.has(noun.slice(from))) return true;
  return false;
}

const isLand = (bodies: readonly Body[]) => bodies.length > 0 && bodies.every(isPlace);

/** 3社, 両国 behind a list; トルカの3社 and 楓郡の4町 are none of the land itself. */
function isCount(noun: string, bodies: readonly Body[]): boolean {
  if (!COUNTED.test(noun)) return false;
  if (!isLand(bodies)) return true;
  return LANDS.test(noun) && !bodies.some(({ name }) => name.endsWith("郡"));
}

const LANDS = /(?:国|市|町|村|県|政府|首脳|外相|大臣|地域|者)$/;

interface Run {
  readonly to: number;
  readonly text: string;
}

/** Nouns and numbers up to the next particle or name. */
function nounRun(units: readonly Unit[], from: number, text: string): Run {
  let to = from;
  while (to < units.length && isRunOn(units[to])) to++;
  return { to, text: to > from ? text.slice(units[from].start, units[to - 1].end) : "" };
}

const isRunOn = (unit: Unit) =>
  unit.kind === "noun" || unit.kind === "number" || (unit.kind === "predicate" && unit.inflection === null);

function particleAt(units: readonly Unit[], i: number, text: string): { particle: string; to: number } {
  const unit = units[i];
  return unit?.kind === "particle"
    ? { particle: text.slice(unit.start, unit.end), to: i + 1 }
    : { particle: "", to: i };
}
