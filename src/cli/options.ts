import { InvalidArgumentError, Option } from "commander";
import { knownEncoding } from "../input/decode.js";
import { INPUT_FORMATS } from "../input/formats.js";
import { parsePublished } from "../input/published.js";
import { parseSize } from "../input/size.js";
import { RECORD_TYPES } from "../output/select.js";

/** One definition of an option gives its help, its check and its row in the README's table. */
export interface OptionDefinition {
  readonly group: "Input" | "Extraction" | "Output" | "Long runs" | "Other";
  readonly flags: string;
  readonly help: string;
  readonly choices?: readonly string[];
  /** Throws InvalidArgumentError for what is no value. */
  readonly parse?: (value: string) => unknown;
  readonly default?: { readonly value: unknown; readonly says: string };
}

const OUTPUT_FORMATS = ["pretty", "ndjson", "json", "csv", "tsv", "parquet"] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

export const DIALECTS = ["sqlite", "postgres"] as const;

export const TABLE_NAMES = [
  "articles",
  "organizations",
  "people",
  "places",
  "mentions",
  "roles",
  "dates",
  "agreements",
  "parties",
  "warnings",
] as const;

export const OPTIONS: readonly OptionDefinition[] = [
  {
    group: "Input",
    flags: "--input-format <format>",
    help: "what the inputs are; recognised by name and content where it is not given",
    choices: INPUT_FORMATS,
  },
  {
    group: "Input",
    flags: "--encoding <label>",
    help: "shift_jis, euc-jp, iso-2022-jp, utf-16le …; found out where it is not given",
    parse: convert(
      knownEncoding,
      "no encoding this Node knows: try shift_jis, euc-jp, iso-2022-jp or utf-16le",
    ),
  },
  {
    group: "Input",
    flags: "--text-column <name>",
    help: "the column of csv and tsv that holds the text; else one called text, body, 本文 …",
  },
  { group: "Input", flags: "--id-column <name>", help: "the article's id; else one called id, 記事ID …" },
  { group: "Input", flags: "--title-column <name>", help: "its title; else one called title, 見出し …" },
  { group: "Input", flags: "--date-column <name>", help: "its publication; else one called date, 掲載日 …" },
  {
    group: "Input",
    flags: "--max-article-size <size>",
    help: "an article beyond it is an error of its own",
    parse: convert(parseSize, "a size is a number of bytes, or 512K, 16M, 1G"),
    default: { value: 16 << 20, says: "16M" },
  },
  {
    group: "Extraction",
    flags: "--published-at <date>",
    help: "YYYY-MM-DD, from which 昨日 and 17日 count; else the input's own, or the dateline's",
    parse: convert(parsePublished, "a date is YYYY-MM-DD, with a time or without"),
  },
  {
    group: "Extraction",
    flags: "--only <types>",
    help: `some of ${RECORD_TYPES.join(",")}, and what they refer to`,
    parse: convert(parseTypes, `types are some of ${RECORD_TYPES.join(",")}`),
  },
  {
    group: "Extraction",
    flags: "--min-confidence <number>",
    help: "leave out what is less sure, 0 to 1",
    parse: convert(parseConfidence, "a confidence is a number from 0 to 1"),
  },
  {
    group: "Extraction",
    flags: "--dictionary <file>",
    help: "a CSV file of your own names (surface, type, kind, canonical, aliases, country); it wins over ours",
  },
  { group: "Extraction", flags: "--explain", help: "say which rules and weights found each thing" },
  {
    group: "Output",
    flags: "-f, --format <format>",
    help: "pretty on a terminal, ndjson in a pipe, else by the name of the output",
    choices: OUTPUT_FORMATS,
  },
  {
    group: "Output",
    flags: "-o, --output <file>",
    help: "a file, or a folder (DIR/) with a table for each kind of record",
  },
  {
    group: "Output",
    flags: "--to <database>",
    help: "load into a database: sqlite:FILE or postgres://…; loading again changes nothing",
    parse: convert(parseDatabase, "a database is sqlite:FILE or postgres://USER@HOST/NAME"),
  },
  {
    group: "Output",
    flags: "--records <table>",
    help: "the table that csv, tsv and parquet write",
    choices: TABLE_NAMES,
    default: { value: undefined, says: "mentions" },
  },
  { group: "Output", flags: "--bom", help: "begin csv and tsv with a byte order mark, for Excel" },
  { group: "Output", flags: "--include-text", help: "put the article's text into its record" },
  {
    group: "Long runs",
    flags: "-j, --jobs <number>",
    help: "worker threads, for more than a few articles",
    parse: convert(parseCount, "jobs are a number from 1 on"),
    default: { value: undefined, says: "one for each processor" },
  },
  {
    group: "Long runs",
    flags: "--unordered",
    help: "records as they are ready, not in the order of the input",
  },
  {
    group: "Long runs",
    flags: "--resume <journal>",
    help: "keep a journal of what is done; the same command again goes on from there",
  },
  {
    group: "Long runs",
    flags: "--timeout <seconds>",
    help: "what an article may take; one that takes more is an error",
    parse: convert(parseSeconds, "a number of seconds"),
  },
  {
    group: "Long runs",
    flags: "--errors <file>",
    help: "failures as JSON lines, not on standard error: code, file, line, id, message",
  },
  {
    group: "Long runs",
    flags: "--max-errors <number>",
    help: "stop at so many failures",
    parse: convert(parseCount, "a number from 1 on"),
  },
  { group: "Long runs", flags: "--fail-fast", help: "stop at the first failure" },
  { group: "Long runs", flags: "--dry-run", help: "read and count the articles, and extract nothing" },
  {
    group: "Long runs",
    flags: "--sample <number>",
    help: "take the first of every so many articles",
    parse: convert(parseCount, "a number from 1 on"),
  },
  { group: "Other", flags: "-q, --quiet", help: "no messages; the exit code still tells" },
];

/** The values of the options, by commander's names. */
export interface ExtractValues {
  readonly inputFormat?: (typeof INPUT_FORMATS)[number];
  readonly encoding?: string;
  readonly textColumn?: string;
  readonly idColumn?: string;
  readonly titleColumn?: string;
  readonly dateColumn?: string;
  readonly maxArticleSize: number;
  readonly publishedAt?: string;
  readonly only?: (typeof RECORD_TYPES)[number][];
  readonly minConfidence?: number;
  readonly dictionary?: string;
  readonly explain?: boolean;
  readonly format?: OutputFormat;
  readonly output?: string;
  readonly to?: string;
  readonly records?: (typeof TABLE_NAMES)[number];
  readonly bom?: boolean;
  readonly includeText?: boolean;
  readonly jobs?: number;
  readonly unordered?: boolean;
  readonly resume?: string;
  /** In seconds. */
  readonly timeout?: number;
  readonly errors?: string;
  readonly maxErrors?: number;
  readonly failFast?: boolean;
  readonly dryRun?: boolean;
  readonly sample?: number;
  readonly quiet?: boolean;
}

export function toOption(definition: OptionDefinition): Option {
  const option = new Option(definition.flags, definition.help).helpGroup(`${definition.group}:`);
  if (definition.choices) option.choices(definition.choices);
  if (definition.parse) option.argParser(definition.parse);
  if (definition.default) option.default(definition.default.value, definition.default.says);
  return option;
}

function convert<Value>(parse: (text: string) => Value | null, otherwise: string) {
  return (text: string): Value => {
    const value = parse(text);
    if (value === null) throw new InvalidArgumentError(otherwise);
    return value;
  };
}

function parseDatabase(text: string): string | null {
  return /^(sqlite:.|postgres(ql)?:\/\/)/.test(text) ? text : null;
}

function parseTypes(text: string) {
  const types = text.split(",");
  return types.every((type) => (RECORD_TYPES as readonly string[]).includes(type)) ? types : null;
}

function parseConfidence(text: string): number | null {
  const number = Number(text);
  return text.trim() !== "" && number >= 0 && number <= 1 ? number : null;
}

function parseCount(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

function parseSeconds(text: string): number | null {
  const seconds = Number(text);
  return text.trim() !== "" && seconds > 0 && seconds < 1e6 ? seconds : null;
}
