import { combine } from "../rules/symbol.js";
import type { Weights, WeightTable } from "../rules/weights.js";
import { UNITS } from "../rules/weights.js";
import { EvidenceRows } from "./evidence.js";
import { contextEvidence } from "./evidence-of-context.js";
import { wordEvidence } from "./evidence-of-words.js";
import { K } from "./lattice.js";
import type { Reading } from "./reading.js";
import { BEGINNING, END, INSIDE, USES, useAt, WHOLE } from "./score-words.js";
import { TEMPLATES } from "./templates.js";

/** What a template contributed to the score of a name. */
export interface Contribution {
  readonly template: number;
  readonly weight: number;
}

/** Contributions below this are left out. */
const LEAST = 0.05;

/**
 * What each template contributed to the candidate from word `first` to `last` of the sentence that `reading` holds
 * being a name of `kind`, the greatest first.
 */
export function contributions(
  reading: Reading,
  weights: Weights,
  first: number,
  last: number,
  rules: number,
  kind: number,
): Contribution[] {
  const sums = new Float64Array(TEMPLATES.length);
  const evidence = new EvidenceRows();
  const add = (table: WeightTable, column: number) => {
    for (let i = 0; i < evidence.count; i++) {
      const row = table.find(combine(evidence.template[i], evidence.a[i], evidence.b[i], evidence.c[i]));
      if (row >= 0) sums[evidence.template[i]] += table.rows[row + column] / UNITS;
    }
    evidence.count = 0;
  };
  const { sentence, spans, circumstances } = reading;
  const addUse = (i: number, role: number, column: number) => {
    const at = useAt(sentence.at(i).vector, role) + column;
    sums[USES[role]] += weights.uses[at] / UNITS;
  };
  for (let i = first; i <= last; i++) {
    const tag = first === last ? WHOLE : i === first ? BEGINNING : i === last ? END : INSIDE;
    wordEvidence(evidence, sentence, i);
    add(weights.words, tag * K + kind);
    for (const [role, from] of [i, i - 1, i + 1].entries()) addUse(from, role, tag * K + kind);
  }
  const traits = spans.collect(evidence, sentence, first, last);
  contextEvidence(evidence, sentence, first, last, rules, traits, circumstances);
  add(weights.spans, kind);
  return Array.from(sums, (weight, template) => ({ template, weight }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
