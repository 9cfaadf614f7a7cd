import type { z } from "zod";
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

export type Cell = string | number | boolean | null;
export type ColumnType = "text" | "integer" | "real" | "boolean" | "json";

export interface Column {
  /** In snake case, the names of nested objects before those of their fields: `geo_latitude`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
  readonly description: string;
}

export interface Table {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The columns that tell its rows apart; none where nothing needs to. */
  readonly key: readonly string[];
  /** The rows of a record, with the cells in the order of `columns`. */
  readonly rows: (record: ArticleRecord) => Cell[][];
}

/** A column of a schema, and the way from an item to its cell. */
interface Field extends Column {
  readonly read: (item: unknown) => Cell;
}

/**
 * The columns of a schema: its scalars, those of the objects in it, and lists of words as JSON. Lists of objects
 * are left out: they are tables of their own.
 */
function fieldsOf(schema: z.ZodType): Field[] {
  return Object.entries((schema as z.ZodObject).shape).flatMap(([name, inner]) =>
    fieldsAt(inner as z.ZodType, [name], false, ""),
  );
}

function fieldsAt(schema: z.ZodType, path: readonly string[], isNullable: boolean, about: string): Field[] {
  const description = schema.description ?? about;
  const field = (type: ColumnType): Field[] => [
    { name: path.map(snakeCase).join("_"), type, isNullable, description, read: reader(path, type) },
  ];
  const { type, format } = schema.def as { type: string; format?: string };
  switch (type) {
    case "nullable":
    case "optional":
      return fieldsAt((schema as z.ZodNullable<z.ZodType>).unwrap(), path, true, description);
    case "object":
      return Object.entries((schema as z.ZodObject).shape).flatMap(([name, inner]) =>
        fieldsAt(inner as z.ZodType, [...path, name], isNullable, ""),
      );
    case "array":
      return (schema as z.ZodArray<z.ZodType>).element.def.type === "string" ? field("json") : [];
    case "string":
    case "enum":
    case "literal":
      return field("text");
    case "number":
      return field(format === "safeint" ? "integer" : "real");
    case "boolean":
      return field("boolean");
    default:
      throw new Error(`no column type for ${type} at ${path.join(".")}`);
  }
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function reader(path: readonly string[], type: ColumnType): Field["read"] {
  return (item) => {
    let value = item;
    for (const name of path) value = (value as Record<string, unknown> | null | undefined)?.[name];
    if (value == null) return null;
    return type === "json" ? JSON.stringify(value) : (value as Cell);
  };
}

/** What a table says of a row besides the fields of its item. */
interface Link<Item> {
  readonly column: Column;
  readonly read: (entry: Entry<Item>) => Cell;
}

/** An item with the thing it belongs to and its place there. */
interface Entry<Item> {
  readonly item: Item;
  readonly owner?: { readonly id: string };
  readonly position?: number;
  readonly type?: string;
  readonly isReference?: boolean;
}

function table<Item>(
  head: Pick<Table, "name" | "description" | "key">,
  schema: z.ZodType<Item>,
  entries: (record: ArticleRecord) => Entry<Item>[],
  links: readonly Link<Item>[] = [],
): Table {
  const fields = keysFirst(fieldsOf(schema), head.key);
  return {
    ...head,
    columns: [
      ARTICLE_ID,
      ...links.map(({ column }) => column),
      ...fields.map(({ read: _, ...column }) => column),
    ],
    rows: (record) =>
      entries(record).map((entry) => [
        record.id,
        ...links.map(({ read }) => read(entry)),
        ...fields.map(({ read }) => read(entry.item)),
      ]),
  };
}

const keysFirst = (fields: readonly Field[], key: readonly string[]) => [
  ...fields.filter(({ name }) => key.includes(name)),
  ...fields.filter(({ name }) => !key.includes(name)),
];

const required = (name: string, type: ColumnType, description: string): Column => ({
  name,
  type,
  description,
  isNullable: false,
});

const ARTICLE_ID = required("article_id", "text", "the article it is in");

function owner<Item>(name: string, description: string): Link<Item> {
  return { column: required(name, "text", description), read: (entry) => entry.owner?.id ?? null };
}

function position<Item>(): Link<Item> {
  return {
    column: required("position", "integer", "its place in the list, from 0"),
    read: (entry) => entry.position ?? null,
  };
}

const things = <Item>(items: readonly Item[]): Entry<Item>[] => items.map((item) => ({ item }));

const partsOf = <Owner extends { id: string }, Item>(
  owners: readonly Owner[],
  list: (owner: Owner) => readonly Item[],
) => owners.flatMap((owner) => list(owner).map((item, position): Entry<Item> => ({ item, owner, position })));

function mentionsOf(record: ArticleRecord): Entry<Mention>[] {
  const { organizations, people, places } = record;
  const entities = { organization: organizations, person: people, place: places };
  return Object.entries(entities).flatMap(([type, list]) =>
    list.flatMap((owner) => [
      ...owner.mentions.map((item) => ({ item, owner, type, isReference: false })),
      ...owner.references.map((item) => ({ item, owner, type, isReference: true })),
    ]),
  );
}

const articleFields = keysFirst(fieldsOf(ArticleRecord), ["id"]);

const BY_ID = ["article_id", "id"];

/** Every table of the record, derived from its schema: what CSV, Parquet and the databases hold. */
export const TABLES: readonly Table[] = [
  {
    name: "articles",
    description: "the articles that were read",
    key: ["id"],
    columns: articleFields.map(({ read: _, ...column }) => column),
    rows: (record) => [articleFields.map(({ read }) => read(record))],
  },
  table(
    { name: "organizations", description: "the organizations an article names", key: BY_ID },
    Organization,
    (record) => things(record.organizations),
  ),
  table({ name: "people", description: "the people an article names", key: BY_ID }, Person, (record) =>
    things(record.people),
  ),
  table({ name: "places", description: "the places an article names", key: BY_ID }, Place, (record) =>
    things(record.places),
  ),
  table(
    { name: "mentions", description: "where an article names or refers to an entity", key: [] },
    Mention,
    mentionsOf,
    [
      owner("entity", "the organization, person or place"),
      {
        column: required("type", "text", "organization, person or place"),
        read: (entry) => entry.type ?? null,
      },
      {
        column: required("is_reference", "boolean", "同社, 同氏, 両国 … instead of a name"),
        read: (entry) => entry.isReference ?? null,
      },
    ],
  ),
  table(
    { name: "roles", description: "what people are, and where", key: ["article_id", "person", "position"] },
    Person.shape.roles.element,
    (record) => partsOf(record.people, (person) => person.roles),
    [owner("person", "the person's id"), position()],
  ),
  table(
    { name: "dates", description: "the dates and times an article gives", key: BY_ID },
    DateRecord,
    (record) => things(record.dates),
  ),
  table(
    { name: "agreements", description: "the agreements an article reports", key: BY_ID },
    Agreement,
    (record) => things(record.agreements),
  ),
  table(
    { name: "parties", description: "who agrees", key: ["article_id", "agreement", "position"] },
    Agreement.shape.parties.element,
    (record) => partsOf(record.agreements, (agreement) => agreement.parties),
    [owner("agreement", "the agreement's id"), position()],
  ),
  table({ name: "warnings", description: "what was odd about an input", key: [] }, Warning, (record) =>
    things(record.warnings ?? []),
  ),
];
