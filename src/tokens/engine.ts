import { type SharedDictionary, Snapshot } from "./snapshot.js";
import { LatticeTokenizer } from "./tokenizer.js";

let opened: LatticeTokenizer | undefined;

/**
 * The one engine of this thread: the dictionary is in memory once, and V8 can take its arrays for constants.
 * It opens the dictionary when it is first asked for, or takes one that another thread shares. From then on `shared` has
 * no effect: it is the same dictionary, and a second engine would slow down both (lattice.ts).
 *
 * @throws {SnapshotError} if the dictionary snapshot is not there or cannot be used
 */
export function openEngine(shared?: SharedDictionary): LatticeTokenizer {
  opened ??= new LatticeTokenizer(shared ? Snapshot.of(shared) : Snapshot.open());
  return opened;
}
