import type { Explain } from "../rules/explain.js";
import type { NameMention } from "../rules/rule.js";
import { type Doc, written } from "../text/doc.js";
import { type Cluster, cluster } from "./aliases/index.js";
import { type Entity, type Reference, toEntities } from "./entity.js";
import { Forms } from "./forms.js";
import { type Name, type Reading, readNames } from "./reading.js";
import { type Entities, toRecords } from "./records.js";
import { resolveReferences } from "./references/index.js";
import type { ReferenceContext } from "./references/rule.js";
import { behindGap } from "./roles/behind-name.js";
import { type FoundRoles, findBodies, findRoles, type PersonSpot } from "./roles/index.js";
import type { RoleContext } from "./roles/rule.js";
import { type TitleFrom, titlesOf } from "./roles/titles.js";
import type { UserRows } from "./user-dictionary.js";

export type { Entities } from "./records.js";

/** A document on its way from names to entities; each of the steps adds what it finds. */
export class Resolution {
  readonly reading: Reading;
  readonly titleFrom: TitleFrom;
  forms!: Forms;
  clusters!: readonly Cluster[];
  entities!: readonly Entity[];
  /** By the index of a name. */
  entityOf!: readonly Entity[];
  references!: readonly Reference[];
  spoken!: ReferenceContext;
  roleContext!: RoleContext;
  roles!: FoundRoles;
  records!: Entities;

  /** `user` is the user's own dictionary: names to which it gives one canonical name are one. */
  constructor(
    readonly doc: Doc,
    mentions: readonly NameMention[],
    readonly explain?: Explain,
    readonly user?: UserRows,
  ) {
    this.reading = readNames(doc, mentions);
    this.titleFrom = titlesOf(this.reading);
  }

  /** The title written right behind a name, or null. */
  readonly titleOf = (name: Name): string | null => {
    const { text } = this.reading;
    const title = this.titleFrom(behindGap(text, name.end));
    return title && text.slice(title.start, title.end);
  };
}

/**
 * What gathers the mentions of a document into entities, each with its aliases, references and roles; to be done in this
 * order, each for all documents of a lot before the next.
 * Spans are into the folded text; `name`, `aliases` and mention texts are as the article writes them.
 */
export const resolutionSteps: readonly ((work: Resolution) => void)[] = [
  (work) => {
    work.forms = new Forms(work.reading, work.user);
  },
  (work) => {
    work.clusters = cluster(work, work.explain);
  },
  (work) => {
    const { reading, clusters, forms, titleOf, explain } = work;
    work.entities = toEntities(reading, clusters, forms, titleOf, explain);
    const entityOf: Entity[] = [];
    for (const entity of work.entities) for (const name of entity.names) entityOf[name.index] = entity;
    work.entityOf = entityOf;
  },
  (work) => {
    const { references, context } = resolveReferences(work.reading, work.entityOf, work.explain);
    work.references = references;
    work.spoken = context;
  },
  (work) => {
    const { doc, reading, entityOf, references, titleFrom, spoken, explain } = work;
    const spots: PersonSpot[] = [];
    for (const name of reading.names)
      if (name.type === "person") spots.push({ spot: name, person: entityOf[name.index] });
    for (const spot of references) {
      const [person, other] = spot.entities;
      if (person.type === "person" && !other) spots.push({ spot, person });
    }
    const referenceEndingAt = new Map(references.map((reference) => [reference.end, reference]));
    const write = (start: number, end: number) => written(doc, start, end);
    work.roleContext = { reading, entityOf, titleFrom, spoken, referenceEndingAt };
    work.roles = findRoles(work.roleContext, spots, write, explain);
  },
  (work) => findBodies(work.roles, work.roleContext, work.explain),
  (work) => {
    work.records = toRecords(work.doc, work.entities, work.references, work.roles.roles);
  },
];

/** The entities of one document. */
export function resolveEntities(...of: ConstructorParameters<typeof Resolution>): Entities {
  const work = new Resolution(...of);
  for (const step of resolutionSteps) step(work);
  return work.records;
}
