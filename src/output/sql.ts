import type { ArticleRecord } from "../record.js";
import { SCHEMA_VERSION } from "../schema-version.js";
import type { Cell, Column, ColumnType } from "./columns.js";
import { ENTITY_TYPES, TABLES, type Table, tableNamed } from "./tables.js";

export type Dialect = "sqlite" | "postgres";

/** How each database spells the types of columns. */
export const TYPES: Readonly<Record<Dialect, Readonly<Record<ColumnType, string>>>> = {
  sqlite: { text: "text", integer: "integer", real: "real", boolean: "integer", list: "text" },
  postgres: {
    text: "text",
    integer: "integer",
    real: "double precision",
    boolean: "boolean",
    list: "text[]",
  },
};

/** A table of a database; its rows come from one or more insertions. */
export type SqlTable = Omit<Table, "rows">;

/** Rows on their way into a table. */
export interface Insertion {
  readonly into: string;
  readonly columns: readonly Column[];
  readonly rows: (record: ArticleRecord, contentHash: string) => Cell[][];
}

/** The entity tables of the record are views of one table here, which others can refer to. */
const VIEWS = { organization: "organizations", person: "people", place: "places" } as const;
const VIEWED = ENTITY_TYPES.map((type) => ({ type, ...tableNamed(VIEWS[type]) }));
const REAL = TABLES.filter(
  (table) => table.name !== "articles" && !VIEWED.some(({ name }) => name === table.name),
);

const text = (name: string, description: string): Column => ({
  name,
  type: "text",
  isNullable: false,
  description,
});
const CONTENT_HASH = text("content_hash", "of the whole record: loading the same again changes nothing");
const ENTITY_TYPE = text("type", "organization, person or place");

const { rows: articleRows, ...articleTable } = tableNamed("articles");
const articles: SqlTable = { ...articleTable, columns: [...articleTable.columns, CONTENT_HASH] };
const entities: SqlTable = {
  name: "entities",
  description: "the organizations, people and places an article names",
  key: ["article_id", "id"],
  columns: [ENTITY_TYPE, ...entityColumns()],
};

/** The columns of every entity, then those of each type, which are null for the others. */
function entityColumns(): Column[] {
  const isShared = (name: string) =>
    VIEWED.every(({ columns }) => columns.some((column) => column.name === name));
  const columns = VIEWED.flatMap((table) => table.columns).map(
    (column): Column => ({ ...column, isNullable: column.isNullable || !isShared(column.name) }),
  );
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}

/** What a database holds, owners before what they own. */
export const SQL_TABLES: readonly SqlTable[] = [articles, entities, ...REAL];

/** What goes into it for a record, in the order of the tables. */
export const INSERTIONS: readonly Insertion[] = [
  {
    into: "articles",
    columns: articles.columns,
    rows: (record, contentHash) => articleRows(record).map((row) => [...row, contentHash]),
  },
  ...VIEWED.map(({ type, columns, rows }) => ({
    into: "entities",
    columns: [ENTITY_TYPE, ...columns],
    rows: (record: ArticleRecord) => rows(record).map((row) => [type, ...row]),
  })),
  ...REAL.map(({ name, columns, rows }) => ({ into: name, columns, rows })),
];

const INDEXES: readonly (readonly [table: string, ...columns: string[]])[] = [
  ["articles", "published_at"],
  ["entities", "name"],
  ["parties", "article_id", "entity"],
  ["dates", "interval_from"],
];

/** The table that a column of a key leads to. */
const OWNERS: Readonly<Record<string, string>> = {
  entity: "entities",
  person: "entities",
  agreement: "agreements",
};

/** The table that holds the version of the schema. */
export const VERSION_TABLE = "kijiyomi_schema";

/** A name as SQL takes it: `end` is a word of the language. */
export const quote = (name: string) => (name === "end" ? '"end"' : name);

/** Every statement that creates the schema, in order. */
export function schemaStatements(dialect: Dialect): string[] {
  return [
    ...SQL_TABLES.map((table) => createTable(table, dialect)),
    ...INDEXES.map(
      ([table, ...columns]) =>
        `create index ${table}_${columns.at(-1)} on ${table} (${columns.map(quote).join(", ")})`,
    ),
    ...viewStatements(),
    ...(dialect === "postgres" ? SQL_TABLES.flatMap(comments) : []),
    `create table ${VERSION_TABLE} (version text not null)`,
    `insert into ${VERSION_TABLE} values ('${SCHEMA_VERSION}')`,
  ];
}

/** The views of each type of entity, with the columns that the type has. */
export function viewStatements(): string[] {
  return VIEWED.map(({ type, name, columns }) => {
    const names = columns.map((column) => quote(column.name)).join(", ");
    return `create view ${name} as select ${names} from entities where type = '${type}'`;
  });
}

function createTable({ name, description, columns, key }: SqlTable, dialect: Dialect): string {
  const lines = columns.map((column) => ({
    sql: columnSql(column, dialect),
    note: dialect === "sqlite" ? column.description : "",
  }));
  const owner = OWNERS[key[1]];
  const reference = owner
    ? `(article_id, ${key[1]}) references ${owner}`
    : "(article_id) references articles";
  const constraints = [
    `primary key (${key.map(quote).join(", ")})`,
    ...(key[0] === "article_id" ? [`foreign key ${reference} on delete cascade`] : []),
  ];
  const body = [
    ...lines.map(({ sql, note }) => `  ${sql},${note && ` -- ${note}`}`),
    ...constraints.map((sql, i) => `  ${sql}${i < constraints.length - 1 ? "," : ""}`),
  ];
  const head = dialect === "sqlite" ? `create table ${name} ( -- ${description}` : `create table ${name} (`;
  return `${head}\n${body.join("\n")}\n)`;
}

export function columnSql({ name, type, isNullable }: Column, dialect: Dialect): string {
  return `${quote(name)} ${TYPES[dialect][type]}${isNullable ? "" : " not null"}`;
}

function comments({ name, description, columns }: SqlTable): string[] {
  const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
  return [
    `comment on table ${name} is ${literal(description)}`,
    ...columns
      .filter((column) => column.description !== "")
      .map((column) => `comment on column ${name}.${quote(column.name)} is ${literal(column.description)}`),
  ];
}

/** Negative where a schema version comes before another. */
export function compareVersions(a: string, b: string): number {
  const [majorA, minorA] = a.split(".").map(Number);
  const [majorB, minorB] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
