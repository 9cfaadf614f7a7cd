import Sqlite from "libsql";
import { SCHEMA_VERSION } from "../schema-version.js";
import type { Cell } from "./columns.js";
import { type Database, fatal, type Load, planFor } from "./database.js";
import {
  columnSql,
  INSERTIONS,
  quote,
  SQL_TABLES,
  schemaStatements,
  VERSION_TABLE,
  viewStatements,
} from "./sql.js";

/** How long to wait for a program that holds the file, in milliseconds. */
const PATIENCE = 2_000;

/** Opens a SQLite file, made on first use and brought up to this version of the schema. */
export function openSqlite(path: string): Database {
  const db = attempt(path, () => {
    const opened = new Sqlite(path, { timeout: PATIENCE });
    prepareSchema(opened, path);
    return opened;
  });
  const inserts = INSERTIONS.map(({ into, columns }) => {
    const names = columns.map((column) => quote(column.name)).join(", ");
    return db.prepare(`insert into ${into} (${names}) values (${columns.map(() => "?").join(", ")})`);
  });
  const hashOf = db.prepare<[string]>("select content_hash from articles where id = ?");
  const removals = SQL_TABLES.toReversed().map(({ name, key }) =>
    db.prepare<[string]>(`delete from ${name} where ${key[0]} = ?`),
  );
  const load = db.transaction(({ changedIds, rows }: Load) => {
    for (const id of changedIds) for (const removal of removals) removal.run(id);
    for (const [i, insert] of inserts.entries()) for (const row of rows[i]) insert.run(row.map(toSqlite));
  });

  return {
    async hashes(articleIds) {
      return attempt(path, () => {
        const known = new Map<string, string>();
        for (const id of articleIds) {
          const found = hashOf.get(id) as { content_hash: string } | undefined;
          if (found) known.set(id, found.content_hash);
        }
        return known;
      });
    },
    async load(changed) {
      attempt(path, () => load(changed));
    },
    async close() {
      db.close();
    },
  };
}

/** SQLite has no booleans and no lists. */
function toSqlite(cell: Cell): string | number | null {
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return typeof cell === "object" && cell !== null ? JSON.stringify(cell) : cell;
}

function prepareSchema(db: Sqlite.Database, path: string): void {
  const names = db.prepare("select name from sqlite_schema").all() as { name: string }[];
  const has = (table: string) => names.some(({ name }) => name === table);
  const version = has(VERSION_TABLE)
    ? (db.prepare(`select version from ${VERSION_TABLE}`).get() as { version: string }).version
    : null;
  const plan = planFor(version, has("articles"), path);
  if (plan === "use") return;
  const statements = plan === "create" ? schemaStatements("sqlite") : migration(db);
  db.transaction(() => {
    for (const statement of statements) db.exec(statement);
  })();
}

/** Within a major version only columns are added. */
function migration(db: Sqlite.Database): string[] {
  const added = SQL_TABLES.flatMap(({ name, columns }) => {
    const known = db.prepare(`select name from pragma_table_info('${name}')`).all() as { name: string }[];
    return columns
      .filter((column) => !known.some((other) => other.name === column.name))
      .map(
        (column) => `alter table ${name} add column ${columnSql({ ...column, isNullable: true }, "sqlite")}`,
      );
  });
  const views = db.prepare("select name from sqlite_schema where type = 'view'").all() as { name: string }[];
  return [
    ...added,
    ...views.map(({ name }) => `drop view ${name}`),
    ...viewStatements(),
    `update ${VERSION_TABLE} set version = '${SCHEMA_VERSION}'`,
  ];
}

function attempt<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw explain(error as Error & { code?: string }, path);
  }
}

function explain(error: Error & { code?: string }, path: string): Error {
  const code = error.message.startsWith("ConnectionFailed") ? "SQLITE_CANTOPEN" : error.code;
  if (!code?.startsWith("SQLITE_")) return error;
  const known: Record<string, [message: string, advice: string]> = {
    SQLITE_NOTADB: ["is no SQLite database", "name another file"],
    SQLITE_READONLY: ["is read-only", "change its permissions or name another file"],
    SQLITE_CANTOPEN: ["cannot be opened", "its folder must exist and be writable"],
    SQLITE_BUSY: ["is in use", "end the other program, or wait for it"],
    SQLITE_FULL: ["the disk is full", "make room and run it again: what is loaded stays"],
  };
  const [message, advice] = known[code] ?? [error.message, undefined];
  return fatal("database/sqlite", path, message, advice);
}
