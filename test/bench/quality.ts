import { pathToFileURL } from "node:url";
import { CORPORA, type Corpus, corpusFile, plainDoc, readCorpus } from "../../src/build/fit/corpora.js";
import { openLexicon } from "../../src/lexicon/lexicon.js";
import { NameFinder } from "../../src/names/finder.js";
import { openWeights } from "../../src/rules/weights.js";
import { openTokenizer } from "../../src/tokens/index.js";

const tools = new URL("../../../shared/tools/", import.meta.url);
const { score, table } = await import(new URL("score-mentions.mjs", tools).href);

const tokenizer = openTokenizer();
const finder = new NameFinder(openLexicon(), openWeights());

function predict(file: string, corpus: Corpus | null) {
  finder.followCorpus(corpus);
  return readCorpus(file).map(({ id, text }) => {
    const doc = plainDoc(text, tokenizer);
    const mentions = finder.find(doc).map(({ type, start, end }) => ({
      type,
      start: doc.folded.toSource(start),
      end: doc.folded.toSource(end),
    }));
    return { id, mentions };
  });
}
const types = ["organization", "person", "place"];
const P = (x: number) => (100 * x).toFixed(1);
for (const [file, corpus] of [
  ...CORPORA.flatMap((c) => [
    [c, c],
    [c, null],
  ]),
  ["news-dev", null],
] as [string, Corpus | null][]) {
  const f = file === "news-dev" ? "news-dev.jsonl" : `${file}.dev.jsonl`;
  const r = score(readCorpus(f), predict(f, corpus), {
    types,
    ignoreOrig: ["NORP"],
    ignoreReadings: true,
    top: 0,
  });
  const q = (x: any) => `${P(x.exact.P)}/${P(x.exact.R)}/${P(x.exact.F)}`;
  console.log(
    f.padEnd(22),
    corpus ? "corpus " : "product",
    "micro",
    q(r.micro),
    "org",
    q(r.types.organization),
    "per",
    q(r.types.person),
    "plc",
    q(r.types.place),
  );
}
