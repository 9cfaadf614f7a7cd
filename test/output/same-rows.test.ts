/** The same records through every output are the same rows, read back by other programs than those that wrote them. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseString } from "fast-csv";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openOutput } from "../../src/cli/open-output.js";
import type { Cell, Column } from "../../src/output/columns.js";
import { databaseWriter } from "../../src/output/database.js";
import { openPostgres } from "../../src/output/postgres.js";
import { openShaper } from "../../src/output/shape.js";
import { openSqlite } from "../../src/output/sqlite.js";
import { TABLES, type Table } from "../../src/output/tables.js";
import type { RecordWriter } from "../../src/output/writer.js";
import { isInstalled, type Server, startPostgres } from "./postgres-server.js";
import { RECORDS } from "./records.js";

type Row = Readonly<Record<string, Cell>>;

const folder = await mkdtemp(join(tmpdir(), "kijiyomi-rows-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function writeAll(writer: RecordWriter): Promise<void> {
  const shape = await openShaper(writer.shape);
  for (const record of RECORDS) await writer.write((await shape([record])) as never);
  await writer.close();
}

/** The rows as the tables give them, in an order that does not depend on the output. */
function expectedRows({ columns, rows }: Table): Row[] {
  const all = RECORDS.flatMap(rows).map((row) =>
    Object.fromEntries(columns.map(({ name }, i) => [name, row[i]])),
  );
  return inOrder(all);
}

const inOrder = (rows: readonly Row[]) =>
  rows
    .map((row) => [JSON.stringify(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);

describe.for([
  ["csv", ",", "\r\n"],
  ["tsv", "\t", "\n"],
] as const)("%s", ([extension, delimiter, lineEnd]) => {
  beforeAll(async () =>
    writeAll(
      await openOutput({ maxArticleSize: 1, format: extension, output: join(folder, extension, "/") }),
    ),
  );

  test.for(TABLES.map((table) => [table.name, table] as const))("%s", async ([name, table]) => {
    const text = readFileSync(join(folder, extension, `${name}.${extension}`), "utf8");
    expect(text.endsWith(lineEnd)).toBe(true);
    const rows = await new Promise<Row[]>((resolve, reject) => {
      const read: Row[] = [];
      parseString<Record<string, string>, Row>(text, { headers: true, delimiter })
        .on("error", reject)
        .on("data", (row) => read.push(fromCsv(row, table.columns)))
        .on("end", () => resolve(read));
    });
    expect(inOrder(rows)).toEqual(
      inOrder(expectedRows(table).map((row) => asCsvCanTell(row, table.columns))),
    );
  });
});

function fromCsv(row: Readonly<Record<string, string>>, columns: readonly Column[]): Row {
  const cell = (text: string, { type, isNullable }: Column): Cell => {
    if (text === "" && isNullable) return null;
    if (type === "list") return JSON.parse(text);
    if (type === "boolean") return text === "true";
    return type === "text" ? text.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "") : Number(text);
  };
  return Object.fromEntries(columns.map((column) => [column.name, cell(row[column.name], column)]));
}

/** CSV cannot tell an empty text from none. */
const asCsvCanTell = (row: Row, columns: readonly Column[]): Row =>
  Object.fromEntries(
    columns.map(({ name, isNullable }) => [name, row[name] === "" && isNullable ? null : row[name]]),
  );

describe("parquet", () => {
  beforeAll(async () =>
    writeAll(await openOutput({ maxArticleSize: 1, format: "parquet", output: join(folder, "parquet/") })),
  );

  test.for(TABLES.map((table) => [table.name, table] as const))("%s", async ([name, table]) => {
    const file = await asyncBufferFromFile(join(folder, "parquet", `${name}.parquet`));
    const rows = (await parquetReadObjects({ file })) as Row[];
    expect(inOrder(rows.map((row) => ({ ...row })))).toEqual(expectedRows(table));
  });
});

describe("SQLite, read by its own client", () => {
  const path = join(folder, "news.db");
  beforeAll(() => writeAll(databaseWriter(openSqlite(path))));

  test.for(TABLES.map((table) => [table.name, table] as const))("%s", ([name, table]) => {
    const output = execFileSync("sqlite3", ["-json", path, `select * from ${name}`], { encoding: "utf8" });
    const rows: Row[] = output === "" ? [] : JSON.parse(output);
    expect(inOrder(rows.map((row) => fromSqlite(row, table.columns)))).toEqual(expectedRows(table));
  });
});

function fromSqlite(row: Row, columns: readonly Column[]): Row {
  const cell = (value: Cell, { type }: Column): Cell => {
    if (type === "list" && typeof value === "string") return JSON.parse(value);
    return type === "boolean" && value !== null ? value === 1 : value;
  };
  return Object.fromEntries(columns.map((column) => [column.name, cell(row[column.name], column)]));
}

describe.skipIf(!isInstalled)("PostgreSQL, read by its own client", () => {
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres();
    await writeAll(databaseWriter(await openPostgres(server.url)));
  });
  afterAll(() => server?.stop());

  test.for(TABLES.map((table) => [table.name, table] as const))("%s", async ([name, table]) => {
    const names = table.columns.map((column) => `"${column.name}"`).join(", ");
    const output = await server.query(
      `select coalesce(json_agg(t), '[]') from (select ${names} from ${name}) t`,
    );
    expect(inOrder(JSON.parse(output))).toEqual(expectedRows(table));
  });
});
