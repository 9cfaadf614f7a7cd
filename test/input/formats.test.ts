import { expect, test } from "vitest";
import { recognise } from "../../src/input/formats.js";

test.for([
  ["a.txt", "{", "text"],
  ["a.TXT", "ああ。", "text"],
  ["a.txt.gz", "ああ。", "text"],
  ["a.jsonl", "", "ndjson"],
  ["a.ndjson.gz", "", "ndjson"],
  ["a.csv", "", "csv"],
  ["a.tsv", "", "tsv"],
  ["a.htm", "", "html"],
  ["CC-NEWS-20260504.warc.gz", "WARC/1.0\r\n", "warc"],
  ["a.json", '{"text":"ああ。"}', "ndjson"],
  ["a.json", '{\n  "text": "ああ。"\n}', "json"],
  ["a.json", '[{"text":"ああ。"}]', "json"],
  ["a.json", "broken", "json"],
  ["standard input", '{"id":1,"text":"ああ。"}\n{"id":2', "ndjson"],
  ["standard input", '\ufeff  {"text":"ああ。"}', "ndjson"],
  ["standard input", '[ {"text":"ああ。"}]', "json"],
  ["standard input", "[]", "json"],
  ["standard input", "<!DOCTYPE html><html>", "html"],
  ["standard input", '<?xml version="1.0"?>\n<!DOCTYPE html>', "html"],
  ["standard input", "WARC/1.1\r\nWARC-Type: warcinfo", "warc"],
  ["standard input", "東都精機は3日、", "text"],
  ["standard input", "", "text"],
  // what only looks like data
  ["standard input", "[東京 3日 架空通信] 東都精機は", "text"],
  ["standard input", "{注}東都精機は", "text"],
  ["standard input", "<社説> 静かな夜に", "text"],
  ["standard input", "WARCという形式", "text"],
  ["a.log", "ああ。", "text"],
] as const)("%s beginning with %j is %s", ([file, head, format]) => {
  expect(recognise(file, Buffer.from(head))).toBe(format);
});
