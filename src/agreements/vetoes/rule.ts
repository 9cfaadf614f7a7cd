import type { RuleHead } from "../../rules/rule.js";
import type { TriggerUnit, Unit } from "../units.js";

/** Why a trigger reports nothing, seen before its chain is read. */
export interface VetoRule extends RuleHead {
  /** Sentences it silences, in the notation of test/agreements/notation.ts, without a record. */
  readonly examples: readonly string[];
  /** Sentences near to those that do report. */
  readonly counterExamples: readonly string[];
  vetoes(units: readonly Unit[], at: number, trigger: TriggerUnit, text: string): boolean;
}
