import { describe, expect, test } from "vitest";
import { z } from "zod";
import { TABLE_NAMES } from "../../src/cli/options.js";
import { INSERTIONS, SQL_TABLES } from "../../src/output/sql.js";
import { TABLES } from "../../src/output/tables.js";
import { ArticleRecord } from "../../src/record.js";
import { RECORD } from "./record.js";
import { RECORDS } from "./records.js";

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

const schema = z.toJSONSchema(ArticleRecord) as JsonSchema;

/** Every field of the record that is a value or a list of words, as `table.column`, found another way than the tables do. */
function leavesOf(node: JsonSchema, table: string, path: readonly string[]): string[] {
  if (node.$ref) return leavesOf(schema.$defs![node.$ref.split("/").at(-1)!], table, path);
  if (node.anyOf) return leavesOf(node.anyOf[0], table, path);
  if (node.items && node.items.type !== "string") return leavesOf(node.items, tableOf(path.at(-1)!), []);
  const column = path.join("_").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (!node.properties) return [`${table}.${column}`];
  return Object.entries(node.properties).flatMap(([name, inner]) => leavesOf(inner, table, [...path, name]));
}

const tableOf = (list: string) => (list === "references" ? "mentions" : list);

describe("the tables", () => {
  const columns = TABLES.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));

  test("have a column for every field of the record, and none for anything else", () => {
    const linking = ["mentions.is_reference", "mentions.type"];
    const keys = TABLES.flatMap(({ name, key }) => key.map((column) => `${name}.${column}`));
    const fields = leavesOf(schema, "articles", []).filter((field) => !field.startsWith("explanations."));
    expect(new Set(columns)).toEqual(new Set([...fields, ...keys, ...linking]));
    expect(new Set(columns).size).toBe(columns.length);
  });

  test("are those that --records names", () => {
    expect(TABLES.map(({ name }) => name)).toEqual(TABLE_NAMES);
  });

  test("tell what every column of their own means", () => {
    const silent = TABLES.flatMap(({ key, columns }) =>
      columns.filter(({ name, description }) => key.includes(name) && description === ""),
    );
    expect(silent).toEqual([]);
  });

  test.for(TABLES.map((table) => [table.name, table] as const))(
    "%s: rows fit columns and key",
    ([, table]) => {
      for (const record of RECORDS) {
        const rows = table.rows(record);
        const keyOf = (row: (typeof rows)[number]) =>
          JSON.stringify(
            table.key.map((name) => row[table.columns.findIndex((column) => column.name === name)]),
          );
        expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
        for (const row of rows) {
          expect(row.length).toBe(table.columns.length);
          for (const [i, cell] of row.entries()) {
            const { type, isNullable, name } = table.columns[i];
            const kind =
              cell === null
                ? isNullable
                  ? type
                  : "null"
                : KINDS[Array.isArray(cell) ? "list" : typeof cell](cell);
            expect(type === "real" ? ["real", "integer"] : [type], `${name}: ${cell}`).toContain(kind);
          }
        }
      }
    },
  );

  test("hold what the record says", () => {
    const rows = (name: string) => TABLES.find((table) => table.name === name)!.rows(RECORD);
    expect(rows("roles")).toEqual([["invented-1", "per1", 0, "社長", "org1"]]);
    expect(rows("parties")).toEqual([
      ["invented-1", "agr1", 0, "org1", "party"],
      ["invented-1", "agr1", 1, "org2", "party"],
    ]);
    expect(
      rows("mentions")
        .filter(([, entity]) => entity === "org1")
        .map((row) => [row[2], row[5], row.at(-1)]),
    ).toEqual([
      [0, "東都精機", false],
      [1, "東都精機株式会社", false],
      [2, "東都精機", false],
      [3, "同社", true],
    ]);
  });
});

const KINDS: Readonly<Record<string, (cell: unknown) => string>> = {
  string: () => "text",
  boolean: () => "boolean",
  list: () => "list",
  number: (cell) => (Number.isInteger(cell) ? "integer" : "real"),
};

describe("the database's tables", () => {
  test("take every column of the record's tables", () => {
    const inDatabase = new Map(
      SQL_TABLES.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
    );
    for (const { name, columns } of TABLES) {
      const stored = inDatabase.get(name) ?? inDatabase.get("entities")!;
      expect(stored).toEqual(expect.arrayContaining(columns.map((column) => column.name)));
    }
  });

  test("get rows that fit", () => {
    for (const { columns, rows } of INSERTIONS) {
      for (const record of RECORDS)
        for (const row of rows(record, "hash")) expect(row.length).toBe(columns.length);
    }
  });
});
