import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "libsql";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Failure } from "../../src/failure.js";
import { articleRows } from "../../src/output/article-rows.js";
import { type Database, databaseWriter } from "../../src/output/database.js";
import { openPostgres } from "../../src/output/postgres.js";
import { compareVersions } from "../../src/output/sql.js";
import { openSqlite } from "../../src/output/sqlite.js";
import type { ArticleRecord } from "../../src/record.js";
import { isInstalled, type Server, startPostgres } from "./postgres-server.js";
import { RECORD } from "./record.js";
import { RECORDS } from "./records.js";

const TABLES = ["articles", "entities", "mentions", "roles", "dates", "agreements", "parties", "warnings"];

/** A database and another client that looks into it. */
interface Subject {
  open(): Promise<Database>;
  query(sql: string): Promise<string>;
}

async function load(database: Database, records: readonly ArticleRecord[]): Promise<void> {
  const writer = databaseWriter(database);
  for (const record of records) await writer.write([articleRows(record)]);
  await writer.close();
}

const counts = async ({ query }: Subject) =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [table, Number(await query(`select count(*) from ${table}`))]),
    ),
  );

const failureOf = (act: () => Promise<unknown>): Promise<Failure> =>
  act().then(
    () => expect.fail("should have failed"),
    (error) => {
      expect(error).toBeInstanceOf(Failure);
      return error;
    },
  );

/** What every database does alike. */
function behavesLikeADatabase(subject: () => Subject): void {
  test("loading the same records again changes nothing", async () => {
    await load(await subject().open(), RECORDS);
    const before = await counts(subject());
    expect(before.articles).toBe(RECORDS.length);
    await load(await subject().open(), RECORDS);
    expect(await counts(subject())).toEqual(before);
  });

  test("an article that changed replaces its rows whole, and no others", async () => {
    await load(await subject().open(), RECORDS);
    const before = await counts(subject());
    const changed = { ...RECORD, title: "訂正", organizations: [], agreements: [], people: [] };
    await load(await subject().open(), [changed]);
    expect(await subject().query(`select title from articles where id = '${RECORD.id}'`)).toBe("訂正");
    expect(await counts(subject())).toEqual({
      ...before,
      entities: before.entities - 3,
      mentions: before.mentions - 7,
      roles: before.roles - 1,
      agreements: before.agreements - 1,
      parties: before.parties - 2,
    });
  });

  test("an article that comes twice is there once, as it came last", async () => {
    await load(await subject().open(), [RECORD, { ...RECORD, title: "再掲" }]);
    expect((await counts(subject())).articles).toBe(1);
    expect(await subject().query("select title from articles")).toBe("再掲");
  });

  test("who agreed with whom", async () => {
    await load(await subject().open(), RECORDS);
    const sql = `
      select a.type, e.name from agreements a join parties p on p.article_id = a.article_id and p.agreement = a.id
      join entities e on e.article_id = p.article_id and e.id = p.entity order by p.position`;
    expect(await subject().query(sql)).toBe("partnership|東都精機株式会社\npartnership|北方大学");
  });

  test("a schema of an earlier version gets the columns that it lacks", async () => {
    await load(await subject().open(), [RECORD]);
    await subject().query("drop view people");
    await subject().query("alter table entities drop column reading");
    await subject().query("update kijiyomi_schema set version = '0.9'");
    await load(await subject().open(), [{ ...RECORD, id: "new" }]);
    expect(await subject().query("select version from kijiyomi_schema")).toBe("1.0");
    expect(await subject().query("select count(*) from people where reading is null")).toBe("2");
  });

  test("a schema of a later version is left alone", async () => {
    await load(await subject().open(), [RECORD]);
    await subject().query("update kijiyomi_schema set version = '1.1'");
    const failure = await failureOf(() => subject().open());
    expect(failure.facts).toMatchObject({ code: "database/newer", advice: "update kijiyomi" });
    expect(failure.exitCode).toBe(1);
  });

  test("tables of something else are left alone", async () => {
    await subject().query("create table articles (x integer)");
    expect((await failureOf(() => subject().open())).facts.code).toBe("database/foreign");
    expect(await subject().query("select count(*) from articles")).toBe("0");
  });
}

const folder = await mkdtemp(join(tmpdir(), "kijiyomi-database-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("SQLite", () => {
  const path = join(folder, "news.db");
  beforeEach(() => rmSync(path, { force: true }));
  const subject: Subject = {
    open: async () => openSqlite(path),
    query: async (sql) => execFileSync("sqlite3", [path, sql], { encoding: "utf8" }).trim(),
  };

  behavesLikeADatabase(() => subject);

  test("leaves one file, and a sound one", async () => {
    await load(await subject.open(), RECORDS);
    expect(readdirSync(folder)).toEqual(["news.db"]);
    expect(await subject.query("pragma integrity_check")).toBe("ok");
    expect(await subject.query("pragma foreign_key_check")).toBe("");
  });

  test("says in the schema what columns mean", async () => {
    await load(await subject.open(), []);
    expect(await subject.query(".schema places")).toContain("VIEW places");
    expect(await subject.query(".schema entities")).toContain("-- the fullest form in the article");
  });

  test("a file that is no database is left as it is", async () => {
    const other = join(folder, "other.txt");
    writeFileSync(other, "no database ".repeat(100));
    const failure = await failureOf(async () => openSqlite(other));
    expect(failure.line).toBe(`${other}: is no SQLite database; name another file`);
    expect(execFileSync("wc", ["-c", other], { encoding: "utf8" })).toContain("1200");
  });

  test.for([
    ["a folder that does not exist", () => join(folder, "no/such.db")],
    ["a folder", () => folder],
  ] as const)("%s cannot be opened", async ([, name]) => {
    const failure = await failureOf(async () => openSqlite(name()));
    expect(failure.line).toContain("cannot be opened; its folder must exist and be writable");
  });

  test("a database that another program writes to is in use", async () => {
    await load(await subject.open(), [RECORD]);
    const other = new Sqlite(path);
    other.exec("begin exclusive");
    const failure = await failureOf(() => subject.open());
    other.close();
    expect(failure.line).toBe(`${path}: is in use; end the other program, or wait for it`);
  });
});

describe.skipIf(!isInstalled)("PostgreSQL", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    await server.query("drop schema public cascade; create schema public");
  });
  const subject = (): Subject => ({ open: () => openPostgres(server.url), query: server.query });

  behavesLikeADatabase(subject);

  test("comments say what tables and columns mean", async () => {
    await load(await subject().open(), []);
    expect(await server.query("select obj_description('entities'::regclass)")).toContain(
      "organizations, people",
    );
    const column =
      "select col_description('entities'::regclass, attnum) from pg_attribute where attname = 'name' and attrelid = 'entities'::regclass";
    expect(await server.query(column)).toBe("the fullest form in the article");
  });

  test("a NUL, which PostgreSQL cannot hold, becomes U+FFFD", async () => {
    await load(await subject().open(), [{ ...RECORD, title: "題\0名" }]);
    expect(await server.query("select title from articles")).toBe("題\ufffd名");
  });

  test("a load that fails leaves nothing of it", async () => {
    await load(await subject().open(), [RECORD]);
    const orphan = { ...RECORD, id: "bad", dates: [RECORD.dates[0], RECORD.dates[0]] };
    const failure = await failureOf(async () =>
      load(await subject().open(), [{ ...RECORD, id: "good" }, orphan]),
    );
    expect(failure.exitCode).toBe(1);
    expect(await counts(subject())).toMatchObject({ articles: 1, entities: 4 });
  });

  test.for([
    [(url: URL) => Object.assign(url, { port: "1" }), "does not answer"],
    [(url: URL) => Object.assign(url, { pathname: "/nowhere" }), "no such database"],
    [(url: URL) => Object.assign(url, { username: "nobody", password: "secret" }), "wrong user or password"],
    [(url: URL) => Object.assign(url, { hostname: "no-such-host.invalid" }), "no such host"],
  ] as const)("%#: %s", async ([change, message]) => {
    const failure = await failureOf(() => openPostgres(change(new URL(server.url)).href));
    expect(failure.line).toContain(message);
    expect(failure.line).not.toContain("secret");
  });

  test("a read-only database is not written", async () => {
    const url = `${server.url}?options=${encodeURIComponent("-c default_transaction_read_only=on")}`;
    expect((await failureOf(() => openPostgres(url))).line).toContain("is read-only");
  });
});

test.for([
  ["1.0", "1.0", 0],
  ["0.9", "1.0", -1],
  ["1.10", "1.9", 1],
  ["2.0", "1.9", 1],
] as const)("version %s compared with %s", ([a, b, order]) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
});
