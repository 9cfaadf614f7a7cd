import type { PartyRole } from "../record.js";
import { type Body, type Cast, isOrganization, isPerson } from "./actors.js";
import type { Chain } from "./chain.js";
import {
  canAct,
  type Discourse,
  isSubject,
  met,
  metBefore,
  resolveGroup,
  subjectBefore,
} from "./discourse.js";
import type { Phrase } from "./phrases.js";
import type { TriggerUnit, Unit } from "./units.js";

/** A body that takes part, and the place in the sentence that says so. */
export interface Seat {
  readonly body: Body;
  readonly role: PartyRole;
  readonly rule: string;
}

/** How a phrase takes part in what the trigger says. */
type Part = "subject" | "with" | "object" | "to" | "from" | "of" | "met";

export interface Scene {
  readonly units: readonly Unit[];
  readonly phrases: readonly Phrase[];
  readonly sentence: number;
  readonly text: string;
  readonly chain: Chain;
  readonly discourse: Discourse;
  readonly cast: Cast;
}

/** Those who bind themselves in a scene, as the sentence says it, completed from the sentences before. */
export function findParties(scene: Scene, kind: string): Seat[] {
  const taken: { part: Part; bodies: readonly Body[]; rule: string }[] = [];
  for (const phrase of scene.phrases) {
    const part = partOf(phrase, scene, kind);
    if (part === null) continue;
    const bodies = standFor(bodiesOf(phrase, scene), scene, kind).filter(canAct);
    if (bodies.length > 0) taken.push({ part, bodies, rule: `agreement/party-${part}` });
  }
  const kept = withoutAnnouncer(taken, scene);
  const seats: Seat[] = [];
  const passive = isPassive(scene);
  for (const { part, bodies, rule } of kept)
    for (const body of bodies)
      if (!seats.some((seat) => seat.body === body))
        seats.push({ body, role: roleOf(kind, part, passive, body, bodies), rule });
  return complete(seats, scene, kind);
}

/** What the document adds where the sentence leaves somebody out. */
function complete(seats: Seat[], scene: Scene, kind: string): Seat[] {
  const { discourse, sentence } = scene;
  const add = (bodies: readonly Body[], part: Part, rule: string) => {
    for (const body of standFor(bodies, scene, kind).filter(canAct))
      if (!seats.some((seat) => seat.body === body))
        seats.push({ body, role: roleOf(kind, part, false, body, bodies), rule });
  };
  if (seats.length >= 2 || scene.chain.describes !== null) return seats;
  const has = (part: Part) => seats.some((seat) => seat.rule === `agreement/party-${part}`);
  if (!has("subject") && !hasSubject(scene))
    add(subjectBefore(discourse, sentence), "subject", "agreement/party-subject-before");
  if (seats.length === 1 && has("subject") === seats.length > 0) {
    const here = met(scene, scene.chain.trigger);
    if (here.length > 0) add(here, "with", "agreement/party-met");
  }
  if (seats.length === 1 && MUTUAL.has(kind))
    add(metBefore(discourse, sentence), "with", "agreement/party-met-before");
  return seats;
}

const MUTUAL = new Set([
  "agreement",
  "partnership",
  "treaty",
  "memorandum",
  "pact",
  "ceasefire",
  "document",
  "joint-development",
]);

/** Whether the sentence has a subject at all, named or not (政府は, 選手は). */
function hasSubject({ units, text, chain }: Scene): boolean {
  return units
    .slice(0, chain.trigger)
    .some(
      (unit, i) =>
        unit.kind === "particle" &&
        /^(?:は|が)$/.test(text.slice(unit.start, unit.end)) &&
        units[i - 1] !== undefined &&
        ["noun", "actor", "group", "close"].includes(units[i - 1].kind),
    );
}

function bodiesOf(phrase: Phrase, { discourse, sentence }: Scene): readonly Body[] {
  if (phrase.group === null || phrase.bodies.length > 0) return phrase.bodies;
  return resolveGroup(phrase.group, discourse, sentence, phrase.from);
}

const PLAYERS = /選手|投手|捕手|内野手|外野手|監督|コーチ|歌手|俳優|女優|タレント|騎手|力士|棋士/;

/** Heads and spokespeople stand for their body; players and private people for themselves. */
function standFor(bodies: readonly Body[], { cast }: Scene, kind: string): Body[] {
  const result = bodies.map((body): Body => {
    if (!isPerson(body)) return body;
    if (kind === "contract" && body.roles.some((role) => PLAYERS.test(role.title))) return body;
    const office = body.roles.find((role) => role.organization !== null);
    return (office && cast.body(office.organization!)) ?? body;
  });
  return [...new Set(result)];
}

/** How a phrase takes part; null where it does not. */
function partOf(phrase: Phrase, scene: Scene, kind: string): Part | null {
  const { units, chain } = scene;
  const { trigger, end, describes } = chain;
  const takesOver = kind === "acquisition" || kind === "capital" || kind === "contract" || kind === "license";
  const particle = phrase.particle.replace(/(?<=.)(?:は|も)$/, (mark) =>
    phrase.particle === "では" || phrase.particle === "とも" ? mark : "",
  );

  if (phrase.from > trigger) {
    if (phrase.owned !== null) return null;
    // AとBの間で …, 同社と合意した: behind the trigger but before its predicate.
    if (phrase.to <= end) {
      if (/^(?:と|との間で|とのあいだで|の間で|と共同)$/.test(particle)) return "with";
      if (isSubject(particle) && !phrase.bodies.some((body) => isOrganization(body) && body.kind === "media"))
        return behindIsSubject(phrase, scene) ? "subject" : null;
      if (takesOver && (particle === "から" || particle === "より")) return "from";
      return null;
    }
    // 契約を結んだ[A]は, 取得したのは[A]と[B]で
    if (
      describes !== null &&
      phrase.from >= describes &&
      units
        .slice(describes, phrase.from)
        .every((unit) => ["noun", "number", "open", "date"].includes(unit.kind)) &&
      isDoer(scene)
    )
      return "subject";
    const cleft = units[end];
    if (cleft?.kind === "nominalizer" && phrase.from === firstBody(units, end + 1)) return "subject";
    return null;
  }
  if (phrase.to > trigger) return null;

  const gap = units.slice(phrase.to, trigger);
  const verbs = gap.filter((unit) => "inflection" in unit && unit.inflection !== null);
  const direct = verbs.length === 0;
  const adjacent = gap.every(
    (unit) =>
      unit.kind === "noun" ||
      unit.kind === "number" ||
      unit.kind === "open" ||
      unit.kind === "trigger" ||
      isOfUnit(unit, scene.text) ||
      (unit.kind === "predicate" && unit.inflection === null),
  );
  if (isBuried(phrase, scene)) return null;

  if (phrase.owned !== null) {
    if (kind === "acquisition" && direct && (particle === "を" || particle === "の" || particle === "+"))
      return "object";
    if (kind === "capital" && direct && /^(?:を|に|の)$/.test(particle)) return "object";
    return null;
  }
  if (particle === "+") return phrase.to === trigger || adjacent ? "of" : null;
  if (particle === "の" || particle === "における") return adjacent ? "of" : null;
  if (/^(?:との|とのあいだの|との間の|の間の)$/.test(particle)) return adjacent || direct ? "with" : null;
  if (particle === "による" || particle === "によって" || particle === "により")
    return direct ? "subject" : null;
  if (particle === "への" || particle === "に対する") return takesOver && adjacent ? "to" : null;
  if (particle === "からの") return takesOver && adjacent ? "from" : null;
  if (/^(?:と|との間で|の間で|と共同|とともに)$/.test(particle)) {
    const first = verbs[0];
    if (first && !isAdnominal(units, first) && !isMeeting(first))
      return first.kind === "trigger" ? "with" : null;
    return "with";
  }
  if (isSubject(phrase.particle)) {
    if (
      phrase.bodies.length > 0 &&
      phrase.bodies.every((body) => isOrganization(body) && body.kind === "media") &&
      reports(units)
    )
      return null;
    return "subject";
  }
  if (!takesOver) return particle === "" && isHeadline(scene) ? "subject" : null;
  if (!direct) return null;
  if (particle === "を") return kind === "acquisition" || kind === "capital" ? "object" : null;
  if (particle === "に" || particle === "へ" || particle === "に対し" || particle === "に対して") return "to";
  if (particle === "から" || particle === "より") return "from";
  if ((particle === "について" || particle === "をめぐり") && kind === "acquisition") return "object";
  return null;
}

function isHeadline({ discourse, sentence }: Scene): boolean {
  return discourse.isHeadline(sentence);
}

function firstBody(units: readonly Unit[], from: number): number {
  return units.findIndex((unit, i) => i >= from && (unit.kind === "actor" || unit.kind === "group"));
}

/** In 買収することで[A]は合意した the subject stands behind the trigger. */
function behindIsSubject(phrase: Phrase, { chain }: Scene): boolean {
  return chain.steps.some(
    (step) => step.unit >= phrase.to && (step.class === "bind" || step.class === "trigger"),
  );
}

/** The described noun does what the clause says, unless the clause has its own subject. */
function isDoer({ phrases, chain }: Scene): boolean {
  return !phrases.some((phrase) => phrase.to <= chain.trigger && phrase.particle === "が");
}

function isAdnominal(units: readonly Unit[], verb: Unit): boolean {
  if (
    !("inflection" in verb) ||
    verb.inflection === null ||
    verb.inflection.continues ||
    verb.inflection.conditional
  )
    return false;
  const next = units[units.indexOf(verb) + 1];
  return (
    next !== undefined &&
    ["noun", "actor", "group", "number", "trigger", "predicate", "nominalizer", "open", "date"].includes(
      next.kind,
    )
  );
}

const isMeeting = (unit: Unit) =>
  unit.kind === "predicate" && (unit.word.class === "meet" || unit.word.class === "negotiate");

const isOfUnit = (unit: Unit, text: string) =>
  unit.kind === "particle" && text.slice(unit.start, unit.end) === "の";

/** In a clause that describes another name: Bと競合する[C]を買収. */
function isBuried(phrase: Phrase, { units, phrases, chain }: Scene): boolean {
  if (phrase.particle.endsWith("は")) return false;
  for (let i = phrase.to; i < chain.trigger; i++) {
    const unit = units[i];
    if (!("inflection" in unit) || unit.inflection === null) continue;
    if (unit.kind === "predicate" && unit.word.class === "mediate") return true;
    if (!isAdnominal(units, unit)) return false;
    const described = phrases.find(
      (other) =>
        other.from > i &&
        other.from <= chain.trigger &&
        units
          .slice(i + 1, other.from)
          .every(
            (between) =>
              ["noun", "number", "open", "date"].includes(between.kind) || between.kind === "particle",
          ),
    );
    return described !== undefined;
  }
  return false;
}

function reports(units: readonly Unit[]): boolean {
  const last = units.findLast((unit) => "inflection" in unit && unit.inflection !== null);
  return last?.kind === "predicate" && last.word.class === "report";
}

function isPassive({ units, chain }: Scene): boolean {
  const trigger = units[chain.trigger] as TriggerUnit;
  return trigger.inflection?.passive ?? false;
}

/** In 政府は、AがBを買収すると発表した the one who announces takes no part. */
function withoutAnnouncer(taken: { part: Part; bodies: readonly Body[]; rule: string }[], scene: Scene) {
  const { phrases, chain } = scene;
  const inner = phrases.filter(
    (phrase) =>
      phrase.to <= chain.trigger &&
      phrase.particle === "が" &&
      phrase.owned === null &&
      phrase.bodies.length > 0,
  );
  const binds = chain.steps.some((step) => step.class === "trigger" || step.class === "bind");
  if (
    inner.length === 0 ||
    binds ||
    !chain.steps.some((step) => step.class === "report" || step.class === "approve")
  )
    return taken;
  const topics = phrases
    .filter((phrase) => phrase.to <= chain.trigger && phrase.particle.endsWith("は"))
    .flatMap((phrase) => phrase.bodies);
  const others = taken.filter(
    (entry) => !(entry.part === "subject" && entry.bodies.every((body) => topics.includes(body))),
  );
  return others.length > 0 ? others : taken;
}

function roleOf(kind: string, part: Part, passive: boolean, body: Body, all: readonly Body[]): PartyRole {
  switch (kind) {
    case "acquisition":
      if (part === "subject") return passive ? "target" : "acquirer";
      if (part === "object" || part === "of") return "target";
      if (part === "from") return "seller";
      if (part === "to") return passive ? "acquirer" : "target";
      return "party";
    case "capital":
      if (part === "subject" && all.length === 1) return "investor";
      if (part === "object" || part === "to" || part === "of") return "investee";
      return "party";
    case "license":
      if (part === "from") return "licensor";
      if (part === "to") return "licensee";
      return "party";
    case "labor":
      return isOrganization(body) && /組合|労組/.test(body.name) ? "employee" : "employer";
    case "contract":
      return isPerson(body) ? "employee" : "party";
    default:
      return "party";
  }
}
