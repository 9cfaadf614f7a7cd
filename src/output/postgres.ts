import postgres from "postgres";
import { SCHEMA_VERSION } from "../schema-version.js";
import type { Cell } from "./columns.js";
import { type Database, fatal, type Load, planFor } from "./database.js";
import {
  columnSql,
  INSERTIONS,
  type Insertion,
  quote,
  SQL_TABLES,
  schemaStatements,
  TYPES,
  VERSION_TABLE,
  viewStatements,
} from "./sql.js";

type Sql = postgres.Sql | postgres.TransactionSql;

/** Connects to PostgreSQL; the tables are made on first use and brought up to this version of the schema. */
export async function openPostgres(url: string): Promise<Database> {
  const name = withoutPassword(url);
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  const lost = watchLostConnections();
  const attempt = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    try {
      return await Promise.race([act(), lost.failure]);
    } catch (error) {
      await sql.end({ timeout: 0 });
      throw explain(error as Error & { code?: string }, name);
    }
  };
  await attempt(() => sql.begin((transaction) => prepareSchema(transaction, name)));

  return {
    hashes: (articleIds) =>
      attempt(async () => {
        const known =
          await sql`select id, content_hash from articles where id in ${sql(articleIds.map(clean))}`;
        return new Map(known.map(({ id, content_hash }) => [id, content_hash]));
      }),
    load: ({ changedIds, rows }) =>
      attempt(async () => {
        await sql.begin(async (transaction) => {
          if (changedIds.length > 0) {
            await transaction`delete from articles where id in ${transaction(changedIds.map(clean))}`;
          }
          for (const [i, insertion] of INSERTIONS.entries()) await insert(transaction, insertion, rows[i]);
        });
      }),
    async close() {
      await sql.end();
      lost.forget();
    },
  };
}

/**
 * The library writes to a connection that was lost in the same moment, and throws where nobody can catch it: that is
 * a lost connection, too.
 */
function watchLostConnections(): { failure: Promise<never>; forget(): void } {
  let onError: (error: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    onError = (error) => {
      if (!error.stack?.includes("/postgres/")) throw error;
      reject(Object.assign(error, { code: "CONNECTION_CLOSED" }));
    };
  });
  failure.catch(() => {}); // whatever is under way says it
  process.on("uncaughtException", onError);
  return { failure, forget: () => process.off("uncaughtException", onError) };
}

async function prepareSchema(sql: Sql, name: string): Promise<void> {
  const [{ version_table, articles }] = await sql`
    select to_regclass(${VERSION_TABLE}) is not null as version_table, to_regclass('articles') is not null as articles`;
  const version = version_table ? (await sql`select version from ${sql(VERSION_TABLE)}`)[0].version : null;
  const plan = planFor(version, articles, name);
  if (plan === "use") return;
  const statements = plan === "create" ? schemaStatements("postgres") : await migration(sql);
  for (const statement of statements) await sql.unsafe(statement);
}

/** Within a major version only columns are added. */
async function migration(sql: Sql): Promise<string[]> {
  const known = await sql`
    select table_name, column_name from information_schema.columns where table_schema = current_schema()`;
  const has = (table: string, column: string) =>
    known.some(({ table_name, column_name }) => table_name === table && column_name === column);
  const views = await sql`
    select table_name as name from information_schema.views where table_schema = current_schema()
    and table_name in ('organizations', 'people', 'places')`;
  return [
    ...SQL_TABLES.flatMap(({ name, columns }) =>
      columns
        .filter((column) => !has(name, column.name))
        .map(
          (column) =>
            `alter table ${name} add column ${columnSql({ ...column, isNullable: true }, "postgres")}`,
        ),
    ),
    ...views.map(({ name }) => `drop view ${name}`),
    ...viewStatements(),
    `update ${VERSION_TABLE} set version = '${SCHEMA_VERSION}'`,
  ];
}

/** Inserts rows by columns: one array for each, whatever the number of rows. */
async function insert(sql: Sql, { into, columns }: Insertion, rows: Load["rows"][number]): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(({ name }) => quote(name)).join(", ");
  const arrays = columns.map(
    ({ type }, i) => `$${i + 1}::${TYPES.postgres[type === "list" ? "text" : type]}[]`,
  );
  const cells = columns.map(({ type }, i) => (type === "list" ? `column${i + 1}::text[]` : `column${i + 1}`));
  const row = columns.map((_, i) => `column${i + 1}`).join(", ");
  await sql.unsafe(
    `insert into ${into} (${names}) select ${cells.join(", ")} from unnest(${arrays.join(", ")}) as rows (${row})`,
    columns.map((_, i) => `{${rows.map((cells) => toElement(cells[i])).join(",")}}`),
  );
}

/** PostgreSQL's texts hold everything but NUL. */
const clean = (text: string) => (text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text);

/** A cell as an element of an array in PostgreSQL's text form. */
function toElement(cell: Cell): string {
  if (cell === null) return "NULL";
  if (typeof cell === "object") return quoted(`{${cell.map(quoted).join(",")}}`);
  return typeof cell === "string" ? quoted(cell) : String(cell);
}

const quoted = (text: string) => `"${/["\\\0]/.test(text) ? clean(text).replace(/["\\]/g, "\\$&") : text}"`;

function withoutPassword(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return "the database";
  }
}

function explain(error: Error & { code?: string }, name: string): Error {
  const lost: [string, string] = ["the connection was lost", "run it again: what is loaded stays"];
  const known: Record<string, [message: string, advice?: string]> = {
    ECONNREFUSED: ["does not answer", "check host and port, and that the server runs"],
    ENOTFOUND: ["no such host", "check the address"],
    CONNECT_TIMEOUT: ["does not answer", "check host and port"],
    CONNECTION_CLOSED: lost,
    ECONNRESET: lost,
    // The server was shut down, or an administrator ended the connection.
    "57P01": lost,
    "28P01": ["wrong user or password", "check the address"],
    "28000": ["wrong user or password", "check the address"],
    "3D000": ["no such database", "create it first: createdb NAME"],
    "25006": ["is read-only", "name a database that may be written"],
    "42501": ["may not be written", "ask for the right to create tables in it"],
  };
  const code = error.code ?? "";
  if (known[code]) return fatal("database/postgres", name, ...known[code]);
  const isServerSaid = error.name === "PostgresError" || /^[A-Z_]+$/.test(code);
  return isServerSaid ? fatal("database/postgres", name, error.message) : error;
}
