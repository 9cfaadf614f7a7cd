import type { Body } from "./actors.js";
import { isOrganization, isPerson, isPlace, isState } from "./actors.js";
import { isNounLike, isOf, type Unit } from "./units.js";
import type { GroupWord, Words } from "./words.js";

/** A noun phrase that stands for bodies, with the particle behind it: ミナヅキ精機とアオバネ電力の2社 + は. */
export interface Phrase {
  /** The units it covers, particle and all: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** In the text, with the particle. */
  readonly start: number;
  readonly end: number;
  readonly bodies: readonly Body[];
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
const BETWEEN_WORD = /^(?:間|あいだ)$/;
const AND_OTHERS = /^(?:など|等|ら|たち|はじめ|他|ほか)/;
const COUNTED =
  /(?:[0-9一二三四五六七八九十数]+|両)(?:社|者|国|カ国|か国|ヵ国|ヶ国|行|校|大学|市|町|村|県|党|団体|機関|政府|信金|球団|首脳|外相|地域|組織|勢力|派|法人|グループ|信用金庫|銀行|大臣)$/;

/** The phrases of a sentence, in text order. */
export function readPhrases(units: readonly Unit[], text: string, words: Words): Phrase[] {
  const parts: Part[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    const part =
      unit.kind === "number"
        ? readCount(units, i, text)
        : unit.kind === "actor" || unit.kind === "group"
          ? readPart(units, i, text, words)
          : null;
    if (part === null) continue;
    parts.push(part);
    i = Math.max(i, part.reach - 1);
  }
  return join(parts, units, text);
}

/** One name with what belongs to it, before names are joined. */
interface Part {
  from: number;
  to: number;
  /** One behind the name and its tail, before the particle. */
  reach: number;
  bodies: readonly Body[];
  group: GroupWord | null;
  delegation: string | null;
  particle: string;
  owned: string | null;
  others: boolean;
  /** The name only describes the next one: 米 in 米スターバックス. */
  describesNext: boolean;
}

const DIGITS = "〇一二三四五六七八九";

/** 3社は, 三者は: as many as were named before. */
function readCount(units: readonly Unit[], at: number, text: string): Part | null {
  const run = nounRun(units, at, text);
  if (run.to < at + 2 || !COUNTED.test(run.text) || isNounLike(units[at - 1])) return null;
  const digit = text.slice(units[at].start, units[at].end);
  const count = Number(digit) || DIGITS.indexOf(digit);
  const particle = particleAt(units, run.to, text);
  if (count < 2 || count > 9 || !/^(?:は|が|も|の間|による|で)/.test(particle.text)) return null;
  const group: GroupWord = { kind: "group", word: run.text, count, members: "any" };
  return {
    from: at,
    to: particle.to,
    reach: run.to,
    bodies: [],
    group,
    delegation: null,
    particle: particle.text,
    owned: null,
    others: false,
    describesNext: false,
  };
}

function readPart(units: readonly Unit[], at: number, text: string, words: Words): Part | null {
  const unit = units[at];
  let bodies: readonly Body[] = [];
  let group: GroupWord | null = null;
  let isPersonal = false;
  if (unit.kind === "actor") {
    bodies = unit.actor.bodies;
    isPersonal = unit.actor.bodies.some(isPerson);
  } else if (unit.kind === "group") group = unit.word;

  let i = at + 1;
  let others = false;
  let delegation: string | null = null;
  if (units[i]?.kind === "close") i++;
  const part = (fields: Partial<Part>): Part => ({
    from: at,
    to: i,
    reach: i,
    bodies,
    group,
    delegation,
    particle: "",
    owned: null,
    others,
    describesNext: false,
    ...fields,
  });

  // The tail right behind the name: 代表団, 側, 3社, など.
  for (;;) {
    const tail = nounRun(units, i, text);
    const after = units[i];
    if (tail.to === i && after?.kind === "group") {
      if (after.word.count === 1) delegation = after.word.word;
      i++;
      continue;
    }
    if (tail.to > i) {
      const counted = COUNTED.test(tail.text);
      if (BETWEEN_WORD.test(tail.text)) {
        const between = particleAt(units, tail.to, text);
        return part({ particle: `の間${between.text}`, to: between.to });
      }
      if (counted) others ||= bodies.length < 2;
      else if (AND_OTHERS.test(tail.text)) others = true;
      else if (!isPersonal && !standsIn(tail.text, words)) {
        const owner = unit.kind === "actor" && unit.actor.bodies.every(isPlace);
        i = tail.to;
        const next = units[i];
        if (next && (next.kind === "actor" || next.kind === "open")) return part({ describesNext: true });
        if (next?.kind === "trigger") return part({ particle: "+" });
        const particle = particleAt(units, i, text);
        return owner ? null : part({ owned: tail.text, particle: particle.text, to: particle.to });
      }
      i = tail.to;
      continue;
    }
    const particle = particleAt(units, i, text);
    if (AND_OTHERS.test(particle.text)) {
      others = true;
      const rest = particle.text.replace(/^(?:など|等|ら|たち|はじめ)/, "");
      if (rest !== "") return finish(rest, particle.to);
      i = particle.to;
      if (units[i]?.kind === "comma" && nounRun(units, i + 1, text).text !== "") i++;
      continue;
    }
    const next = units[i];
    if (particle.text === "") {
      if (next?.kind === "trigger") return part({ particle: "+" });
      if (next && (next.kind === "actor" || (next.kind === "open" && units[i + 1]?.kind === "actor")))
        return part({ describesNext: true });
      return part({});
    }
    return finish(particle.text, particle.to);
  }

  function finish(particle: string, to: number): Part {
    const reach = i;
    if (particle === "の") {
      const head = nounRun(units, to, text);
      const next = units[head.to];
      if (head.to === to && next?.kind === "group") {
        if (next.word.count === 1) delegation = next.word.word;
        const after = particleAt(units, to + 1, text);
        return part({ particle: after.text, to: after.to, reach: to + 1 });
      }
      if (BETWEEN_WORD.test(head.text)) {
        const after = particleAt(units, head.to, text);
        return part({ particle: `の間${after.text}`, to: after.to, reach });
      }
      if (head.to > to && (COUNTED.test(head.text) || standsIn(head.text, words))) {
        if (COUNTED.test(head.text)) others ||= bodies.length < 2;
        if (next?.kind === "actor") return part({ describesNext: true, reach });
        i = head.to;
        const after = particleAt(units, i, text);
        if (after.text === "")
          return next?.kind === "trigger" ? part({ particle: "+", reach: i }) : part({ reach: i });
        return part({ particle: after.text, to: after.to, reach: i });
      }
      if (next && (next.kind === "actor" || (next.kind === "open" && units[head.to + 1]?.kind === "actor")))
        return part({ describesNext: true, reach });
      if (head.to > to && next?.kind !== "trigger") {
        const after = particleAt(units, head.to, text);
        return part({
          owned: head.text,
          particle: after.text === "" ? "の" : after.text,
          to: after.to,
          reach,
        });
      }
      return part({ particle, to, reach });
    }
    if (particle === "との" || particle === "と") {
      const head = nounRun(units, to, text);
      if (particle === "との" && BETWEEN_WORD.test(head.text)) {
        const after = particleAt(units, head.to, text);
        return part({ particle: `との間${after.text}`, to: after.to, reach });
      }
      if (particle === "と" && head.text === "共同") return part({ particle: "と共同", to: head.to, reach });
    }
    return part({ particle, to, reach });
  }
}

const isLand = (body: Body) => isPlace(body) || isState(body);

function standsIn(noun: string, words: Words): boolean {
  if (words.standIns.has(noun)) return true;
  for (let from = 1; from < noun.length; from++) if (words.standIns.has(noun.slice(from))) return true;
  return false;
}

/** Nouns and numbers up to the next particle or name. */
function nounRun(units: readonly Unit[], from: number, text: string): { to: number; text: string } {
  let to = from;
  while (to < units.length && isRunOn(units[to])) to++;
  return { to, text: to > from ? text.slice(units[from].start, units[to - 1].end) : "" };
}

const isRunOn = (unit: Unit) =>
  unit.kind === "noun" || unit.kind === "number" || (unit.kind === "predicate" && unit.inflection === null);

function particleAt(units: readonly Unit[], i: number, text: string): { to: number; text: string } {
  const unit = units[i];
  if (unit?.kind !== "particle") return { to: i, text: "" };
  return { to: i + 1, text: text.slice(unit.start, unit.end) };
}

/** Joins names into one phrase: AとB, A、B、Cの3社, 日米. */
function join(parts: readonly Part[], units: readonly Unit[], text: string): Phrase[] {
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
      if (link === null) break;
      if (link === "describes") bodies = described(bodies, last, part);
      else bodies = [...bodies, ...part.bodies];
      group ??= part.group;
      others ||= part.others;
      last = part;
    }
    p = next - 1;
    phrases.push({
      from: first.from,
      to: last.to,
      start: units[first.from].start,
      end: units[last.to - 1].end,
      bodies: [...new Set(bodies)],
      group,
      delegation: last.delegation,
      particle: last.particle,
      owned: last.owned,
      others,
    });
  }
  return phrases;
}

/** 米 in 米スターバックス says where it is from; 米 in 日米 is a second body. */
function described(bodies: Body[], last: Part, part: Part): Body[] {
  const before = bodies.slice(0, bodies.length - last.bodies.length);
  const bothPlaces = last.bodies.every(isLand) && part.bodies.every(isLand) && last.to === part.from;
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

function linkBetween(a: Part, b: Part, units: readonly Unit[], text: string): "and" | "describes" | null {
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
