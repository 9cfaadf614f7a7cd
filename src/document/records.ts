import type { Mention, Organization, OrganizationKind, Person, Place } from "../record.js";
import { type Doc, written } from "../text/doc.js";
import type { Entity, Reference } from "./entity.js";
import { familyAndGiven, readingBehind } from "./person.js";
import type { Role } from "./roles/index.js";

export interface Entities {
  organizations: Organization[];
  people: Person[];
  places: Place[];
}

/** The entities as the record has them: names, aliases and mentions as the article writes them. */
export function toRecords(
  doc: Doc,
  entities: readonly Entity[],
  references: readonly Reference[],
  roles: ReadonlyMap<Entity, readonly Role[]>,
): Entities {
  const said = new Map<Entity, Reference[]>();
  for (const reference of references) {
    for (const entity of reference.entities) {
      const list = said.get(entity);
      if (list) list.push(reference);
      else said.set(entity, [reference]);
    }
  }
  const records: Entities = { organizations: [], people: [], places: [] };
  for (const entity of entities) {
    const common = commonOf(doc, entity, said.get(entity) ?? []);
    if (entity.type === "organization") records.organizations.push(organization(common, entity));
    else if (entity.type === "person")
      records.people.push(person(common, readingOf(doc, entity), roles.get(entity) ?? []));
    else records.places.push(Object.assign(common, entity.place!));
  }
  return records;
}

/** What every record has. It becomes the record by `Object.assign`: in V8 a spread with more properties is 20 times slower. */
type Common = Omit<Place, "kind" | "country" | "code" | "geo">;

function commonOf(doc: Doc, { id, names, aliasRules }: Entity, references: readonly Reference[]): Common {
  const mentions = names.map((name) => mentionAt(doc, name));
  const [name, ...aliases] = mentions.length === 1 ? [mentions[0].text] : fullestFirst(mentions);
  const rules = [...names[0].rules];
  const addRule = (rule: string) => {
    if (!rules.includes(rule)) rules.push(rule);
  };
  for (let i = 1; i < names.length; i++)
    if (names[i].rules !== names[i - 1].rules) names[i].rules.forEach(addRule);
  aliasRules.forEach(addRule);
  return {
    id,
    name,
    aliases,
    mentions,
    references: references.map((reference) => mentionAt(doc, reference)),
    confidence: names.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    rules,
  };
}

const mentionAt = (doc: Doc, { start, end, sentence }: Pick<Reference, "start" | "end" | "sentence">) => ({
  start,
  end,
  text: written(doc, start, end),
  sentence,
});

const fullestFirst = (mentions: readonly Mention[]) =>
  [...new Set(mentions.map(({ text }) => text))].sort((a, b) => b.length - a.length);

const organization = (common: Common, { kind, forms, identifiers }: Entity): Organization =>
  Object.assign(common, {
    kind: kind as OrganizationKind,
    legalForm: forms.find(({ surface }) => surface.legalForm)?.surface.legalForm?.word ?? null,
    identifiers,
  });

function person(common: Common, reading: string | null, roles: readonly Role[]): Person {
  const { family, given } = familyAndGiven(common.name, common.aliases);
  return Object.assign(common, {
    familyName: family,
    givenName: given,
    reading,
    roles: roles.map(({ title, body }) => ({ title, organization: body?.id ?? null })),
  });
}

function readingOf(doc: Doc, { names }: Entity): string | null {
  for (const name of names) {
    const reading = readingBehind(doc.text, name);
    if (reading) return written(doc, reading.start, reading.end);
  }
  return null;
}
