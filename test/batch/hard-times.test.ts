/** Runs of the built command that are interrupted, or whose surroundings are not as they should be. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { BIN, end, openRuns, pause } from "./runs.js";

const { folder, at, start, untilThereIs, close } = openRuns();
afterAll(close);

const SENTENCE = "甲野太郎社長は4日、東京都で新しい工場を建設すると述べた。";
/** Articles of so many sentences each. */
function write(name: string, sentences: readonly number[]): void {
  const lines = sentences.map((count, i) => JSON.stringify({ id: `a${i}`, text: SENTENCE.repeat(count) }));
  writeFileSync(at(name), `${lines.join("\n")}\n`);
}
const idsIn = (records: string) =>
  records
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).id as string);

describe("Ctrl-C", () => {
  test("ends a run of this thread alone with the article under way", async () => {
    write("few.jsonl", Array(4000).fill(1));
    const child = start("few.jsonl", "-o", "few.out");
    const ended = end(child);
    while (!existsSync(at("few.out.part"))) await pause(5);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, stderr: expect.stringContaining("--resume JOURNAL") });
    expect(readdirSync(folder).filter((name) => name.startsWith("few.out"))).toEqual([]);
  });

  test("ends a run whose input does not", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const writer = openSync(at("pipe"), "r+"); // keeps it open
    try {
      writeSync(writer, `${JSON.stringify({ id: "a", text: SENTENCE })}\n`);
      const child = start(
        "pipe",
        "--input-format",
        "ndjson",
        "-o",
        "endless.out",
        "--resume",
        "endless.journal",
      );
      const ended = end(child);
      await untilThereIs("endless.out");
      child.kill("SIGINT");
      expect(await ended).toMatchObject({ code: 130, stderr: expect.stringContaining("after 1 articles") });
    } finally {
      closeSync(writer);
    }
  });

  test("a second time stops at once", async () => {
    write("long.jsonl", [1, 300_000]); // an article of many seconds
    const child = start(
      "long.jsonl",
      "--max-article-size",
      "100M",
      "-o",
      "long.out",
      "--resume",
      "long.journal",
    );
    const ended = end(child);
    await untilThereIs("long.journal");
    await pause(500);
    child.kill("SIGINT");
    await pause(200);
    expect(child.exitCode).toBeNull();
    child.kill("SIGINT");
    const { code, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).not.toContain("the same command goes on");
  });
});

test("an article for which there is not enough memory is named, and the others are read", async () => {
  write("large.jsonl", [1, 1, 120_000, 1, 1]);
  const options = ["--max-old-space-size=96", BIN, "large.jsonl", "-j", "2", "-o", "large.out"];
  const child = spawn(process.execPath, [...options, "--errors", "large.errors"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  expect(await end(child)).toMatchObject({ code: 3 });
  expect(idsIn(readFileSync(at("large.out"), "utf8"))).toEqual(["a0", "a1", "a3", "a4"]);
  expect(JSON.parse(readFileSync(at("large.errors"), "utf8"))).toMatchObject({
    code: "article/worker",
    file: "large.jsonl",
    line: 3,
    id: "a2",
    message: expect.stringContaining("memory"),
  });
});

test.each([
  ["a file", "/dev/full", ["-o", "/dev/full"]],
  ["standard output", "standard output", []],
])("a disk that is full ends the run: %s", async (_, place, options) => {
  write("disk.jsonl", [1]);
  const command = 'exec "$0" "$@" > /dev/full';
  const child = spawn(
    "sh",
    ["-c", command, process.execPath, BIN, "disk.jsonl", "-f", "ndjson", ...options],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  expect(await end(child)).toEqual({
    code: 1,
    stderr: `kijiyomi: ${place}: the disk is full; make room and run it again\n`,
  });
});

/** In a name space of its own, whoever may make one may mount a disk there. */
const onItsOwnDisk = ["--user", "--map-root-user", "--mount", "sh", "-c"];
const canMount = spawnSync("unshare", [...onItsOwnDisk, "mount -t tmpfs tmpfs /mnt"]).status === 0;

test.runIf(canMount)("a disk that fills up in the middle: with more room, the run goes on", async () => {
  mkdirSync(at("mount"));
  write("fills.jsonl", Array(3000).fill(1));
  const run = "node $BIN fills.jsonl -q -o mount/records.ndjson -j 2 --resume journal";
  const script = `
    mount -t tmpfs -o size=1m tmpfs mount
    ${run}; echo "exit $?" >&2
    mount -o remount,size=64m mount
    ${run}; echo "exit $?" >&2
    cat mount/records.ndjson`;
  const { stdout, stderr } = spawnSync("unshare", [...onItsOwnDisk, script], {
    cwd: folder,
    env: { ...process.env, BIN },
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  expect(stderr.split("\n")).toEqual([
    "kijiyomi: mount/records.ndjson: the disk is full; make room and run it again",
    "exit 1",
    "exit 0",
    "",
  ]);
  expect(idsIn(stdout)).toEqual(Array.from({ length: 3000 }, (_, i) => `a${i}`));
});

test("a reader that sleeps holds the run, and gets everything when it wakes", async () => {
  const articles = 3000;
  write("slow.jsonl", Array(articles).fill(10));
  const child = spawn(process.execPath, [BIN, "slow.jsonl", "-f", "ndjson", "-j", "2", "--include-text"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  // Nobody reads: when the pipe is full, so is the queue, and all threads wait.
  let spent = 0;
  let before = -1;
  while (spent - before > 10) {
    await pause(1000);
    before = spent;
    spent = ticksOf(child.pid!);
  }
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))![1];
  expect(Number(memory) / 1024).toBeLessThan(250);
  let records = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    records += text;
  });
  expect(await end(child)).toMatchObject({ code: 0 });
  expect(idsIn(records)).toEqual(Array.from({ length: articles }, (_, i) => `a${i}`));
}, 60_000);

/** The processor time of a process, in hundredths of a second. */
function ticksOf(pid: number): number {
  const [, fields] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
  const [user, system] = fields.split(" ").slice(11, 13);
  return Number(user) + Number(system);
}
