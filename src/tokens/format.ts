/**
 * The snapshot: kuromoji's dictionary (IPADIC 2.7.0) in one file of flat sections that typed arrays view where they lie,
 * so that opening it parses nothing. Little endian. A header of 64 integers of 32 bits, then the sections in the order
 * of `SECTIONS`, each at a multiple of 64 bytes:
 *
 * header         0 MAGIC, 1 VERSION, 2 bytes of the file, 3 bytes of its first part, which is read at start,
 *                4 first entry of the unknown words; from 16 on, offset and bytes of each section
 * codes          Uint16[65536]: UTF-16 unit → code of the trie, the likely ones small; 0 occurs in no word
 * classes        Uint8[65536]: UTF-16 unit → character class
 * unknown        Int32[classes × 2]: first entry of the class's unknown words, and its flags INVOKE and GROUP
 * trie           Int32[slots × 2]: a double array (trie.ts); slot 0 holds the base of the root
 * entries        Int32[]: cost << 16 | context << 1 | 1 for the last homograph of a surface (see `packEntry`);
 *                the words of the dictionary, likely ones first, then the unknown words
 * costs          Int16[contexts × contexts]: connection costs, one row for each left context (costs.ts)
 * bounds         Int32[contexts]: highest << 16 | lowest cost of what may follow a right context (costs.ts)
 * partsOfSpeech  JSON {tuples, ofContext}: IPADIC's six columns, and the tuple of each context
 * — what follows is read in pages, when a reading, a base form or kuromoji's number of a word is asked for —
 * featureOffsets Uint32[entries + 1]: where the record of each entry starts in `features`
 * features       the records (features.ts)
 *
 * In IPADIC the left and the right context of a word are the same number, and that number decides the part of speech.
 * The compiler (src/build/snapshot.ts) checks both. It numbers contexts by expected use: 0 is the start and the end of
 * a sentence. A change of any of this raises VERSION.
 */
export const SECTIONS = [
  "codes",
  "classes",
  "unknown",
  "trie",
  "entries",
  "costs",
  "bounds",
  "partsOfSpeech",
  "featureOffsets",
  "features",
] as const;
export type Section = (typeof SECTIONS)[number];

/** The first section that is not read at start. */
export const FIRST_LAZY_SECTION: Section = "featureOffsets";

/** "KJYM" */
export const MAGIC = 0x4d594a4b;
export const VERSION = 2;
export const HEADER_BYTES = 256;
export const SECTION_TABLE = 16;

/** A class whose unknown words compete even where the dictionary knows a word. */
export const INVOKE = 1;
/** A class whose characters join to one unknown word. */
export const GROUP = 2;

/** The class of characters that char.def does not name; in kuromoji only surrogate pairs have it. */
export const DEFAULT_CLASS = 0;

export const MAX_CONTEXT = 0x7ff;
export const MAX_ENTRY = 0x7ffff;
export const MAX_CODE = 0x1fff;
/** Homographs of all words that may start at one place of a text, the unknown one included. */
export const MAX_NODES_OF_POSITION = 64;

export function packEntry(cost: number, context: number, last: boolean): number {
  return (cost << 16) | (context << 1) | (last ? 1 : 0);
}
export const contextOf = (packed: number) => (packed >>> 1) & MAX_CONTEXT;

/** The second cell of a slot of the trie: the code that leads to it, and the first entry of the word that ends there, 0 for none. */
export function packSlot(code: number, entry: number): number {
  return (code << 19) | entry;
}

/** Lengths that say more than a length, in feature records. */
export const BASE_IS_SURFACE = 255;
export const BASE_IS_NONE = 254;
export const PRONUNCIATION_IS_READING = 255;
/** Added to the length of the reading where reading and pronunciation take two bytes a character instead of one. */
export const WIDE = 128;
/** Reading and pronunciation: one byte a character, added to this. */
export const KANA = 0x3000;
