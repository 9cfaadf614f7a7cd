import { ConnectionCosts } from "./costs.js";
import { contextOf } from "./format.js";
import type { Snapshot } from "./snapshot.js";
import type { PartOfSpeech } from "./tokens.js";

/** The part of the snapshot that every text needs, as views. The sections are described in format.ts. */
export class Dictionary {
  readonly codes: Uint16Array;
  readonly classes: Uint8Array;
  readonly unknown: Int32Array;
  readonly trie: Int32Array;
  readonly entries: Int32Array;
  readonly connections: ConnectionCosts;
  readonly firstUnknown: number;
  private partsOfSpeech: readonly PartOfSpeech[] | undefined;

  constructor(private readonly snapshot: Snapshot) {
    this.codes = snapshot.section("codes", Uint16Array);
    this.classes = snapshot.section("classes", Uint8Array);
    this.unknown = snapshot.section("unknown", Int32Array);
    this.trie = snapshot.section("trie", Int32Array);
    this.entries = snapshot.section("entries", Int32Array);
    this.connections = new ConnectionCosts(
      snapshot.section("costs", Int16Array),
      snapshot.section("bounds", Int32Array),
    );
    this.firstUnknown = snapshot.firstUnknown;
  }

  isKnown(entry: number): boolean {
    return entry < this.firstUnknown;
  }

  partOfSpeech(entry: number): PartOfSpeech {
    this.partsOfSpeech ??= readPartsOfSpeech(this.snapshot.section("partsOfSpeech", Uint8Array));
    return this.partsOfSpeech[contextOf(this.entries[entry])];
  }
}

/** The part of speech of each context. */
function readPartsOfSpeech(json: Uint8Array): PartOfSpeech[] {
  const { tuples, ofContext }: { tuples: string[][]; ofContext: number[] } = JSON.parse(
    new TextDecoder().decode(json.slice()),
  );
  const shared = tuples.map(
    ([pos, detail1, detail2, detail3, conjugationType, conjugationForm], id): PartOfSpeech => ({
      id,
      pos,
      detail1,
      detail2,
      detail3,
      conjugationType,
      conjugationForm,
    }),
  );
  return ofContext.map((id) => shared[id]);
}
