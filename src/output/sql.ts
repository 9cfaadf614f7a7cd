import { SCHEMA_VERSION } from "../record.js";
import type { Cell, Column, ColumnType } from "./columns.js";
import { ENTITY_TYPES, type EntityType, TABLES, type Table } from "./tables.js";

export type Dialect = "sqlite" | "postgres";

const TYPES: Readonly<Record<Dialect, Readonly<Record<ColumnType, string>>>> = {
  sqlite: { text: "text", integer: "integer", real: "real", boolean: "integer", list: "text" },
  postgres: {
    text: "text",
    integer: "integer",
    real: "double precision",
    boolean: "boolean",
    list: "text[]",
  },
};

/** The entity tables of the record are views of one table, which others can refer to. */
const VIEWS: Readonly<Record<EntityType, string>> = {
  organization: "organizations",
  person: "people",
  place: "places",
};

const tableNamed = (name: string) => TABLES.find((table) => table.name === name)!;

/** Names the record that a row came from, so that loading it again changes nothing. */
const CONTENT_HASH: Column = {
  name: "content_hash",
  type: "text",
  isNullable: false,
  description: "of the whole record: loading the same again changes nothing",
};

const ENTITY_TYPE: Column = {
  name: "type",
  type: "text",
  isNullable: false,
  description: "organization, person or place",
};

const articles: Table = withColumn(tableNamed("articles"), CONTENT_HASH);
const entities = entityTable();

function withColumn(table: Table, column: Column): Table {
  return { ...table, columns: [...table.columns, column] };
}

/** The columns of every entity, then those of each type, which are null for the others. */
function entityTable(): Table {
  const tables = ENTITY_TYPES.map((type) => ({ type, table: tableNamed(VIEWS[type]) }));
  const seen = new Map<string, Column>();
  for (const { table } of tables) {
    for (const column of table.columns) {
      const isShared = tables.every(({ table: other }) =>
        other.columns.some(({ name }) => name === column.name),
      );
      seen.set(column.name, { ...column, isNullable: column.isNullable || !isShared });
    }
  }
  const columns = [ENTITY_TYPE, ...seen.values()];
  const places = tables.map(({ table }) =>
    columns.map(({ name }) => table.columns.findIndex((column) => column.name === name)),
  );
  return {
    name: "entities",
    description: "the organizations, people and places an article names",
    key: ["article_id", "id"],
    columns,
    rows: (record) =>
      tables.flatMap(({ type, table }, i) =>
        table
          .rows(record)
          .map((row) => columns.map((_, j): Cell => (j === 0 ? type : (row[places[i][j]] ?? null)))),
      ),
  };
}

/** What a database holds, owners before what they own. */
export const SQL_TABLES: readonly Table[] = [
  articles,
  entities,
  ...TABLES.filter(({ name }) => name !== "articles" && !Object.values(VIEWS).includes(name)),
];

const INDEXES: readonly (readonly [table: string, ...columns: string[]])[] = [
  ["articles", "published_at"],
  ["entities", "name"],
  ["parties", "article_id", "entity"],
  ["dates", "interval_from"],
];

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
  return ENTITY_TYPES.map((type) => {
    const { name, columns } = tableNamed(VIEWS[type]);
    const names = columns.map((column) => quote(column.name)).join(", ");
    return `create view ${name} as select ${names} from entities where type = '${type}'`;
  });
}

function createTable({ name, description, columns, key }: Table, dialect: Dialect): string {
  const lines = columns.map((column) => ({
    sql: columnSql(column, dialect),
    note: dialect === "sqlite" ? column.description : "",
  }));
  const primaryKey = `primary key (${key.map(quote).join(", ")})`;
  const foreignKey =
    key[0] === "article_id" ? ["foreign key (article_id) references articles on delete cascade"] : [];
  const constraints = [primaryKey, ...foreignKey];
  const body = [
    ...lines.map(({ sql, note }) => `  ${sql},${note && ` -- ${note}`}`),
    ...constraints.map((sql, i) => `  ${sql}${i < constraints.length - 1 ? "," : ""}`),
  ];
  const head = dialect === "sqlite" ? `create table ${name} ( -- ${description}` : `create table ${name} (`;
  return `${head}\n${body.join("\n")}\n)${dialect === "sqlite" ? " without rowid" : ""}`;
}

export function columnSql({ name, type, isNullable }: Column, dialect: Dialect): string {
  return `${quote(name)} ${TYPES[dialect][type]}${isNullable ? "" : " not null"}`;
}

function comments({ name, description, columns }: Table): string[] {
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
