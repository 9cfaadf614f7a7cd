import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entities, resolveEntities } from "../../src/document/index.js";
import type { NameMention, NameType } from "../../src/rules/rule.js";
import { type Doc, readDoc } from "../../src/text/doc.js";
import { openTokenizer } from "../../src/tokens/index.js";

const tokenizer = openTokenizer();
const words = [
  "青葉電機",
  "青葉",
  "同社",
  "両国",
  "３社",
  "千葉明子",
  "千葉",
  "社長",
  "の",
  "は",
  "（",
  "）",
  "以下",
  "、",
  "。",
].concat([
  "日本",
  "米",
  "ＡＢＣ",
  "ｱﾊﾞﾝ",
  "元",
  "長",
  "・",
  "\n",
  "「",
  "」",
  "(株)",
  "に就任",
  "𠮷",
  "\ud800",
  "である",
  "府中市",
]);
const piece = fc.record({
  word: fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 3 })),
  type: fc.constantFrom<NameType | null>("organization", "person", "place", null),
});

/** Any words, any of them taken for names: what no names stage would give, and worse. */
function documentOf(pieces: readonly { word: string; type: NameType | null }[]) {
  let text = "";
  const spans: { type: NameType; start: number; end: number }[] = [];
  for (const { word, type } of pieces) {
    if (type && word !== "") spans.push({ type, start: text.length, end: text.length + word.length });
    text += word;
  }
  const doc = readDoc({ text }, tokenizer);
  const mentions = spans
    .filter(({ end }) => end <= doc.text.length)
    .map((span): NameMention => ({ ...span, sentence: 0, confidence: 0.5, rules: ["any"] }));
  return { doc, mentions };
}

const all = ({ organizations, people, places }: Entities) => [...organizations, ...people, ...places];

function check(doc: Doc, mentions: readonly NameMention[], entities: Entities) {
  const found = all(entities);
  const spans = found.flatMap((entity) => entity.mentions.map(({ start, end }) => `${start}-${end}`));
  expect(spans.toSorted()).toEqual(mentions.map(({ start, end }) => `${start}-${end}`).toSorted());
  const ids = new Set(found.map(({ id }) => id));
  expect(ids.size).toBe(found.length);
  for (const { name, aliases, mentions: own, references } of found) {
    expect(new Set([name, ...aliases])).toEqual(new Set(own.map(({ text }) => text)));
    expect(own.map(({ start }) => start)).toEqual(own.map(({ start }) => start).toSorted((a, b) => a - b));
    for (const { start, end, text } of [...own, ...references])
      expect(text).toBe(doc.folded.source.slice(doc.folded.toSource(start), doc.folded.toSource(end)));
    for (const { start, end } of references)
      expect(mentions.some((mention) => mention.start < end && start < mention.end)).toBe(false);
  }
  for (const { roles } of entities.people)
    for (const { title, organization } of roles) {
      expect(title).not.toBe("");
      expect(organization === null || ids.has(organization)).toBe(true);
    }
}

describe("whatever words are taken for names", () => {
  test("each is in one entity, texts slice back, references are no mentions, roles point to entities", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { doc, mentions } = documentOf(pieces);
        check(doc, mentions, resolveEntities(doc, mentions));
      }),
      {
        numRuns: 300,
        examples: [
          [
            [
              { word: "。", type: "organization" },
              { word: "\n", type: "organization" },
              { word: "\0", type: "person" },
            ],
          ],
          [
            [
              { word: "。", type: "organization" },
              { word: "である", type: "organization" },
              { word: "\n", type: "organization" },
              { word: "\0", type: "person" },
            ],
          ],
        ],
      },
    );
  });

  test("the same document gives the same entities, explained or not", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { doc, mentions } = documentOf(pieces);
        const explained = resolveEntities(doc, mentions, () => {});
        expect(resolveEntities(doc, mentions)).toEqual(explained);
      }),
      { numRuns: 100 },
    );
  });
});
