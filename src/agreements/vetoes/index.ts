import { compound } from "./compound.js";
import { condition } from "./condition.js";
import type { VetoRule } from "./rule.js";
import { onlyTopic, state, unfounded, unmoved, unshared } from "./unmet.js";

export const vetoRules: readonly VetoRule[] = [
  compound,
  condition,
  unmoved,
  unfounded,
  unshared,
  state,
  onlyTopic,
];
