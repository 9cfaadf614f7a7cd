import type { Explain } from "../rules/explain.js";
import type { NameMention } from "../rules/rule.js";
import { type Doc, written } from "../text/doc.js";
import { cluster } from "./aliases/index.js";
import { type Entity, toEntities } from "./entity.js";
import { Forms } from "./forms.js";
import { type Name, readNames } from "./reading.js";
import { type Entities, toRecords } from "./records.js";
import { resolveReferences } from "./references/index.js";
import { behindGap } from "./roles/behind-name.js";
import { findRoles, type PersonSpot } from "./roles/index.js";
import { titlesOf } from "./roles/titles.js";
import type { UserRows } from "./user-dictionary.js";

export type { Entities } from "./records.js";

/**
 * Gathers the mentions of a document into entities, each with its aliases, references and roles.
 * `user` is the user's own dictionary: names to which it gives one canonical name are one.
 * Spans are into the folded text; `name`, `aliases` and mention texts are as the article writes them.
 */
export function resolveEntities(
  doc: Doc,
  mentions: readonly NameMention[],
  explain?: Explain,
  user?: UserRows,
): Entities {
  const reading = readNames(doc, mentions);
  const titleFrom = titlesOf(reading);
  const titleOf = (name: Name) => {
    const title = titleFrom(behindGap(reading.text, name.end));
    return title && reading.text.slice(title.start, title.end);
  };
  const forms = new Forms(reading, user);
  const clusters = cluster({ reading, forms, titleOf }, explain);
  const entities = toEntities(reading, clusters, forms, titleOf, explain);
  const entityOf: Entity[] = [];
  for (const entity of entities) for (const name of entity.names) entityOf[name.index] = entity;

  const { references, context } = resolveReferences(reading, entityOf, explain);
  const spots: PersonSpot[] = [];
  for (const name of reading.names)
    if (name.type === "person") spots.push({ spot: name, person: entityOf[name.index] });
  for (const spot of references) {
    const [person, other] = spot.entities;
    if (person.type === "person" && !other) spots.push({ spot, person });
  }
  const referenceEndingAt = new Map(references.map((reference) => [reference.end, reference]));
  const write = (start: number, end: number) => written(doc, start, end);
  const roles = findRoles(
    { reading, entityOf, titleFrom, spoken: context, referenceEndingAt },
    spots,
    write,
    explain,
  );
  return toRecords(doc, entities, references, roles);
}
