import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const BIN = fileURLToPath(new URL("../../bin/kijiyomi.js", import.meta.url));

test("a record comes as soon as its article does, while the pipe stays open", async () => {
  const child = spawn(process.execPath, [BIN], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdout.setEncoding("utf8");
  const nextRecord = () => new Promise<string>((resolve) => child.stdout.once("data", resolve));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  for (const id of ["first", "second"]) {
    const record = nextRecord();
    child.stdin.write(`{"id":"${id}","text":"ああ。"}\n`);
    expect(JSON.parse(await record).id).toBe(id);
  }
  child.stdin.end();
  expect(await ended).toBe(0);
});
