import { createHash } from "node:crypto";
import { Failure } from "../failure.js";
import { type ArticleRecord, SCHEMA_VERSION } from "../record.js";
import type { Cell } from "./columns.js";
import { compareVersions, INSERTIONS } from "./sql.js";
import type { RecordWriter } from "./writer.js";

/** One transaction: articles that are new or changed, with everything in them. */
export interface Load {
  /** Of the articles whose rows are replaced. */
  readonly changedIds: readonly string[];
  /** The rows of each of the `INSERTIONS`. */
  readonly rows: readonly (readonly Cell[])[][];
}

/** What a database must be able to do. Throws Failures whose scope is the run. */
export interface Database {
  /** The content hashes of those of the articles that are loaded already. */
  hashes(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Loads everything or nothing. */
  load(load: Load): Promise<void>;
  close(): Promise<void>;
}

/** Articles of one transaction. */
const BATCH = 500;

/** Loads records in batches, while the next ones are extracted. Loading the same records again changes nothing. */
export function databaseWriter(database: Database): RecordWriter {
  let batch = new Map<string, ArticleRecord>();
  let loading: Promise<void> = Promise.resolve();

  const flush = async () => {
    await loading;
    const records = batch;
    batch = new Map();
    loading = loadChanged(database, records);
    loading.catch(() => {}); // whoever awaits it next says it
  };
  return {
    write(record) {
      batch.set(record.id, record);
      if (batch.size >= BATCH) return flush();
    },
    async close() {
      await flush();
      await loading;
      await database.close();
    },
    async abort() {
      await loading.catch(() => {});
      await database.close().catch(() => {});
    },
  };
}

async function loadChanged(database: Database, records: ReadonlyMap<string, ArticleRecord>): Promise<void> {
  if (records.size === 0) return;
  const known = await database.hashes([...records.keys()]);
  const changed = [...records.values()]
    .map((record) => ({ record, hash: hashOf(record) }))
    .filter(({ record, hash }) => known.get(record.id) !== hash);
  if (changed.length === 0) return;
  await database.load({
    changedIds: changed.map(({ record }) => record.id).filter((id) => known.has(id)),
    rows: INSERTIONS.map(({ rows }) => changed.flatMap(({ record, hash }) => rows(record, hash))),
  });
}

const hashOf = (record: ArticleRecord) =>
  createHash("sha256").update(JSON.stringify(record)).digest("hex").slice(0, 32);

/** What to do with a database that holds this version of the schema; null where it holds none. */
export function planFor(
  version: string | null,
  hasOtherTables: boolean,
  name: string,
): "create" | "migrate" | "use" {
  if (version === null && hasOtherTables) {
    throw fatal("database/foreign", name, "has a table articles of something else", "name another database");
  }
  if (version === null) return "create";
  const order = compareVersions(version, SCHEMA_VERSION);
  if (order > 0) {
    throw fatal(
      "database/newer",
      name,
      `has schema ${version}, newer than ${SCHEMA_VERSION}`,
      "update kijiyomi",
    );
  }
  return order < 0 ? "migrate" : "use";
}

export function fatal(code: string, file: string, message: string, advice?: string): Failure {
  return new Failure({ code, scope: "run", file, message, advice });
}
