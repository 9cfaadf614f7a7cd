/**
 * Writes the tables of README.md that are made from the code: the record's fields from the zod schema, the
 * options from their one definition. `npm run readme`; a test fails when they have drifted.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { OPTIONS } from "../cli/options.js";
import { ArticleRecord } from "../record.js";

const README = new URL("../../README.md", import.meta.url);

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly description?: string;
}

/** The text of README.md with its made tables as they should be. */
export function withTables(readme: string): string {
  const tables: Record<string, string> = { fields: fieldTable(), options: optionTable() };
  return readme.replace(
    /(<!-- begin (\w+)[^>]*-->\n)[\s\S]*?(<!-- end \2 -->)/g,
    (_, begin: string, name: string, end: string) => `${begin}${tables[name]}${end}`,
  );
}

/** A table for the record and one for each thing in it; what every entity has is told once. */
function fieldTable(): string {
  const schema = z.toJSONSchema(ArticleRecord) as JsonSchema;
  const told = new Set<string>();
  return Object.entries({ "The record": schema, ...schema.$defs })
    .map(([name, object]) => {
      const isEntity = ["Organization", "Person", "Place"].includes(name);
      const rows = rowsOf(object, "").filter((row) => !isEntity || !told.has(row));
      const rest = told.size > 0 && isEntity ? ", besides what an organization has too" : "";
      if (isEntity) for (const row of rows) told.add(row);
      return [`**${name}**${rest}\n`, "| field | type | what |", "| --- | --- | --- |", ...rows, ""].join(
        "\n",
      );
    })
    .join("\n");
}

function rowsOf(schema: JsonSchema, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const { inner, type } = describe(field);
    const row = `| \`${path}${name}\` | ${type} | ${field.description ?? ""} |`;
    return [row, ...rowsOf(inner, `${path}${name}${type.endsWith("[]") ? "[]" : ""}.`)];
  });
}

function describe(field: JsonSchema): { inner: JsonSchema; type: string } {
  if (field.$ref) return { inner: {}, type: field.$ref.replace(/.*\//, "") };
  if (field.anyOf) return { inner: field.anyOf[0], type: `${describe(field.anyOf[0]).type} or null` };
  if (field.items) {
    const { inner, type } = describe(field.items);
    return { inner, type: `${type}[]` };
  }
  if (field.const) return { inner: field, type: `\`${field.const}\`` };
  if (field.enum) return { inner: field, type: field.enum.map((value) => `\`${value}\``).join(", ") };
  return { inner: field, type: [field.type ?? []].flat().join(" or ") };
}

function optionTable(): string {
  const rows = OPTIONS.map(({ flags, help, choices, default: standard }) => {
    const values = choices ? ` (${choices.join(", ")})` : "";
    const otherwise = standard ? `; default ${standard.says}` : "";
    return `| \`${flags.replaceAll("|", "\\|")}\` | ${help}${values}${otherwise} |`;
  });
  return ["| option | what |", "| --- | --- |", ...rows, ""].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(README, withTables(readFileSync(README, "utf8")));
}
