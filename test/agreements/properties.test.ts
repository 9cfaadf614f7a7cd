import fc from "fast-check";
import { expect, test } from "vitest";
import { Agreement } from "../../src/record.js";
import { extract } from "./notation.js";

const words = fc.constantFrom(
  "[カナデ重工]",
  "[ハルカ電機]",
  "{トルカ}",
  "<早川蓮:社長@カナデ重工>",
  "[両社=カナデ重工+ハルカ電機]",
  "は",
  "が",
  "を",
  "に",
  "と",
  "との間で",
  "の",
  "で",
  "から",
  "、",
  "。",
  "・",
  "「",
  "」",
  "(",
  ")",
  "/",
  "合意",
  "契約",
  "協定",
  "買収",
  "提携",
  "合併",
  "停戦",
  "株式",
  "締結",
  "取得",
  "検討",
  "方針",
  "解消",
  "発表",
  "した",
  "する",
  "し",
  "しない",
  "すれば",
  "こと",
  "3社",
  "両国",
  "代表団",
  "など",
  "約30億円",
  "予定",
  "だ",
);
const article = fc
  .array(words, { maxLength: 40 })
  .map((parts) => `[カナデ重工]と[ハルカ電機]。${parts.join("")}`);

test("any words make records that hold, with spans that slice back and parties that exist", () => {
  fc.assert(
    fc.property(article, (line) => {
      const { doc, agreements, explanations } = extract(line);
      for (const agreement of agreements) {
        expect(Agreement.safeParse(agreement).success).toBe(true);
        expect(agreement.parties.length).toBeGreaterThan(0);
        expect(new Set(agreement.parties.map((party) => party.entity)).size).toBe(agreement.parties.length);
        expect(doc.text.slice(agreement.trigger.start, agreement.trigger.end)).toBe(agreement.trigger.text);
        expect(doc.text.slice(agreement.evidence.start, agreement.evidence.end)).toBe(
          agreement.evidence.text,
        );
        expect(explanations.some((entry) => entry.about === agreement.id)).toBe(true);
      }
      expect(extract(line).agreements).toEqual(agreements);
    }),
    { numRuns: 500 },
  );
});

test("without a trigger nothing is reported", () => {
  expect(extract("[カナデ重工]と[ハルカ電機]は新製品を並べた。").agreements).toEqual([]);
});
