import { spawnSync } from "node:child_process";

/** A module of the built package: what users run. What tsx makes of the source is up to a fifth slower. */
export const built = <Module>(path: string): Promise<Module> =>
  import(new URL(`../../dist/${path}`, import.meta.url).href);

/** Does something with each of a list of texts. */
export type Run = (texts: readonly string[]) => unknown;

export interface Contender {
  readonly name: string;
  open(): Promise<Run> | Run;
}

/** A program that is run as a whole process. */
export interface Program {
  readonly name: string;
  readonly argv: readonly [string, ...string[]];
}

export interface Row {
  readonly name: string;
  readonly value: number;
  /** Compared with the first row; above 1 is better. */
  readonly ratio: number;
}

/**
 * Characters a second of each contender over the same texts. They take turns, so that all meet the same machine; the best round counts.
 *
 * @param warmUp texts that are gone through before, and not measured
 */
export async function throughput(
  contenders: readonly Contender[],
  texts: readonly string[],
  rounds: number,
  warmUp: readonly string[] = [],
): Promise<Row[]> {
  const runs: { name: string; run: Run; best: number }[] = [];
  for (const { name, open } of contenders)
    runs.push({ name, run: await open(), best: Number.POSITIVE_INFINITY });
  for (const { run } of runs) run(warmUp);
  for (let round = 0; round < rounds; round++) {
    for (const contender of runs) {
      const start = performance.now();
      contender.run(texts);
      contender.best = Math.min(contender.best, performance.now() - start);
    }
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return rows(
    runs.map(({ name, best }) => ({ name, value: (1000 * characters) / best })),
    (value, first) => value / first,
  );
}

/** Milliseconds of whole processes from start to exit, their output thrown away. They take turns; the best run counts. */
export function processTimes(programs: readonly Program[], rounds: number): Row[] {
  const best = programs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    for (const [
      i,
      {
        argv: [command, ...options],
      },
    ] of programs.entries()) {
      const start = performance.now();
      const { status, stderr } = spawnSync(command, options, { stdio: ["ignore", "ignore", "pipe"] });
      if (status !== 0) throw new Error(`${command} ${options.join(" ")}: ${stderr}`);
      best[i] = Math.min(best[i], performance.now() - start);
    }
  }
  return rows(
    programs.map(({ name }, i) => ({ name, value: best[i] })),
    (value, first) => first / value,
  );
}

/** The system's own count: what getrusage says of a child begins with the memory of its parent. */
const REPORT_PEAK = `data:text/javascript,
  import { readFileSync } from "node:fs";
  import { isMainThread } from "node:worker_threads";
  if (isMainThread) process.on("exit", () => process.stderr.write(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]));`;

/** The peak memory of a Node program in MB, on Linux. */
export function peakMemory(...options: string[]): number {
  const { stderr } = spawnSync(process.execPath, ["--import", REPORT_PEAK, ...options], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  return Number(stderr.toString()) / 1024;
}

function rows(
  measured: readonly { name: string; value: number }[],
  ratio: (value: number, first: number) => number,
): Row[] {
  return measured.map((row) => ({ ...row, ratio: ratio(row.value, measured[0].value) }));
}

/** What the project is judged by, and what is wanted. */
export interface SummaryRow {
  readonly name: string;
  readonly value: string;
  readonly wanted: string;
}

export function summary(rows: readonly SummaryRow[]): void {
  console.log("\nIn short");
  for (const { name, value, wanted } of rows)
    console.log(`  ${name.padEnd(48)} ${value.padStart(9)}   (${wanted})`);
}

export function print(title: string, unit: string, table: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { name, value, ratio } of table) {
    console.log(
      `  ${name.padEnd(40)} ${Math.round(value).toLocaleString("en").padStart(12)} ${unit} ${ratio.toFixed(2).padStart(8)} ×`,
    );
  }
}
