import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";

/** IPADIC as the `kuromoji` package ships it, in plain terms. */
export interface Ipadic {
  readonly words: readonly Word[];
  /** The unknown words of each character class. */
  readonly classes: readonly CharacterClass[];
  /** UTF-16 unit → index of its class. */
  readonly classOf: Uint8Array;
  readonly contexts: number;
  /** `connectionCosts[right * contexts + left]`: a word of left context `left` after one of right context `right`. */
  readonly connectionCosts: Int16Array;
}

/** One surface and its homographs, in the order in which kuromoji tries them. */
export interface Word {
  readonly surface: string;
  readonly homographs: readonly Homograph[];
}

export interface CharacterClass {
  readonly name: string;
  readonly invoke: boolean;
  readonly group: boolean;
  readonly homographs: readonly Homograph[];
}

export interface Homograph {
  /** Kuromoji's `word_id`. */
  readonly id: number;
  readonly context: number;
  readonly cost: number;
  /** With commas between: surface, six columns of the part of speech, base form; reading and pronunciation of known words. */
  readonly features: string;
}

const surfaceOf = ({ features }: Homograph) => features.slice(0, features.indexOf(","));

const require = createRequire(import.meta.url);

function read(name: string): Buffer {
  return gunzipSync(readFileSync(require.resolve(`kuromoji/dict/${name}.dat.gz`)));
}

/**
 * Reads the files that kuromoji's DictionaryBuilder writes. They are padded with zeros to a power of two.
 * Its trie of bytes (base, check) is left out: every entry begins with its surface.
 */
export function readIpadic(): Ipadic {
  const costs = read("cc");
  const [forward, backward] = [costs.readInt16LE(0), costs.readInt16LE(2)];
  if (forward !== backward) throw new Error("the matrix of connection costs is not square");
  return {
    words: readHomographs("tid").map((homographs) => ({ surface: surfaceOf(homographs[0]), homographs })),
    classes: readClasses(),
    classOf: new Uint8Array(read("unk_char")),
    contexts: forward,
    connectionCosts: new Int16Array(costs.buffer, costs.byteOffset + 4, forward * backward),
  };
}

/**
 * `*_map`: count, then for each surface (or class) its number, a count and as many ids; an id is an offset in the table
 * of left context, right context, cost (2 bytes each) and offset of the features (4), which are strings ended by NUL.
 */
function readHomographs(dictionary: "tid" | "unk"): Homograph[][] {
  const [table, strings, map] = [dictionary, `${dictionary}_pos`, `${dictionary}_map`].map(read);
  const groups: Homograph[][] = [];
  let at = 4;
  for (let left = map.readInt32LE(0); left > 0; left--) {
    const key = map.readInt32LE(at);
    const count = map.readInt32LE(at + 4);
    at += 8;
    const group: Homograph[] = [];
    for (let i = 0; i < count; i++, at += 4) {
      const id = map.readInt32LE(at);
      const context = table.readInt16LE(id);
      if (table.readInt16LE(id + 2) !== context) throw new Error(`entry ${id}: two contexts`);
      const from = table.readInt32LE(id + 6);
      const features = strings.toString("utf8", from, strings.indexOf(0, from));
      group.push({ id, context, cost: table.readInt16LE(id + 4), features });
    }
    groups[dictionary === "unk" ? key : groups.length] = group;
  }
  return groups;
}

/** `unk_invoke`: for each class INVOKE and GROUP (1 byte each), LENGTH (4, which kuromoji does not use), name and NUL. */
function readClasses(): CharacterClass[] {
  const bytes = read("unk_invoke");
  const homographs = readHomographs("unk");
  const classes: CharacterClass[] = [];
  for (let at = 0; bytes[at + 6] !== 0; ) {
    const end = bytes.indexOf(0, at + 6);
    classes.push({
      name: bytes.toString("utf8", at + 6, end),
      invoke: bytes[at] === 1,
      group: bytes[at + 1] === 1,
      homographs: homographs[classes.length],
    });
    at = end + 1;
  }
  return classes;
}
