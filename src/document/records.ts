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
    const common = commonOf(doc, entity, said.get(entity) ?? none);
    if (entity.type === "organization") records.organizations.push(organization(common, entity));
    else if (entity.type === "person")
      records.people.push(person(common, readingOf(doc, entity), roles.get(entity) ?? []));
    else records.places.push(Object.assign(common, entity.place!));
  }
  return records;
}

const none: readonly Reference[] = [];

/** What every record has. It becomes the record by `Object.assign`: in V8 a spread with more properties is 20 times slower. */
type Common = Omit<Place, "kind" | "country" | "code" | "geo">;

function commonOf(doc: Doc, { id, names, aliasRules }: Entity, references: readonly Reference[]): Common {
  const first = mentionAt(doc, names[0]);
  const mentions = [first];
  const rules = names[0].rules.slice();
  let { confidence } = names[0];
  let writtenAlike = true;
  for (let i = 1; i < names.length; i++) {
    const mention = mentionAt(doc, names[i]);
    mentions.push(mention);
    if (mention.text !== first.text) writtenAlike = false;
    if (names[i].confidence > confidence) confidence = names[i].confidence;
    if (names[i].rules !== names[i - 1].rules) addRules(rules, names[i].rules);
  }
  if (aliasRules.size > 0) addRules(rules, aliasRules);
  const called = writtenAlike ? null : fullestFirst(mentions);
  return {
    id,
    name: called ? called[0] : first.text,
    aliases: called ? called.slice(1) : [],
    mentions,
    references: references.map((reference) => mentionAt(doc, reference)),
    confidence,
    rules,
  };
}

function addRules(rules: string[], others: Iterable<string>): void {
  for (const rule of others) if (!rules.includes(rule)) rules.push(rule);
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
