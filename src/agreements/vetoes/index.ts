import { compound } from "./compound.js";
import { condition } from "./condition.js";
import type { VetoRule } from "./rule.js";
import { byMeans, notABusiness, onlyTopic, state, unfounded, unmoved, unshared } from "./unmet.js";

export const vetoRules: readonly VetoRule[] = [
  compound,
  condition,
  byMeans,
  unmoved,
  notABusiness,
  unfounded,
  unshared,
  state,
  onlyTopic,
];
