import { type Dialect, schemaStatements } from "../output/sql.js";

/** Prints the schema that `--to` makes in a database. */
export function printSql(dialect: Dialect): void {
  process.stdout.write(`${schemaStatements(dialect).join(";\n\n")};\n`);
}
