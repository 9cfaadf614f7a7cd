import { Failure } from "../failure.js";
import { SCHEMA_VERSION } from "../schema-version.js";
import type { ArticleRows } from "./article-rows.js";
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

/** Loads articles in batches, while the next ones are extracted. Loading the same again changes nothing. */
export function databaseWriter(database: Database): RecordWriter<readonly ArticleRows[]> {
  let batch = new Map<string, ArticleRows>();
  let loading: Promise<void> = Promise.resolve();

  const flush = async () => {
    await loading;
    const articles = batch;
    batch = new Map();
    loading = loadChanged(database, articles);
    loading.catch(() => {}); // whoever awaits it next says it
  };
  const flushed = async () => {
    await flush();
    await loading;
  };
  return {
    shape: { kind: "articles" },
    write(articles) {
      for (const article of articles) batch.set(article.id, article);
      if (batch.size >= BATCH) return flush();
    },
    async commit() {
      await flushed();
      return [];
    },
    async close() {
      await flushed();
      await database.close();
    },
    async abort() {
      await loading.catch(() => {});
      await database.close().catch(() => {});
    },
  };
}

async function loadChanged(database: Database, articles: ReadonlyMap<string, ArticleRows>): Promise<void> {
  if (articles.size === 0) return;
  const known = await database.hashes([...articles.keys()]);
  const changed = [...articles.values()].filter(({ id, hash }) => known.get(id) !== hash);
  if (changed.length === 0) return;
  await database.load({
    changedIds: changed.map(({ id }) => id).filter((id) => known.has(id)),
    rows: INSERTIONS.map((_, i) => changed.flatMap(({ rows }) => rows[i])),
  });
}

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
