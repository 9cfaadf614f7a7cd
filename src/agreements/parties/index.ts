import type { PartyRole } from "../../record.js";
import { type Body, isPerson, isPlace } from "../actors.js";
import { bodiesOf, canAct, canLead } from "../discourse.js";
import { standsIn } from "../parts.js";
import type { Phrase } from "../phrases.js";
import type { Scene } from "../scene.js";
import { REACH, type TriggerUnit } from "../units.js";
import { isProfession, openWords } from "../words.js";
import { buried, elsewhere, fruit, mediator, otherClause, source } from "./bystanders.js";
import { completions } from "./complete.js";
import { jointMatter, ofWhom, withWhom } from "./counterparts.js";
import { cleft, describedByClause } from "./described.js";
import { roleOf } from "./roles.js";
import { type Part, type PartyRule, situate } from "./rule.js";
import { giver, object, owned, payee, proposedTo, receiver, topicObject } from "./sides.js";
import { byWhom, headlineSubject, subject } from "./subjects.js";

/** A body that takes part, and the rule that says so. */
export interface Seat {
  readonly body: Body;
  readonly role: PartyRole;
  readonly rule: string;
  /** The words that stand for it; null where the document adds it. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** In this order: who only stands by is known by the words around, before any particle is looked at. */
export const partyRules: readonly PartyRule[] = [
  source,
  mediator,
  describedByClause,
  cleft,
  buried,
  elsewhere,
  topicObject,
  otherClause,
  fruit,
  jointMatter,
  owned,
  proposedTo,
  withWhom,
  ofWhom,
  byWhom,
  object,
  giver,
  receiver,
  payee,
  subject,
  headlineSubject,
];

interface Taken {
  readonly part: Part;
  /** Null where the document adds it. */
  readonly phrase: Phrase | null;
  readonly bodies: readonly Body[];
  readonly rule: string;
}

/** Those who bind themselves in a scene, as the sentence says it, completed from the sentences before. */
export function findParties(scene: Scene): { seats: Seat[]; others: boolean } {
  const { trigger, end } = scene.chain;
  const near = scene.phrases.filter(({ from, to }) => to >= trigger - REACH && from <= end + REACH);
  const named = withoutAnnouncer(
    near.flatMap((phrase) => takePart(phrase, scene)),
    scene,
  );
  const taken = [...named, ...complete(named, scene)];
  const seats = withoutUnplaced(seatsOf(taken, scene), scene);
  return { seats, others: taken.some((entry) => entry.phrase?.others) };
}

/** What the first rule that claims a phrase says of it. */
function takePart(phrase: Phrase, scene: Scene): Taken[] {
  const stance = situate(phrase, scene);
  if (stance === null) return [];
  for (const rule of partyRules) {
    const part = rule.claim(stance, scene);
    if (part === "bystander") return [];
    if (part === null) continue;
    const bodies = standFor(bodiesOf(phrase, scene.discourse, scene.sentence), scene).filter((body) =>
      fits(body, part, scene),
    );
    return bodies.length > 0 ? [{ part, phrase, bodies, rule: rule.id }] : [];
  }
  return [];
}

/** A stadium takes no part of itself, and to buy a place takes no agreement worth a record. */
function fits(body: Body, part: Part, { kind }: Scene): boolean {
  if (!isPlace(body)) return true;
  if (part === "subject") return canLead(body);
  // 競技場の命名権契約
  if (part === "of" && kind === "contract") return canLead(body);
  return kind !== "acquisition";
}

/** Whom the document adds where the sentence leaves somebody out; a clause that describes a name leaves out nobody. */
function complete(named: readonly Taken[], scene: Scene): Taken[] {
  if (scene.chain.describes !== null) return [];
  const added: Taken[] = [];
  for (const { id, part, find } of completions) {
    const known = [...named, ...added];
    const present = new Set(known.flatMap((entry) => entry.bodies));
    if (present.size > 1) break;
    const found = find(
      scene,
      known.map((entry) => entry.part),
    );
    const bodies = standFor(found, scene).filter((body) => !present.has(body));
    if (bodies.length > 0) added.push({ part, phrase: null, bodies, rule: id });
  }
  return added;
}

function seatsOf(taken: readonly Taken[], scene: Scene): Seat[] {
  const trigger = scene.units[scene.chain.trigger] as TriggerUnit;
  // 傘下に入る, 子会社になる: the subject is taken over.
  const joins =
    trigger.words.some((word) => word.class === "result") &&
    scene.chain.steps.some((step) => /^(?:入る|なる)$/.test(step.word));
  // 買収提案を受ける, 拒否する: the subject is to be taken over.
  const isOffered = scene.chain.steps.some((step) => step.word === "受ける" || step.class === "refuse");
  const passive = joins || isOffered || (trigger.inflection?.passive ?? false);
  const selling =
    trigger.words.some((word) => word.class === "transfer" && word.word !== "譲り受け") ||
    scene.chain.steps.some((step) => step.class === "sell" || /^(?:売却|譲渡)$/.test(step.word));
  const seats = new Map<Body, Seat>();
  for (const { part, phrase, bodies, rule } of taken)
    for (const body of bodies) {
      // 両社は、AがBを買収することで…: what is said last of a body, as an object, is the most exact.
      if (seats.has(body) && part !== "object") continue;
      const role = roleOf(scene.kind, part, body, { together: bodies.length > 1, passive, selling });
      seats.set(body, { body, role, rule, span: phrase && { start: phrase.start, end: phrase.end } });
    }
  return [...seats.values()];
}

/** Heads and spokespeople stand for their body; players and private people for themselves. */
function standFor(bodies: readonly Body[], { discourse, kind }: Scene): Body[] {
  const isPlayer = (body: Body) =>
    kind === "contract" && isPerson(body) && body.roles.some((role) => isProfession(role.title));
  const bound = bodies.map((body) => (isPlayer(body) ? body : discourse.standFor(body)));
  return [...new Set(bound)].filter(canAct);
}

/**
 * A mayor or minister whose body is nowhere named stands for nobody where the others are those who bind
 * themselves; nor does a head office beside its own body.
 */
function withoutUnplaced(seats: Seat[], { discourse }: Scene): Seat[] {
  const names = new Set(seats.map(({ body }) => body.name));
  const whole = seats.filter(({ body }) => {
    const owner = body.name.replace(HEAD_OFFICE, "");
    return owner === body.name || !names.has(owner);
  });
  const placed = whole.filter(({ body }) => !isUnplaced(body));
  const isTold =
    placed.length > 0 && discourse.told.some((parties) => placed.every(({ body }) => parties.includes(body)));
  return placed.length > 1 || isTold ? placed : whole;
}

const HEAD_OFFICE = /(?:本部|本社|支部|支社)$/;

const isUnplaced = (body: Body) =>
  isPerson(body) &&
  body.roles.some(({ title }) => standsIn(title, openWords()) && !isProfession(title)) &&
  body.roles.every((role) => role.organization === null);

/** In 政府は、AがBを買収すると発表した the one who announces takes no part. */
function withoutAnnouncer(taken: readonly Taken[], { phrases, chain }: Scene): Taken[] {
  const ownSubject = phrases.some(
    (phrase) =>
      phrase.to <= chain.trigger &&
      phrase.particle === "が" &&
      phrase.owned === null &&
      phrase.bodies.length > 0,
  );
  const binds = chain.steps.some((step) => step.class === "trigger" || step.class === "bind");
  if (!ownSubject || binds || !chain.steps.some((step) => step.class === "report")) return [...taken];
  const others = taken.filter(
    (entry) => !(entry.part === "subject" && entry.phrase?.particle.endsWith("は")),
  );
  return others.length > 0 ? others : [...taken];
}
