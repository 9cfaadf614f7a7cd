import { type Body, isOrganization, isPerson, isPlace, isState } from "./actors.js";
import { type Part, readCount, readPart } from "./parts.js";
import { isOf, type Unit } from "./units.js";
import type { GroupWord, Words } from "./words.js";

/** A noun phrase that stands for bodies, with the particle behind it: カナデ重工とハルカ電機の2社 + は. */
export interface Phrase {
  /** The units it covers, particle and all: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** In the text, with the particle. */
  readonly start: number;
  readonly end: number;
  readonly bodies: readonly Body[];
  /** 両社, 同社: resolved by the document stage. */
  readonly isReference: boolean;
  /** 両社, 双方: a group that the document has yet to resolve. */
  readonly group: GroupWord | null;
  /** The word that speaks for the bodies: 代表団. */
  readonly delegation: string | null;
  /** `は`, `との間で`; `+` where a trigger follows without one (日豪租税条約), empty where none follows. */
  readonly particle: string;
  /** What the bodies only own: 携帯電話事業 in …の携帯電話事業を. */
  readonly owned: string | null;
  /** など, N社: more take part than are named. */
  readonly others: boolean;
}

const JOINERS = new Set(["と", "や", "とともに", "及び", "および", "並びに", "ならびに", "とか"]);
const CONJUNCTIONS = /^(?:及び|および|並びに|ならびに|そして|それに|さらに)$/;

/** The phrases of a sentence, in text order. */
export function readPhrases(
  units: readonly Unit[],
  text: string,
  words: Words,
  isHeadline: boolean,
): Phrase[] {
  const parts: Part[] = [];
  for (let i = 0; i < units.length; i++) {
    const { kind } = units[i];
    if (kind !== "number" && kind !== "actor" && kind !== "group") continue;
    const part = kind === "number" ? readCount(units, i, text) : readPart(units, i, text, words);
    if (part === null) continue;
    parts.push(part);
    i = Math.max(i, part.reach - 1);
  }
  return join(parts, units, text, isHeadline);
}

/** [A]、[B]を買収へ: the comma stands for が where what follows is done to somebody. */
function isHeadlineSubject(a: Part, b: Part, units: readonly Unit[]): boolean {
  if (a.from !== 0 || a.particle !== "" || units[a.to]?.kind !== "comma" || b.from !== a.to + 1) return false;
  return b.owned !== null || /^(?:を|に|へ|と|から|による|との|への|に対する)$/.test(b.particle);
}

const isLand = (body: Body) => isPlace(body) || isState(body);

/** Joins names into one phrase: AとB, A、B、Cの3社, 日米. */
function join(parts: readonly Part[], units: readonly Unit[], text: string, isHeadline: boolean): Phrase[] {
  const phrases: Phrase[] = [];
  for (let p = 0; p < parts.length; p++) {
    const first = parts[p];
    let bodies = [...first.bodies];
    let group = first.group;
    let others = first.others;
    let last = first;
    let next = p + 1;
    for (; next < parts.length; next++) {
      const part = parts[next];
      const link = linkBetween(last, part, units, text);
      if (link === null || (isHeadline && p === 0 && isHeadlineSubject(first, part, units))) break;
      if (link === "describes") bodies = described(bodies, last, part);
      else if (link === "and") bodies = [...bodies, ...part.bodies];
      group ??= part.group;
      others ||= part.others;
      last = part;
    }
    phrases.push({
      from: first.from,
      to: last.to,
      start: units[first.from].start,
      end: units[last.to - 1].end,
      bodies: [...new Set(bodies)],
      isReference: first.isReference && next === p + 1,
      group,
      delegation: last.delegation,
      particle: last.particle,
      owned: last.owned,
      others,
    });
    p = next - 1;
  }
  return phrases;
}

const isCountry = (body: Body) => isState(body) || (isPlace(body) && body.name.endsWith("国"));
/** {トルカ}凪市: the country only says where it is. */
const isTown = (body: Body) => isPlace(body) && /^(?:city|prefecture|facility)$/.test(body.kind);

/** 米 in 米ノーザン社 says where it is from; 米 in 日米 is a second body. */
function described(bodies: Body[], last: Part, part: Part): Body[] {
  const before = bodies.slice(0, bodies.length - last.bodies.length);
  const bothPlaces =
    last.to === part.from &&
    last.bodies.every(isLand) &&
    part.bodies.every(isLand) &&
    !(last.bodies.every(isCountry) && part.bodies.every(isTown));
  if (bothPlaces) return [...bodies, ...part.bodies];
  // Bの{イギリス}本部: the place says which part of the body.
  if (part.bodies.every(isPlace) && last.bodies.every(isOrganization)) return bodies;
  const officer =
    part.bodies.some(isPerson) && last.bodies.every((body) => isOrganization(body) || isPlace(body));
  const roleless = part.bodies.every(
    (body) => isPerson(body) && body.roles.every((role) => role.organization === null),
  );
  if (officer && roleless) return bodies;
  return [...before, ...part.bodies];
}

/** `office`: the second says where the first holds office (<名>・凪市長). */
type Link = "and" | "describes" | "office";

function linkBetween(a: Part, b: Part, units: readonly Unit[], text: string): Link | null {
  if (a.describesNext) return "describes";
  if (a.owned !== null) return null;
  const between = units.slice(a.to, b.from);
  const isPlain = between.every(
    (unit) => BETWEEN.has(unit.kind) || isOf(unit, text) || isAnd(unit, text) || isBeing(between, unit, text),
  );
  if (!isPlain) return null;
  // AとBは, but Aと、Bを傘下に持つCは
  if (JOINERS.has(a.particle))
    return between[0]?.kind === "comma" && /^[をに]/.test(b.particle) ? null : "and";
  if (a.particle !== "") return null;
  if (
    between.length === 1 &&
    between[0].kind === "dot" &&
    a.bodies.some(isPerson) &&
    !b.bodies.some(isPerson)
  )
    return "office";
  const isJoined = between.some((unit) => unit.kind === "dot" || unit.kind === "comma" || isAnd(unit, text));
  return isJoined ? "and" : null;
}

const BETWEEN = new Set<Unit["kind"]>(["comma", "dot", "open", "close", "noun", "number"]);

/** 県内第2位で in Aと県内第2位で南部のB */
function isBeing(between: readonly Unit[], unit: Unit, text: string): boolean {
  const before = between[between.indexOf(unit) - 1];
  return (
    unit.kind === "particle" &&
    text.slice(unit.start, unit.end) === "で" &&
    (before?.kind === "noun" || before?.kind === "number")
  );
}

const isAnd = (unit: Unit, text: string) =>
  unit.kind === "other" && CONJUNCTIONS.test(text.slice(unit.start, unit.end));
