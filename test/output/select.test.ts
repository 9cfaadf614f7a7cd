import { describe, expect, test } from "vitest";
import { RECORD_TYPES, select } from "../../src/output/select.js";
import type { ArticleRecord } from "../../src/record.js";
import { RECORD } from "./record.js";

const idsOf = (record: ArticleRecord) => RECORD_TYPES.flatMap((type) => record[type].map(({ id }) => id));

describe("--only", () => {
  test.for([
    [["places"], ["pla1"]],
    [["dates"], ["dat1", "dat2"]],
    [["organizations"], ["org1", "org2"]],
    [
      ["organizations", "dates"],
      ["org1", "org2", "dat1", "dat2"],
    ],
    // the organization of a role
    [["people"], ["org1", "per1"]],
    // the parties and the date of an agreement
    [["agreements"], ["org1", "org2", "dat1", "agr1"]],
    [[], []],
  ] as const)("%j keeps %j", ([only, ids]) => {
    expect(idsOf(select(RECORD, { only }))).toEqual(ids);
  });
});

describe("--min-confidence", () => {
  test.for([
    [0, ["org1", "org2", "per1", "pla1", "dat1", "dat2", "agr1"]],
    // org2 is a party of agr1
    [0.96, ["org1", "org2", "pla1", "dat1", "dat2", "agr1"]],
    [0.985, ["pla1", "dat1", "dat2"]],
    [1, ["dat1", "dat2"]],
  ] as const)("%d keeps %j", ([minConfidence, ids]) => {
    expect(idsOf(select(RECORD, { minConfidence }))).toEqual(ids);
  });
});

test("nothing asked, nothing changed", () => {
  expect(select(RECORD, {})).toEqual(RECORD);
});

test("every id that is left leads somewhere", () => {
  for (const type of RECORD_TYPES) {
    for (const minConfidence of [0, 0.92, 0.96, 1]) {
      const record = select(RECORD, { only: [type], minConfidence });
      const ids = new Set(idsOf(record));
      for (const { parties, date, place } of record.agreements) {
        for (const id of [date, place, ...parties.map(({ entity }) => entity)])
          expect(id === null || ids.has(id)).toBe(true);
      }
      for (const { organization } of record.people.flatMap(({ roles }) => roles)) {
        expect(organization === null || ids.has(organization)).toBe(true);
      }
    }
  }
});
