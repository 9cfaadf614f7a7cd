import { describe, expect, test } from "vitest";
import { PLAIN } from "../../src/output/palette.js";
import { pretty } from "../../src/output/pretty.js";
import { clip, columns } from "../../src/output/width.js";
import { RECORD } from "./record.js";
import { RECORDS } from "./records.js";

const { text: _, warnings: __, ...record } = RECORD;

test("a record as people read it", () => {
  expect(pretty(record, PLAIN, 80)).toBe(`東都精機と北方大学が水素事業で提携
2026-03-04  news/invented.txt

  Organizations
    東都精機株式会社  company · also 東都精機
    北方大学          education

  People
    早瀬 涼子         東都精機株式会社社長

  Places
    岩手県            prefecture · JP-03

  Dates
    3日               2026-03-03
    2027年度          FY2027 · END · 2027-04-01 to 2028-03-31

  Agreements
    partnership, concluded  東都精機株式会社 — 北方大学
      業務提携契約 · 水素の貯蔵技術 · 約12億円 · 2026-03-03
      「…手県)と北方大学は3日、水素の貯蔵技術で業務提携契約を締結したと発表した…
`);
});

test("the text with the record, and why each thing is there", () => {
  const explanations = [
    { about: "org1", start: 0, end: 4, rule: "legal-form", says: "a legal form after a name", weight: 2.5 },
    { about: "org1", start: 0, end: 4, rule: "word-after", says: "と after a name", weight: -0.25 },
    { about: "dat1", start: 0, end: 4, rule: "day", says: "3日 in March", weight: null },
  ];
  const shown = pretty({ ...RECORD, explanations }, PLAIN, 80);
  expect(shown).toContain(
    "東都精機の早瀬 涼子社長は「2027年度までに実用化する」と述べた。同社は約12億円を投じる。",
  );
  expect(shown).toContain(
    "  Why\n    org1\n       +2.50  legal-form  a legal form after a name\n       −0.25  word-after",
  );
  expect(shown).toContain("    dat1\n              day  3日 in March\n");
  expect(shown).toContain("  ! 1 place is not utf-8");
});

test("names in the text have the colours of their kinds", () => {
  const paint = {
    ...PLAIN,
    organization: (name: string) => `<${name}>`,
    date: (date: string) => `[${date}]`,
  };
  const shown = pretty({ ...RECORD, organizations: RECORD.organizations.slice(0, 1) }, paint, 80);
  expect(shown).toContain("<東都精機>の早瀬 涼子社長は「[2027年度]までに");
});

test("what an article holds does not control the terminal", () => {
  const person = { ...RECORD.people[0], name: "早瀬\x1b[31m\n涼子\x07" };
  expect(
    pretty({ ...record, title: "題\x1b]0;x\x07", text: "\x1b[2J", people: [person] }, PLAIN, 80),
  ).not.toMatch(/(?!\n)\p{Cc}/u);
});

describe("no line is wider than the terminal", () => {
  test.for([20, 40, 80])("%d columns", (width) => {
    for (const { text: _, ...record } of RECORDS) {
      for (const line of pretty(record, PLAIN, width).split("\n")) {
        expect(columns(line), line).toBeLessThanOrEqual(Math.max(40, width));
      }
    }
  });
});

describe("width", () => {
  test.for([
    ["abc", 3],
    ["東京", 4],
    ["ｱｲｳ", 3],
    ["ＡＢ", 4],
    ["。「」", 6],
    ["𠮷", 2],
    ["か\u3099", 2],
    ["—…", 2],
  ] as const)("%s takes %d columns", ([text, width]) => {
    expect(columns(text)).toBe(width);
  });

  test.for([
    ["東京都", 6, "東京都"],
    ["東京都", 5, "東京…"],
    ["東京都", 4, "東…"],
    ["abc", 2, "a…"],
    ["abc", 1, "…"],
  ] as const)("%s in %d columns is %s", ([text, width, clipped]) => {
    expect(clip(text, width)).toBe(clipped);
  });
});
