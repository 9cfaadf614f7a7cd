import { expect, test } from "vitest";
import { readDoc, written } from "../../src/text/doc.js";
import { openTokenizer } from "../../src/tokens/index.js";

const tokenizer = openTokenizer();

test("title and date come from the page, in the source's own characters", () => {
  const doc = readDoc({ text: "ﾊﾞﾅﾅ製菓が合併へ\n２０２４年６月２４日\nﾊﾞﾅﾅ製菓は合併する。" }, tokenizer);
  expect(doc.title).toBe("ﾊﾞﾅﾅ製菓が合併へ");
  expect(doc.publishedAt).toBe("2024-06-24");
  expect(doc.sentences.map((s) => written(doc, s.start, s.end))).toEqual(["ﾊﾞﾅﾅ製菓は合併する。"]);
});

test("what is given with the article wins", () => {
  const text = "合併へ\n2024年6月24日\n両社は合併する。";
  const doc = readDoc({ text, title: "題", publishedAt: "2024-07-01" }, tokenizer);
  expect([doc.title, doc.publishedAt]).toEqual(["題", "2024-07-01"]);
});

test("every sentence holds its own tokens", () => {
  const doc = readDoc({ text: "題\n一つ目の文。二つ目の文。\n\n三つ目。" }, tokenizer);
  for (const sentence of doc.sentences) {
    const from = doc.firstToken[sentence.index];
    const to = doc.firstToken[sentence.index + 1];
    expect(doc.tokens.start[from]).toBe(sentence.start);
    expect(doc.tokens.end[to - 1]).toBe(sentence.end);
  }
});
