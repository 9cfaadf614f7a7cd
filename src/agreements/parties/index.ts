import type { PartyRole } from "../../record.js";
import { type Body, isPerson, isPlace } from "../actors.js";
import { bodiesOf, canAct, canLead } from "../discourse.js";
import { standsIn } from "../parts.js";
import type { Phrase } from "../phrases.js";
import type { Scene } from "../scene.js";
import { REACH } from "../units.js";
import { isProfession, openWords, type TriggerType } from "../words.js";
import { buried, elsewhere, fruit, mediator, otherClause, source } from "./bystanders.js";
import { completions } from "./complete.js";
import { jointMatter, ofWhom, opponent, withWhom } from "./counterparts.js";
import { cleft, describedByClause } from "./described.js";
import { directionOf, roleOf, type Taking } from "./roles.js";
import { type Part, type PartyRule, type Stance, situate } from "./rule.js";
import { giver, holder, object, owned, payee, proposedTo, receiver, topicObject } from "./sides.js";
import { byWhom, headlineSubject, subject } from "./subjects.js";
import { underwriter } from "./underwriter.js";

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
  underwriter,
  holder,
  opponent,
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

interface Taken extends Taking {
  /** Null where the document adds it. */
  readonly phrase: Phrase | null;
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
  const taken = [...withClub(apart(named, scene), scene), ...complete(named, scene)];
  const seats = withoutUnplaced(seatsOf(taken, scene), scene);
  return { seats, others: taken.some((entry) => entry.phrase?.others) };
}

type RulesByPlace = Record<Stance["where"], readonly PartyRule[]>;
const rulesByKind = new Map<TriggerType, RulesByPlace>();

/** The rules that are asked beside a trigger of some kind: at most places a half of them. */
function rulesFor(kind: TriggerType): RulesByPlace {
  const known = rulesByKind.get(kind);
  if (known) return known;
  const ofKind = partyRules.filter(({ kinds }) => kinds?.includes(kind) ?? true);
  const at = (place: Stance["where"]) => ofKind.filter(({ where }) => (where ?? place) === place);
  const rules = { before: at("before"), within: at("within"), behind: at("behind") };
  rulesByKind.set(kind, rules);
  return rules;
}

/** What the first rule that claims a phrase says of it. */
function takePart(phrase: Phrase, scene: Scene): Taken[] {
  const stance = situate(phrase, scene);
  if (stance === null) return [];
  for (const rule of rulesFor(scene.kind)[stance.where]) {
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
  if (part === "subject" || part === "by") return canLead(body);
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
  const direction = directionOf(scene, taken);
  const seats = new Map<Body, Seat>();
  for (const { part, phrase, bodies, rule } of taken)
    for (const body of bodies) {
      // 両社は、AがBを買収することで…: what is said last of a body, as an object, is the most exact.
      if (seats.has(body) && part !== "object") continue;
      const role = roleOf(scene, part, body, direction);
      seats.set(body, { body, role, rule, span: phrase && { start: phrase.start, end: phrase.end } });
    }
  return [...seats.values()];
}

/** A player who renews his contract does so with his club. */
function withClub(taken: readonly Taken[], { kind, chain, discourse }: Scene): Taken[] {
  const renews = chain.steps.some((step) => step.class === "renew");
  const [only] = taken;
  if (kind !== "contract" || !renews || taken.length !== 1 || only.bodies.length !== 1) return [...taken];
  const club = discourse.standFor(only.bodies[0]);
  return club === only.bodies[0] ? [...taken] : [...taken, { ...only, part: "with", bodies: [club] }];
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
  body.roles.some(({ title }) => standsIn(title, openWords().standIns) && !isProfession(title)) &&
  body.roles.every((role) => role.organization === null);

/** [A]、[B]買収; [B]、[A]による買収に合意: of two names with a comma between, and nobody else, the first is the subject. */
function apart(taken: Taken[], { kind, text }: Scene): Taken[] {
  if (kind !== "acquisition" || taken.length !== 1) return taken;
  const [{ part, phrase, bodies, rule }] = taken;
  if (phrase === null || bodies.length !== 2 || !(part === "by" || phrase.particle === "+")) return taken;
  if (!text.slice(phrase.start, phrase.end).includes("、")) return taken;
  return [
    { part: "subject", phrase, bodies: bodies.slice(0, 1), rule },
    { part, phrase, bodies: bodies.slice(1), rule },
  ];
}

/** In 政府は、AがBを買収すると発表した the one who announces takes no part; in 政府は、Aが撤退することで合意したと… it does. */
function withoutAnnouncer(taken: readonly Taken[], { units, chain }: Scene): Taken[] {
  const isOwn = ({ part, phrase }: Taken) => part === "subject" && phrase?.particle === "が";
  const binds = chain.steps.some(
    (step) =>
      step.class === "bind" || (step.class === "trigger" && units[step.unit - 2]?.kind === "nominalizer"),
  );
  if (binds || !taken.some(isOwn) || !chain.steps.some((step) => step.class === "report")) return [...taken];
  const others = taken.filter(({ part, phrase }) => !(part === "subject" && phrase?.particle.endsWith("は")));
  return others.length > 0 ? others : [...taken];
}
