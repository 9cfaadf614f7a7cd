import type { Explanation } from "../record.js";

/** Collects derivations for --explain; a stage that gets none does no work for it. Offsets into the folded text. */
export type Explain = (entry: Explanation) => void;
