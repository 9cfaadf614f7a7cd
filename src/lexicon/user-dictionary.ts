import { readFile } from "node:fs/promises";
import { parseString } from "fast-csv";
import { z } from "zod";
import { Failure } from "../failure.js";
import { ORGANIZATION_KINDS, PLACE_KINDS } from "../record.js";
import { fold } from "../text/fold.js";
import { compile } from "./compile.js";
import { CompiledLexicon } from "./compiled.js";
import type { Column } from "./container.js";
import { type Row, Rows } from "./rows.js";

const text = z.string().transform((cell) => fold(cell).text.trim());
const surface = text.pipe(z.string().min(1, "is empty").max(64, "is longer than 64 characters"));
const shared = {
  surface,
  /** The full name; the surface where it is left out. */
  canonical: text.default(""),
  /** Other forms, with | between them. */
  aliases: text.default(""),
  country: z
    .union([z.literal(""), z.string().regex(/^[A-Z]{2}$/, "is no ISO 3166-1 alpha-2 code")])
    .default(""),
};
const kind = <K extends readonly [string, ...string[]]>(kinds: K) =>
  z.union([z.literal(""), z.enum(kinds)]).default("");

/** A line of a user's dictionary. Columns that are not named here are kept as they are. */
const line = z.discriminatedUnion("type", [
  z.looseObject({ ...shared, type: z.literal("organization"), kind: kind(ORGANIZATION_KINDS) }),
  z.looseObject({ ...shared, type: z.literal("person") }),
  z.looseObject({ ...shared, type: z.literal("place"), kind: kind(PLACE_KINDS) }),
]);

/**
 * Reads a user's dictionary: a CSV file with a header, UTF-8, with the columns `surface` and `type` (organization,
 * person, place) and, if wanted, `canonical`, `kind`, `aliases`, `country` and others. Throws a Failure that names
 * file and line where it cannot be read or a line is not as it should be.
 */
export async function readUserDictionary(file: string): Promise<CompiledLexicon> {
  const rows: Row[] = [];
  let columns: readonly string[] = [];
  let number = 1;
  try {
    const stream = parseString<Row, Row>(await readFile(file, "utf8"), {
      headers: true,
      trim: true,
      strictColumnHandling: true,
    });
    stream.on("data-invalid", (_, row: number) => {
      stream.destroy(failure(file, `has not the ${columns.length} cells that the first line names`, row + 1));
    });
    stream.on("headers", (headers: string[]) => {
      columns = headers;
    });
    for await (const cells of stream) {
      number++;
      if (Object.values(cells).some(Boolean)) rows.push(rowOf(cells, file, number));
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw failure(file, (error as Error).message);
  }
  if (!columns.includes("surface") || !columns.includes("type")) {
    throw failure(file, "the first line must name the columns surface and type", 1);
  }
  const all = [...new Set([...columns, "category", "canonical", "kind", "aliases", "country", "ambiguous"])];
  const complete = rows.map((row) => Object.fromEntries(all.map((column) => [column, row[column] ?? ""])));
  const compiled = compile([{ name: "user", columns: all, rows: complete }]);
  return new CompiledLexicon(
    <C extends Column>(name: string) => compiled.columns[name] as C,
    Rows.of(compiled.rows),
  );
}

function rowOf(cells: Row, file: string, number: number): Row {
  const parsed = line.safeParse(cells);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw failure(file, `${issue.path.join(".")}: ${issue.message}`, number);
  }
  const row = parsed.data as unknown as Row;
  return { ...row, category: `user-${row.type}`, ambiguous: "" };
}

function failure(file: string, message: string, lineNumber?: number): Failure {
  const advice = "correct the dictionary or leave it out";
  return new Failure({ code: "dictionary/invalid", message, advice, scope: "run", file, line: lineNumber });
}
