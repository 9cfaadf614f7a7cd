import type { Organization, OrganizationKind, Person, Place } from "../record.js";
import { type Doc, written } from "../text/doc.js";
import type { Entity, Reference } from "./entity.js";
import { familyAndGiven, readingBehind } from "./person.js";
import type { Role } from "./roles/index.js";
import { legalFormOf } from "./spelling.js";

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
  const said = new Map<Entity, Reference[]>(entities.map((entity) => [entity, []]));
  for (const reference of references)
    for (const entity of reference.entities) said.get(entity)!.push(reference);

  const records: Entities = { organizations: [], people: [], places: [] };
  for (const entity of entities) {
    const common = commonOf(doc, entity, said.get(entity)!);
    if (entity.type === "organization") records.organizations.push(organization(common, entity));
    else if (entity.type === "person")
      records.people.push(person(common, readingOf(doc, entity), roles.get(entity) ?? []));
    else records.places.push({ ...common, ...entity.place! });
  }
  return records;
}

type Common = Omit<Place, "kind" | "country" | "code" | "geo">;

function commonOf(doc: Doc, entity: Entity, references: readonly Reference[]): Common {
  const mention = ({ start, end, sentence }: Pick<Reference, "start" | "end" | "sentence">) => ({
    start,
    end,
    text: written(doc, start, end),
    sentence,
  });
  const mentions = entity.names.map(mention);
  const texts = new Set<string>();
  for (const { text } of mentions) texts.add(text);
  const [name, ...aliases] = [...texts].sort((a, b) => b.length - a.length);
  const rules = new Set<string>();
  for (const name of entity.names) for (const rule of name.rules) rules.add(rule);
  for (const rule of entity.aliasRules) rules.add(rule);
  return {
    id: entity.id,
    name,
    aliases,
    mentions,
    references: references.map(mention),
    confidence: entity.names.reduce((most, { confidence }) => Math.max(most, confidence), 0),
    rules: [...rules],
  };
}

const organization = (common: Common, entity: Entity): Organization => ({
  ...common,
  kind: entity.kind as OrganizationKind,
  legalForm: entity.forms.map((form) => legalFormOf(form)?.word).find((word) => word !== undefined) ?? null,
  identifiers: entity.identifiers,
});

const person = (common: Common, reading: string | null, roles: readonly Role[]): Person => {
  const name = familyAndGiven(common.name, common.aliases);
  return {
    ...common,
    familyName: name.family,
    givenName: name.given,
    reading,
    roles: roles.map(({ title, body }) => ({ title, organization: body?.id ?? null })),
  };
};

function readingOf(doc: Doc, { names }: Entity): string | null {
  for (const name of names) {
    const reading = readingBehind(doc.text, name);
    if (reading) return written(doc, reading.start, reading.end);
  }
  return null;
}
