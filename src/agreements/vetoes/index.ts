import { compound } from "./compound.js";
import { condition } from "./condition.js";
import type { VetoRule } from "./rule.js";
import { lonely, onlyTopic, state, unfounded, unmoved, unshared } from "./unmet.js";

export const vetoRules: readonly VetoRule[] = [
  compound,
  condition,
  unmoved,
  unfounded,
  unshared,
  lonely,
  state,
  onlyTopic,
];
