/**
 * Compiles dictionaries/date-eras.csv from the Japanese calendar of ICU (Unicode licence), which Node carries:
 * `npx tsx src/build/data/date-eras.ts`.
 */
import { writeFileSync } from "node:fs";
import { fromDays, toDays } from "../../dates/calendar.js";

const LETTERS = new Map([
  ["明治", "M"],
  ["大正", "T"],
  ["昭和", "S"],
  ["平成", "H"],
  ["令和", "R"],
]);
const format = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", timeZone: "UTC" });
const eraOf = (days: number): string =>
  format.formatToParts(new Date(days * 86_400_000)).find((part) => part.type === "era")!.value;
const iso = (days: number): string => {
  const { year, month, day } = fromDays(days);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
};

const starts: { name: string; from: number }[] = [];
for (let days = toDays(646, 1, 1); days < toDays(2024, 1, 1); days++) {
  const name = eraOf(days);
  if (name !== starts.at(-1)?.name)
    starts.push({ name, from: starts.length === 0 ? toDays(645, 7, 20) : days });
}
const lines = starts.map(({ name, from }, i) =>
  [name, LETTERS.get(name) ?? "", iso(from), i + 1 < starts.length ? iso(starts[i + 1].from - 1) : ""].join(
    ",",
  ),
);
writeFileSync(
  new URL("../../../dictionaries/date-eras.csv", import.meta.url),
  `name,letter,from,to\n${lines.join("\n")}\n`,
);
