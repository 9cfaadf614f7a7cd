import { z } from "zod";
import {
  Agreement,
  ArticleRecord,
  DateRecord,
  Mention,
  Organization,
  Person,
  Place,
  Warning,
} from "../record.js";
import { type Cell, type Column, type Field, fieldsOf } from "./columns.js";

export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
  /** The rows of a record, with the cells in the order of `columns`. */
  readonly rows: (record: ArticleRecord) => Cell[][];
}

/** A part of a thing of an article: a mention of an entity, a party of an agreement. */
interface Part<Item> {
  readonly ownerId: string;
  /** In the owner's list, from 0. */
  readonly position: number;
  readonly item: Item;
}

const required = (name: string, type: Column["type"], description: string): Column => ({
  name,
  type,
  description,
  isNullable: false,
});

const ARTICLE_ID = required("article_id", "text", "the article it is in");
const POSITION = required("position", "integer", "its place in the list, from 0");

const columnsOf = (fields: readonly Field[]): Column[] => fields.map(({ read: _, ...column }) => column);
const cellsOf = (item: unknown, fields: readonly Field[]): Cell[] => fields.map(({ read }) => read(item));

/** A table of the things an article has, each with an id of its own. */
function things<Thing>(
  name: string,
  description: string,
  schema: z.ZodType<Thing>,
  list: (record: ArticleRecord) => readonly Thing[],
): Table {
  const fields = fieldsOf(schema);
  return {
    name,
    description,
    key: ["article_id", "id"],
    columns: [ARTICLE_ID, ...columnsOf(fields)],
    rows: (record) => list(record).map((thing) => [record.id, ...cellsOf(thing, fields)]),
  };
}

/** A table of the parts of things, told apart by their owner (the article itself where it is null) and position. */
function parts<Item>(
  name: string,
  description: string,
  owner: Column | null,
  schema: z.ZodType<Item>,
  list: (record: ArticleRecord) => readonly Part<Item>[],
): Table {
  const fields = fieldsOf(schema);
  const ownerColumns = owner === null ? [] : [owner];
  return {
    name,
    description,
    key: ["article_id", ...ownerColumns.map((column) => column.name), "position"],
    columns: [ARTICLE_ID, ...ownerColumns, POSITION, ...columnsOf(fields)],
    rows: (record) =>
      list(record).map(({ ownerId, position, item }) => [
        record.id,
        ...ownerColumns.map(() => ownerId),
        position,
        ...cellsOf(item, fields),
      ]),
  };
}

function partsOf<Owner extends { id: string }, Item>(
  owners: readonly Owner[],
  list: (owner: Owner) => readonly Item[],
): Part<Item>[] {
  return owners.flatMap((owner) =>
    list(owner).map((item, position) => ({ ownerId: owner.id, position, item })),
  );
}

export const ENTITY_TYPES = ["organization", "person", "place"] as const;

/** The entities of a record by their types. */
const entitiesOf = ({ organizations, people, places }: ArticleRecord) => ({
  organization: organizations,
  person: people,
  place: places,
});

/** Mentions and references are one table: where the article speaks of an entity. */
const EntityMention = Mention.extend({
  type: z.enum(ENTITY_TYPES),
  isReference: z.boolean().describe("同社, 同氏, 両国 … instead of a name"),
});

function mentionsOf(record: ArticleRecord): Part<z.infer<typeof EntityMention>>[] {
  const entities = entitiesOf(record);
  return ENTITY_TYPES.flatMap((type) =>
    partsOf<Entity, z.infer<typeof EntityMention>>(entities[type], ({ mentions, references }) => [
      ...mentions.map((mention) => ({ ...mention, type, isReference: false })),
      ...references.map((mention) => ({ ...mention, type, isReference: true })),
    ]),
  );
}

type Entity = ArticleRecord["organizations" | "people" | "places"][number];

const articleFields = fieldsOf(ArticleRecord);

const articles: Table = {
  name: "articles",
  description: "the articles that were read",
  key: ["id"],
  columns: columnsOf(articleFields),
  rows: (record) => [cellsOf(record, articleFields)],
};

/** Every table of the record, derived from its schema: what CSV, Parquet and the databases hold. */
export const TABLES: readonly Table[] = [
  articles,
  things(
    "organizations",
    "the organizations an article names",
    Organization,
    (record) => record.organizations,
  ),
  things("people", "the people an article names", Person, (record) => record.people),
  things("places", "the places an article names", Place, (record) => record.places),
  parts(
    "mentions",
    "where an article speaks of an entity, by a name or by a reference",
    required("entity", "text", "the id of the organization, person or place"),
    EntityMention,
    mentionsOf,
  ),
  parts(
    "roles",
    "what people are, and where",
    required("person", "text", "the person's id"),
    Person.shape.roles.element,
    (record) => partsOf(record.people, (person) => person.roles),
  ),
  things("dates", "the dates and times an article gives", DateRecord, (record) => record.dates),
  things("agreements", "the agreements an article reports", Agreement, (record) => record.agreements),
  parts(
    "parties",
    "who agrees",
    required("agreement", "text", "the agreement's id"),
    Agreement.shape.parties.element,
    (record) => partsOf(record.agreements, (agreement) => agreement.parties),
  ),
  parts("warnings", "what was odd about an input", null, Warning, (record) =>
    partsOf([record], ({ warnings }) => warnings ?? []),
  ),
];

export const tableNamed = (name: string): Table => TABLES.find((table) => table.name === name)!;
