import { describe, expect, test } from "vitest";
import { findAgreements } from "../src/agreements/index.js";
import { findDates } from "../src/dates/index.js";
import type { Entities } from "../src/document/index.js";
import type { Organization } from "../src/record.js";
import { type Doc, readDoc } from "../src/text/doc.js";
import { fold } from "../src/text/fold.js";
import { readLayout } from "../src/text/layout.js";
import { splitSentences } from "../src/text/sentences.js";
import { openTokenizer } from "../src/tokens/index.js";

/** What long articles are made of, over and over. */
const PIECES = {
  prose:
    "カナデ重工は24日、ハルカ電機と提携で合意した。出資額は約320億円。「新会社」(仮称)を来年4月に設立する。\n",
  "one character": "あ",
  digits: "1",
  "dates alone": "6月",
  "times that go on": "24日に",
  "brackets never closed": "「(",
  "agreements in brackets never closed": "「(契約を結んだ。",
  "agreements without a full stop": "カナデ重工とハルカ電機は契約を結び、",
  names: "カナデ重工、",
  lines: "見出し\n",
};

const tokenizer = openTokenizer();
const article = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** Every カナデ重工 and ハルカ電機 as a mention. */
function entitiesOf({ text, sentences }: Doc): Entities {
  const organizations = ["カナデ重工", "ハルカ電機"].map((name, i): Organization => {
    const mentions = sentences.flatMap(({ index, start, end }) =>
      [...text.slice(start, end).matchAll(new RegExp(name, "g"))].map((found) => ({
        start: start + found.index,
        end: start + found.index + name.length,
        text: name,
        sentence: index,
      })),
    );
    return {
      id: `org${i + 1}`,
      name,
      aliases: [],
      mentions,
      references: [],
      confidence: 1,
      rules: [],
      kind: "company",
      legalForm: null,
      identifiers: null,
    };
  });
  return { organizations, people: [], places: [] };
}

const STAGES: Record<string, (text: string) => () => unknown> = {
  "to split a text": (text) => () => {
    const folded = fold(text).text;
    return splitSentences(folded, readLayout(folded).lines);
  },
  "to find dates": (text) => {
    const doc = readDoc({ text, publishedAt: "2024-07-15" }, tokenizer);
    return () => findDates(doc);
  },
  "to find agreements": (text) => {
    const doc = readDoc({ text }, tokenizer);
    const entities = entitiesOf(doc);
    return () => findAgreements(doc, entities, []);
  },
};

/** Milliseconds of the processor, the better of two: a machine with other work to do spoils fewer of them than seconds. */
function timeOf(act: () => unknown): number {
  const times = [1, 2].map(() => {
    const start = process.cpuUsage();
    act();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}

const LENGTH = 20_000;

describe.each(Object.entries(STAGES))("%s takes time in proportion to its length", (_, stage) => {
  test.each(Object.entries(PIECES))("%s", (_name, piece) => {
    const short = stage(article(piece, LENGTH));
    short();
    const [once, eightTimes] = [timeOf(short), timeOf(stage(article(piece, 8 * LENGTH)))];
    // In proportion it is 8, by the square 64.
    expect(eightTimes).toBeLessThan(28 * once + 60);
  });
});
