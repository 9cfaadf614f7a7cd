/**
 * Runs every command of README.md: the lines of its ```sh blocks, in order, in one temporary folder, so that a
 * command may use what an earlier one made.
 *
 * - A line is a command; `\` at its end continues it; what stands after `   #` is a comment.
 * - The folder holds `fixtures/`, `article.txt` and `articles.jsonl` (of the fixtures), and `news/` (the fixtures
 *   again, some of them a folder deeper).
 * - A command must end with code 0. Where a ```text, ```json or ```csv block follows the ```sh block with nothing
 *   between, it is what the block's last command prints; a line with … alone stands for any lines, and … within a
 *   line for any text.
 * - Lines that begin with `npm` or `git` are run by `.ci/run`.
 * - `$DATABASE_URL` is a PostgreSQL of the test's own; without PostgreSQL those commands are left out, visibly.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isInstalled, type Server, startPostgres } from "../output/postgres-server.js";
import { openShell, type Shell } from "./command.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface Example {
  readonly command: string;
  /** What it prints; null where the README does not show it. */
  readonly shown: string | null;
}

function examplesOf(readme: string): Example[] {
  const blocks = [
    ...readme.matchAll(
      /^```sh\n(?<commands>[\s\S]*?)^```\n(?:\n```(?:text|json|csv)\n(?<shown>[\s\S]*?)^```\n)?/gm,
    ),
  ];
  return blocks.flatMap(({ groups }) => {
    const commands = groups!.commands
      .replaceAll("\\\n", " ")
      .split("\n")
      .map((line) => line.replace(/\s{2,}#.*$/, "").trim())
      .filter((line) => line !== "" && !line.startsWith("#"));
    return commands.map((command, i) => ({
      command,
      shown: i === commands.length - 1 ? (groups!.shown ?? null) : null,
    }));
  });
}

/** What was shown, as a pattern for what is printed. */
function patternOf(shown: string): RegExp {
  const escaped = shown.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll(/^…$/gm, "[\\s\\S]*").replaceAll("…", ".*")}\\s*$`);
}

/** The counts at the end of a long run. */
const SUMMARY = /^kijiyomi: \d+ articles, [\d,]+ characters, 0 failures\n$/;

const isForCi = ({ command }: Example) => /^(npm|git)\b/.test(command);
const needsDatabase = ({ command }: Example) => command.includes("$DATABASE_URL");

const examples = examplesOf(readFileSync(join(ROOT, "README.md"), "utf8")).filter(
  (example) => !isForCi(example),
);

let shell: Shell;
let server: Server | undefined;

beforeAll(async () => {
  shell = await openShell();
  const fixtures = join(ROOT, "fixtures/articles");
  cpSync(join(ROOT, "fixtures"), join(shell.folder, "fixtures"), { recursive: true });
  mkdirSync(join(shell.folder, "news/deeper"), { recursive: true });
  for (const name of readdirSync(fixtures)) {
    cpSync(join(fixtures, name), join(shell.folder, "news", name.endsWith(".jsonl") ? "deeper" : "", name));
  }
  cpSync(join(fixtures, "company-alliance.txt"), join(shell.folder, "article.txt"));
  cpSync(join(fixtures, "research-and-education.jsonl"), join(shell.folder, "articles.jsonl"));
  if (examples.some(needsDatabase) && isInstalled) server = await startPostgres();
});

afterAll(async () => {
  await server?.stop();
  await shell.close();
});

describe("README.md", () => {
  test("has commands", () => {
    expect(examples.length).toBeGreaterThan(5);
  });

  for (const example of examples) {
    test.skipIf(needsDatabase(example) && !isInstalled)(example.command, async () => {
      const database = server ? `DATABASE_URL=${server.url}; ` : "";
      const { stdout, stderr, code } = await shell.run(database + example.command);
      expect(stderr.replace(SUMMARY, "")).toBe("");
      expect(code).toBe(0);
      if (example.shown !== null) expect(stdout).toMatch(patternOf(example.shown));
    });
  }
});

describe("the convention", () => {
  test("commands, comments, continuations and what is shown", () => {
    const readme =
      "a\n```sh\nkijiyomi a   # one\n# no command\nkijiyomi \\\n  b\n```\n\n```text\nx\n…\n```\n\n```sh\nc\n```\ntext\n```json\n{}\n```\n";
    expect(examplesOf(readme)).toEqual([
      { command: "kijiyomi a", shown: null },
      { command: "kijiyomi    b", shown: "x\n…\n" },
      { command: "c", shown: null },
    ]);
  });

  test.for([
    ["a\n", "a\n", true],
    ["a\n…\nd\n", "a\nb\nc\nd\n", true],
    ["a…d\n", "abcd\n", true],
    ["a.d\n", "abd\n", false],
    ["a\n", "a\nb\n", false],
  ] as const)("%j shows %j: %s", ([shown, printed, isRight]) => {
    expect(patternOf(shown).test(printed)).toBe(isRight);
  });
});
