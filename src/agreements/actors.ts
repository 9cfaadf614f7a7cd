import type { Entities } from "../document/index.js";
import type { Organization, Person, Place } from "../record.js";

export type Body = Organization | Person | Place;

/** A stretch of text that stands for one or more entities: a mention, or a reference such as 両社. */
export interface Actor {
  readonly start: number;
  readonly end: number;
  readonly bodies: readonly Body[];
  /** 同社, 両国: resolved by the document stage. */
  readonly isReference: boolean;
}

/** The actors of an article by sentence, in text order, and the entities by id. */
export interface Cast {
  readonly bySentence: readonly (readonly Actor[])[];
  body(id: string): Body | undefined;
  /** The body of this name or alias. */
  named(name: string): Body | undefined;
}

export function gatherCast(entities: Entities, sentenceCount: number): Cast {
  const bodies: Body[] = [...entities.organizations, ...entities.people, ...entities.places];
  const spans = new Map<
    string,
    { start: number; end: number; sentence: number; bodies: Body[]; isReference: boolean }
  >();
  for (const body of bodies) {
    for (const list of [body.mentions, body.references]) {
      for (const { start, end, sentence } of list) {
        const key = `${start}-${end}`;
        const known = spans.get(key);
        if (known) known.bodies.push(body);
        else spans.set(key, { start, end, sentence, bodies: [body], isReference: list === body.references });
      }
    }
  }
  const bySentence: Actor[][] = Array.from({ length: sentenceCount }, () => []);
  for (const span of [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const list = bySentence[span.sentence];
    if (!list) continue;
    const last = list.at(-1);
    if (last === undefined || last.end <= span.start) list.push(span);
  }
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const byName = new Map(
    bodies.flatMap((body) => [body.name, ...body.aliases].map((name): [string, Body] => [name, body])),
  );
  return { bySentence, body: (id) => byId.get(id), named: (name) => byName.get(name) };
}

export const isPerson = (body: Body): body is Person => "roles" in body;
export const isOrganization = (body: Body): body is Organization => "legalForm" in body;
export const isPlace = (body: Body): body is Place => "geo" in body;

/** Countries and their governments. */
export function isState(body: Body): boolean {
  if (isPlace(body)) return body.kind === "country";
  return isOrganization(body) && body.kind === "government" && body.name.endsWith("政府");
}
