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

/** Those who can act in an article. Only what is asked for is put in order: most sentences are never read. */
export interface Cast {
  /** The actors of a sentence, in text order, without overlaps. */
  actorsOf(sentence: number): Actor[];
  /** The body of this id. */
  body(id: string): Body | undefined;
  /** The body of this name or alias. */
  named(name: string): Body | undefined;
}

export function gatherCast(entities: Entities): Cast {
  const bodies: readonly Body[] = [...entities.organizations, ...entities.people, ...entities.places];
  const bySentence = new Map<number, Appearance[]>();
  for (const body of bodies) {
    for (const { sentence, start, end } of body.mentions)
      appear(bySentence, sentence, { start, end, body, isReference: false });
    for (const { sentence, start, end } of body.references)
      appear(bySentence, sentence, { start, end, body, isReference: true });
  }
  const actors = new Map<number, Actor[]>();
  let byId: Map<string, Body> | undefined;
  let byName: Map<string, Body> | undefined;
  return {
    actorsOf(sentence) {
      const known = actors.get(sentence);
      if (known) return known;
      const found = actorsOf(bySentence.get(sentence) ?? []);
      actors.set(sentence, found);
      return found;
    },
    body(id) {
      byId ??= new Map(bodies.map((body) => [body.id, body]));
      return byId.get(id);
    },
    named(name) {
      byName ??= new Map(
        bodies.flatMap((body) => [body.name, ...body.aliases].map((name): [string, Body] => [name, body])),
      );
      return byName.get(name);
    },
  };
}

/** A mention of, or reference to, one body. */
interface Appearance {
  readonly start: number;
  readonly end: number;
  readonly body: Body;
  readonly isReference: boolean;
}

function appear(bySentence: Map<number, Appearance[]>, sentence: number, appearance: Appearance): void {
  const list = bySentence.get(sentence);
  if (list) list.push(appearance);
  else bySentence.set(sentence, [appearance]);
}

/** Bodies that the same words stand for are one actor; of actors that overlap the first and longest counts. */
function actorsOf(appearances: Appearance[]): Actor[] {
  const actors: (Actor & { readonly bodies: Body[] })[] = [];
  for (const { start, end, body, isReference } of appearances.sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )) {
    const last = actors.at(-1);
    if (last?.start === start && last.end === end) last.bodies.push(body);
    else if (last === undefined || last.end <= start)
      actors.push({ start, end, bodies: [body], isReference });
  }
  return actors;
}

export const isPerson = (body: Body): body is Person => "roles" in body;
export const isOrganization = (body: Body): body is Organization => "legalForm" in body;
export const isPlace = (body: Body): body is Place => "geo" in body;

/** Countries and their governments. */
export function isState(body: Body): boolean {
  if (isPlace(body)) return body.kind === "country";
  return isOrganization(body) && body.kind === "government" && body.name.endsWith("政府");
}
