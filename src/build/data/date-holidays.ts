/** Compiles dictionaries/date-holidays.csv from @holiday-jp/holiday_jp (MIT): `npx tsx src/build/data/date-holidays.ts`. */
import { writeFileSync } from "node:fs";
import holidays from "@holiday-jp/holiday_jp";

const RENAMED = new Map([["体育の日（スポーツの日）", "スポーツの日"]]);
const rows = holidays
  .between(new Date("1948-01-01"), new Date("2051-01-01"))
  .map(({ name, date }) => ({ name: RENAMED.get(name) ?? name, date: date.toISOString().slice(0, 10) }))
  .filter(({ name }) => name.endsWith("日") && !name.includes("休日"))
  .sort((a, b) => (a.name === b.name ? a.date.localeCompare(b.date) : a.name.localeCompare(b.name, "ja")));

writeFileSync(
  new URL("../../../dictionaries/date-holidays.csv", import.meta.url),
  `name,date\n${rows.map(({ name, date }) => `${name},${date}\n`).join("")}`,
);
