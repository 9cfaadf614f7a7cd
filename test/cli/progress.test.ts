import { expect, test } from "vitest";
import { Counts } from "../../src/batch/run.js";
import { line } from "../../src/cli/progress.js";

const counts = Object.assign(new Counts(), { articles: 1200, characters: 900_000, failures: 1 });
const soFar = "1,200 articles, 900,000 characters, 1 failure";

test.for([
  ["the speed so far", 10, null, `${soFar}, 90,000 characters/s`],
  ["what is left, where the size of the input is known", 10, 0.5, `${soFar}, 90,000 characters/s, 10 s left`],
  ["minutes", 100, 0.1, `${soFar}, 9,000 characters/s, 15 min left`],
  ["hours", 1000, 0.1, `${soFar}, 900 characters/s, 2 h 30 min left`],
  ["nothing of what is left before anything was read", 1, 0, `${soFar}, 900,000 characters/s`],
] as const)("progress says %s", ([, seconds, part, expected]) => {
  expect(line(counts, seconds, part)).toBe(expected);
});
