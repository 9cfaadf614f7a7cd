import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expectation, extract, notate } from "./notation.js";

const folder = new URL("tables/", import.meta.url);

/** Lines of our own writing, with what they report or, as traps, nothing. */
for (const file of readdirSync(folder).sort()) {
  const lines = readFileSync(new URL(file, folder), "utf8").split("\n");
  describe(file, () => {
    test.each(lines.filter((line) => line !== "" && !line.startsWith("# ")))("%s", (line) => {
      expect(notate(line)).toBe(expectation(line));
      const { doc, agreements } = extract(line);
      for (const { trigger, evidence } of agreements) {
        expect(doc.text.slice(trigger.start, trigger.end)).toBe(trigger.text);
        expect(doc.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }
    });
  });
}
