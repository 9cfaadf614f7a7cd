import { expect, test } from "vitest";
import { formatSize, parseSize } from "../../src/input/size.js";

test.for([
  ["1000", 1000],
  ["512K", 524_288],
  ["512kb", 524_288],
  ["16M", 16_777_216],
  ["16 MiB", 16_777_216],
  ["1.5G", 1_610_612_736],
  ["0", 0],
] as const)("%s is %i bytes", ([text, bytes]) => {
  expect(parseSize(text)).toBe(bytes);
});

test.for(["", "M", "-1", "1T", "1,000", "1e9", "16 megabytes"])("%s is no size", (text) => {
  expect(parseSize(text)).toBeNull();
});

test.for([
  [40, "40 bytes"],
  [1024, "1 KB"],
  [16_777_216, "16 MB"],
  [1_572_864, "1.5 MB"],
] as const)("%i bytes are %s", ([bytes, text]) => {
  expect(formatSize(bytes)).toBe(text);
});
