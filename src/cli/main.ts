import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { packageFile } from "../data.js";
import { DIALECTS, OPTIONS, toOption } from "./options.js";
import { reporting } from "./reporting.js";
import { tokensCommand } from "./tokens.js";

/** Runs a command line. The exit code: 0 done, 1 fatal, 2 wrong usage, 3 some articles failed. */
export function main(argv: readonly string[]): Promise<void> {
  return reporting(() => buildProgram().parseAsync(argv));
}

const EXAMPLES = `
Examples:
  kijiyomi article.txt                              a readable summary
  kijiyomi news/ 'more/**/*.jsonl' > out.ndjson     a record a line
  cat article.html | kijiyomi | jq '.agreements[]'  from and to a pipe
  kijiyomi dump.csv --text-column 記事本文 -o out/  a CSV file for each kind of record
  kijiyomi news.warc.gz --to sqlite:news.db         into a database

Exit codes:
  0 done, also when nothing was found   1 fatal   2 wrong usage   3 some articles failed`;

function buildProgram(): Command {
  const program = extraction(new Command("kijiyomi"))
    .description(
      "Reads Japanese news articles into records: organizations, people, places, dates and agreements.",
    )
    .version(version(), "-V, --version", "print the version")
    .enablePositionalOptions()
    .addHelpText("after", EXAMPLES);
  program.addCommand(
    extraction(new Command("extract")).description(
      "articles in, records out (what kijiyomi does by default)",
    ),
  );
  program.addCommand(tokensCommand());
  program
    .command("schema")
    .description("print the JSON Schema of the record")
    .action(async () => (await import("./schema.js")).printSchema());
  program
    .command("sql")
    .description("print the SQL schema that --to makes")
    .addOption(new Option("--dialect <dialect>", "of which database").choices(DIALECTS).default("sqlite"))
    .action(async ({ dialect }) => (await import("./sql.js")).printSql(dialect));
  for (const command of [program, ...program.commands]) {
    command
      .helpOption("-h, --help", "print this help")
      .configureHelp({ showGlobalOptions: false })
      .configureOutput({ writeErr: () => {} }) // what it would say, `describe` says in one line
      .exitOverride();
  }
  return program;
}

/** Gives a command the inputs, options and action of the extraction. */
function extraction(command: Command): Command {
  command.argument("[inputs...]", "files, folders, patterns, or - for standard input");
  for (const definition of OPTIONS) command.addOption(toOption(definition));
  command.optionsGroup("Other:"); // the version and the help
  return command.action(async (inputs, values) => {
    const { extract } = await import("./extract.js");
    process.exitCode = await extract(inputs, values);
  });
}

function version(): string {
  return JSON.parse(readFileSync(packageFile, "utf8")).version;
}
