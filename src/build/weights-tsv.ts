/**
 * `dictionaries/weights.tsv`: a row for each feature: its template, up to three values, and its weights. Values
 * are strings (words, classes, parts of speech) or small numbers; an empty cell is 0. A string that could be
 * taken for a number or an empty cell is quoted. The value of the templates of use is the number of a component of a
 * word's vector, from 1 on: its weights count as often as the component is. Weights are in units of 1/32.
 */
import { K, KINDS, TRANSITIONS } from "../names/lattice.js";
import { TAGS, USES, useAt } from "../names/score-words.js";
import { T, TEMPLATES } from "../names/templates.js";
import { combine, Symbols } from "../rules/symbol.js";
import { UNITS, type Weights, WeightTable } from "../rules/weights.js";

/** A feature and its weights in units; `values` are spelled. */
export interface WeightRow {
  readonly template: number;
  readonly values: readonly string[];
  readonly weights: Int8Array;
}

const HEADER = `# Weights of the evidence for names, fitted by \`npm run fit\`; src/names/templates.ts explains each template.
# Licence: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/). Fitted on, and so derived from:
# - Stockmark ner-wikipedia-dataset (https://github.com/stockmarkteam/ner-wikipedia-dataset), CC BY-SA 3.0
# - UD_Japanese-GSD with named entities (https://github.com/megagonlabs/UD_Japanese-GSD), CC BY-SA 4.0
# - Japanese Wikipedia Annotated Corpus (https://github.com/ku-nlp/WikipediaAnnotatedCorpus), CC BY-SA 4.0
# Columns: template, three values (empty: 0), weights in units of 1/${UNITS} (B, I, E, W: the word begins, is inside, ends or is the whole name).
`;

const SPAN_LABELS = KINDS;
const WORD_LABELS = ["B", "I", "E", "W"].flatMap((tag) => KINDS.map((kind) => `${tag}-${kind}`));
const TRANSITION = "transition";
/** The first template that is about whole candidates. */
const FIRST_SPAN_TEMPLATE = T.rule;

function labelsOf(template: number): readonly string[] {
  return template < FIRST_SPAN_TEMPLATE ? WORD_LABELS : SPAN_LABELS;
}

export function spell(value: string | number): string {
  if (typeof value === "number") return value === 0 ? "" : String(value);
  return /^-?\d*$|^"|[\t\n\r]/.test(value) ? JSON.stringify(value) : value;
}

function read(cell: string, symbols: Symbols): number {
  if (/^-?\d*$/.test(cell)) return Number(cell);
  return symbols.of(cell.startsWith('"') ? JSON.parse(cell) : cell);
}

export function writeWeights(rows: readonly WeightRow[], transitions: Float32Array): string {
  const lines = rows.map(({ template, values, weights }) => {
    const labels = labelsOf(template);
    const cells = [...weights].flatMap((weight, i) => (weight === 0 ? [] : [`${labels[i]}=${weight}`]));
    return [TEMPLATES[template].name, ...values, cells.join(" ")].join("\t");
  });
  const order = new Map(TEMPLATES.map(({ name }, i) => [name, i]));
  const rank = (line: string) => order.get(line.slice(0, line.indexOf("\t")))!;
  lines.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (let t = 0; t < TRANSITIONS; t++) {
    const weight = Math.round(transitions[t] * UNITS);
    if (weight !== 0) lines.push([TRANSITION, t, "", "", weight].join("\t"));
  }
  return `${HEADER}${lines.join("\n")}\n`;
}

/**
 * Reads the file. Throws with the line's number where a row is wrong.
 *
 * @param vectors the vectors of words, from number 1 on
 */
export function parseWeights(text: string, vectors: readonly Float32Array[]): Weights {
  const symbols = new Symbols();
  const numbers = new Map(TEMPLATES.map(({ name }, i) => [name, i]));
  const words = new Map<number, Int8Array>();
  const spans = new Map<number, Int8Array>();
  /** [role][component]. */
  const components: Int8Array[][] = USES.map(() => []);
  const transitions = new Float32Array(TRANSITIONS);
  for (const [i, line] of text.split("\n").entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const [name, a, b, c, cells] = line.split("\t");
    if (name === TRANSITION) {
      transitions[Number(a)] = Number(cells) / UNITS;
      continue;
    }
    const template = numbers.get(name);
    if (template === undefined) throw new Error(`weights.tsv:${i + 1}: there is no template "${name}"`);
    const labels = labelsOf(template);
    const weights = new Int8Array(labels.length);
    for (const cell of cells.split(" ")) {
      const [label, weight] = cell.split("=");
      if (!labels.includes(label)) throw new Error(`weights.tsv:${i + 1}: there is no label "${label}"`);
      weights[labels.indexOf(label)] = Number(weight);
    }
    const role = USES.indexOf(template);
    if (role >= 0) {
      components[role][Number(a) - 1] = weights;
      continue;
    }
    const key = combine(template, read(a, symbols), read(b, symbols), read(c, symbols));
    (template < FIRST_SPAN_TEMPLATE ? words : spans).set(key, weights);
  }
  const table = (width: number, rows: Map<number, Int8Array>) =>
    WeightTable.build(width, [...rows.keys()], [...rows.values()]);
  return {
    words: table(TAGS * K, words),
    spans: table(K, spans),
    uses: usesOf(vectors, components),
    transitions,
  };
}

/** The products of the vectors and the weights of their components. */
function usesOf(vectors: readonly Float32Array[], components: readonly Int8Array[][]): Int8Array {
  const width = TAGS * K;
  const sum = new Float64Array(width);
  const uses = new Int8Array(useAt(vectors.length + 1, 0));
  for (const [i, vector] of vectors.entries()) {
    for (const [role, ofRole] of components.entries()) {
      sum.fill(0);
      ofRole.forEach((weights, d) => {
        for (let t = 0; t < width; t++) sum[t] += weights[t] * vector[d];
      });
      const at = useAt(i + 1, role);
      for (let t = 0; t < width; t++) uses[at + t] = Math.max(-127, Math.min(127, Math.round(sum[t])));
    }
  }
  return uses;
}
