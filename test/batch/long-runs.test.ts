/** Runs of the built command that are killed, interrupted or run out of room, and go on. */
import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInstalled, type Server, startPostgres } from "../output/postgres-server.js";
import { BIN, end, openRuns, pause } from "./runs.js";

const FIXTURES = new URL("../../fixtures/articles/", import.meta.url);
const ARTICLES = 1500;
const KILLS = 5;

const { folder, at, untilThereIs, close, ...runs } = openRuns();
afterAll(close);
const start = (...options: string[]) => runs.start("news.jsonl", ...options);

/** The articles of the fixtures, again and again; every twentieth is there twice, so that its record is, too. */
function writeInput(): void {
  const texts = readdirSync(FIXTURES).filter((name) => name.endsWith(".txt"));
  const lines = Array.from({ length: ARTICLES }, (_, i) => {
    const number = i % 10 === 0 ? i - (i % 20) : i;
    const text = readFileSync(new URL(texts[number % texts.length], FIXTURES), "utf8");
    return JSON.stringify({ id: `a${number}`, text });
  });
  writeFileSync(at("news.jsonl"), `${lines.join("\n")}\n`);
}

/**
 * Kills a run as soon as its journal (the last option) has begun, then at random moments, lets it go on, and the last
 * time to its end. Returns how often it was killed.
 */
async function killAgainAndAgain(...options: string[]): Promise<number> {
  for (let kills = 0; kills < KILLS; kills++) {
    const child = start(...options);
    const ended = end(child);
    await Promise.race([
      ended,
      kills === 0 ? untilThereIs(options.at(-1)!) : pause(200 + Math.random() * 1300),
    ]);
    child.kill("SIGKILL");
    if ((await ended).code === 0) return kills;
  }
  expect(await end(start(...options))).toMatchObject({ code: 0 });
  return KILLS;
}

const journaled = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .flatMap((line) => JSON.parse(line).done);

let whole: Buffer;
beforeAll(async () => {
  writeInput();
  expect(await end(start("-o", "whole.jsonl"))).toEqual({ code: 0, stderr: "" });
  whole = readFileSync(at("whole.jsonl"));
  expect(whole.toString().trim().split("\n")).toHaveLength(ARTICLES);
}, 120_000);

describe("killed at random moments and resumed, a run leaves what an undisturbed one does", () => {
  test("in a file", async () => {
    expect(await killAgainAndAgain("-o", "out.jsonl", "--resume", "out.journal")).toBeGreaterThan(0);
    expect(readFileSync(at("out.jsonl")).equals(whole)).toBe(true);
    expect(journaled(at("out.journal"))).toHaveLength(ARTICLES);
  }, 120_000);

  test("in a folder of tables", async () => {
    expect(await end(start("-f", "csv", "-o", "whole/"))).toMatchObject({ code: 0 });
    await killAgainAndAgain("-f", "csv", "-o", "tables/", "--resume", "tables.journal");
    for (const name of readdirSync(at("whole")))
      expect(readFileSync(at(`tables/${name}`), "utf8")).toBe(readFileSync(at(`whole/${name}`), "utf8"));
  }, 120_000);

  test("in SQLite", async () => {
    const dump = (name: string) =>
      execFileSync("sqlite3", [at(name), ".dump"], { maxBuffer: 1 << 28 }).toString();
    const rows = (name: string) => dump(name).split("\n").sort();
    expect(await end(start("--to", "sqlite:whole.db"))).toMatchObject({ code: 0 });
    await killAgainAndAgain("--to", "sqlite:out.db", "--resume", "db.journal");
    expect(rows("out.db")).toEqual(rows("whole.db"));
  }, 120_000);

  describe.skipIf(!isInstalled)("in PostgreSQL", () => {
    let server: Server;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server?.stop());

    const rows = async () => {
      const tables = ["articles", "entities", "mentions", "roles", "dates", "agreements", "parties"];
      const sums = tables.map(
        (name) => `select '${name}', count(*), md5(string_agg(t::text, '' order by t::text)) from ${name} t`,
      );
      return server.query(sums.join(" union all "));
    };

    test("which is lost in the middle, too", async () => {
      expect(await end(start("--to", server.url))).toMatchObject({ code: 0 });
      const expected = await rows();
      await server.query("drop schema public cascade; create schema public");

      const cut = start("--to", server.url, "--resume", "pg.journal");
      let isEnded = false;
      const ended = end(cut).finally(() => {
        isEnded = true;
      });
      while (!isEnded) {
        await pause(150);
        await server.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tester' and pid <> pg_backend_pid()",
        );
      }
      // A connection that was idle when it was lost is made anew.
      const { code, stderr } = await ended;
      if (code !== 0) expect(stderr).toContain("the connection was lost");

      await killAgainAndAgain("--to", server.url, "--resume", "pg.journal");
      expect(await rows()).toBe(expected);
    }, 180_000);
  });
});

describe("Ctrl-C", () => {
  test("ends a run with what is under way, and it goes on", async () => {
    const options = ["-o", "stopped.jsonl", "--resume", "stopped.journal", "-j", "2"];
    const child = start(...options);
    const ended = end(child);
    await untilThereIs("stopped.jsonl");
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    const count = /the same command goes on after (\d+) articles/.exec(stderr)?.[1];
    expect(readFileSync(at("stopped.jsonl"), "utf8").split("\n")).toHaveLength(Number(count) + 1);
    expect(await end(start(...options))).toMatchObject({ code: 0 });
    expect(readFileSync(at("stopped.jsonl")).equals(whole)).toBe(true);
  }, 60_000);

  test("without a journal leaves no file", async () => {
    const child = start("-o", "gone.jsonl", "--timeout", "60");
    const ended = end(child);
    await untilThereIs("gone.jsonl.part");
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, stderr: expect.stringContaining("--resume JOURNAL") });
    expect(readdirSync(folder).filter((name) => name.startsWith("gone"))).toEqual([]);
  }, 60_000);
});

describe("a journal", () => {
  test("that is done has nothing left to do", async () => {
    const options = ["-o", "twice.jsonl", "--resume", "twice.journal"];
    expect(await end(start(...options))).toMatchObject({ code: 0 });
    const { stderr } = await end(start(...options));
    expect(stderr).toContain(`0 articles, 0 characters, 1,500 done before, 0 failures`);
    expect(readFileSync(at("twice.jsonl")).equals(whole)).toBe(true);
  }, 60_000);

  describe("is refused", () => {
    const options = ["-o", "refused.jsonl", "--resume", "refused.journal"];
    beforeAll(async () => expect(await end(start(...options))).toMatchObject({ code: 0 }));
    const refused = async (message: string, ...more: string[]) =>
      expect(await end(start(...options, ...more))).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(message),
      });

    test("of a run with other options", () =>
      refused("is of a run with other rules, options or output", "--include-text"));

    test("whose output is gone", async () => {
      writeFileSync(at("refused.jsonl"), "");
      await refused("is shorter than the journal says");
    });

    test("that is something else", async () => {
      writeFileSync(at("refused.journal"), "{}\n");
      await refused("is no journal");
    });
  });

  test.for([
    [["--resume", "x.journal"], "needs an output that can grow"],
    [["-o", "x.parquet", "--resume", "x.journal"], "needs an output that can grow"],
  ] as const)("%s is wrong usage", async ([options, message]) => {
    expect(await end(start(...options))).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(readdirSync(folder)).not.toContain("x.journal");
  });
});

test("a run that finds no more room goes on where there is some", async () => {
  const options = ["-o", "full.jsonl", "--resume", "full.journal"];
  const child = spawn(
    "sh",
    ["-c", `ulimit -f 1500; exec "$0" "$@"`, process.execPath, BIN, "news.jsonl", ...options],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  expect(await end(child)).toMatchObject({ code: 1, stderr: expect.stringContaining("cannot be written") });
  expect(statSync(at("full.jsonl")).size).toBeLessThan(whole.length);
  expect(await end(start(...options))).toMatchObject({ code: 0 });
  expect(readFileSync(at("full.jsonl")).equals(whole)).toBe(true);
}, 60_000);

test("a reader that has seen enough ends the run quietly", () => {
  const command = `"${process.execPath}" "${BIN}" news.jsonl -j 2 | head -n 1`;
  const line = execFileSync("bash", ["-c", `set -o pipefail; ${command}`], { cwd: folder }).toString();
  expect(JSON.parse(line).id).toBe("a0");
}, 60_000);
