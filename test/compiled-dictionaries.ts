import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataFile } from "../src/data.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const changed = (path: string) => statSync(path).mtimeMs;

/** Compiles the dictionaries again where one was edited since, so that tests read what the files say. */
export function setup(): void {
  const compiled = fileURLToPath(dataFile("lexicon.bin"));
  const sources = readdirSync(`${root}dictionaries`).filter((file) => file.endsWith(".csv"));
  const latest = Math.max(...sources.map((file) => changed(`${root}dictionaries/${file}`)));
  if (existsSync(compiled) && changed(compiled) > latest) return;
  execFileSync("npx", ["tsx", "src/build/lexicon.ts"], { cwd: root, stdio: "inherit" });
}
