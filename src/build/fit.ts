/**
 * Fits the weights of the evidence for names on the annotated corpora beside this project, and writes them to
 * `dictionaries/weights.tsv`: the same bytes each time. Takes about ten minutes on one core.
 */
import { writeFileSync } from "node:fs";
import { openLexicon } from "../lexicon/lexicon.js";
import { K } from "../names/lattice.js";
import { openReading } from "../names/reading.js";
import { TAGS, USES } from "../names/score-words.js";
import { Symbols } from "../rules/symbol.js";
import { UNITS } from "../rules/weights.js";
import { openTokenizer } from "../tokens/index.js";
import { corpusFile } from "./fit/corpora.js";
import { type FeatureRows, readDataSet } from "./fit/data-set.js";
import { type Fitted, meanOf, Trainer } from "./fit/trainer.js";
import { spell, type WeightRow, writeWeights } from "./weights-tsv.js";
import { readWordVectors } from "./word-vectors.js";

/** One fit for each; what is kept is their mean, which hardly depends on the order of the sentences. */
const SEEDS = [1, 2, 3, 4, 5, 6];

/** Remembers what each symbol stands for. */
class SpelledSymbols extends Symbols {
  readonly spelled = new Map<number, string>();

  override slice(text: string, start: number, end: number): number {
    const symbol = super.slice(text, start, end);
    if (!this.spelled.has(symbol)) this.spelled.set(symbol, text.slice(start, end));
    return symbol;
  }

  override append(symbol: number, text: string): number {
    const longer = super.append(symbol, text);
    if (!this.spelled.has(longer)) this.spelled.set(longer, (this.spelled.get(symbol) ?? "") + text);
    return longer;
  }
}

if (corpusFile("gsd.train.jsonl") === null) {
  console.error("The corpora are not here: fitting needs ../shared/corpora beside the project.");
  process.exit(1);
}

const started = Date.now();
const log = (message: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${message}`);

const symbols = new SpelledSymbols();
const data = readDataSet(openReading(openLexicon(), symbols), symbols, openTokenizer());
log(`${data.examples.length} sentences, ${data.words.index.count} + ${data.spans.index.count} features`);
const vectors = readWordVectors().map(({ components }) => components);
const fits = SEEDS.map((seed) =>
  new Trainer(data, vectors, seed).run((epoch, likelihood) =>
    log(`seed ${seed}, epoch ${epoch + 1}: mean log likelihood ${likelihood.toFixed(3)}`),
  ),
);
const fitted = meanOf(fits);
const rows = [
  ...quantise(data.words, fitted.words),
  ...quantise(data.spans, fitted.spans),
  ...quantiseUses(fitted),
];
writeFileSync(
  new URL("../../dictionaries/weights.tsv", import.meta.url),
  writeWeights(rows, fitted.transitions),
);
log(`${rows.length} features have weights`);

function* quantise({ index }: FeatureRows, weights: Float32Array): Generator<WeightRow> {
  const width = weights.length / index.count;
  for (let feature = 0; feature < index.count; feature++) {
    const row = weights.subarray(feature * width, (feature + 1) * width);
    const units = inUnits(row);
    if (units.every((unit) => unit === 0)) continue;
    const values = index.values[feature].map((value) => spell(spelled(value)));
    yield { template: index.template[feature], values, weights: units };
  }
}

function* quantiseUses({ uses }: Fitted): Generator<WeightRow> {
  const width = TAGS * K;
  const size = uses.length / width / USES.length;
  for (const [role, template] of USES.entries()) {
    for (let component = 0; component < size; component++) {
      const row = Float32Array.from({ length: width }, (_, t) => uses[(role * width + t) * size + component]);
      yield { template, values: [component + 1, 0, 0].map(spell), weights: inUnits(row) };
    }
  }
}

function inUnits(weights: Float32Array): Int8Array {
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * UNITS))));
}

/** Symbols as the strings they stand for; other values are small numbers. */
function spelled(value: number): string | number {
  const text = symbols.spelled.get(value);
  if (text === undefined && Math.abs(value) > 1000) throw new Error(`the symbol ${value} has no spelling`);
  return text ?? value;
}
