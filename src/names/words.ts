import { table } from "../lexicon/lexicon.js";
import { nameBits } from "../rules/categories.js";
import type { Doc } from "../text/doc.js";
import { hasLetterOrDigit } from "../text/letters.js";
import type { PartOfSpeech, Tokens } from "../tokens/tokens.js";
import type { WordDescriber, WordKind } from "./word-kinds.js";

/** The words of a document as columns: the tokens, cut apart where a name is glued to something else. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets into the folded text, end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The number of each word's kind, and the kinds by number; number 0 is the edge's. */
  readonly id: Int32Array;
  readonly kinds: readonly WordKind[];
  /** The kind's bits of `Flag`. */
  readonly flags: Int32Array;
  /** Sentence `i` holds the words `firstWord[i]` up to `firstWord[i + 1]`. */
  readonly firstWord: Int32Array;
}

/** Forgotten words come back when they are seen again; this bounds the memory of a long run. */
const MAX_KINDS = 30_000;
const JOINED = /[・･=＝]/;
const LONGEST_GLUED = 8;

interface Glue {
  readonly heads: ReadonlySet<string>;
  readonly country: boolean;
  readonly tails: ReadonlySet<string>;
}

/** Makes words out of tokens, and remembers what it has found out about each. */
export class WordReader {
  private readonly kinds: WordKind[];
  private flagsOfKind = new Int32Array(4096);
  /** By dictionary entry: the number of the kind, 0 where it is not known yet; below 0 for several words (`glued`). */
  private byEntry = new Int32Array(1 << 16);
  /** The numbers of the words that a token is cut into, at 1, 2 … */
  private readonly glued: (readonly number[])[] = [[]];
  /** The same for words in no dictionary, by the number of their part of speech. */
  private readonly bySurface: (Map<string, number> | undefined)[] = [];
  private start = new Int32Array(4096);
  private end = new Int32Array(4096);
  private id = new Int32Array(4096);
  private flags = new Int32Array(4096);
  private readonly glue: readonly Glue[] = table("glued-words").map((row) => ({
    heads: new Set(row.heads.split(" ")),
    country: row.heads === "<country>",
    tails: new Set(row.tails.split(" ")),
  }));

  constructor(private readonly describer: WordDescriber) {
    this.kinds = [describer.edge()];
  }

  /** True when the kinds were forgotten, so that what others keep by a kind's id is stale. */
  forgetIfFull(): boolean {
    if (this.kinds.length < MAX_KINDS) return false;
    this.kinds.length = 1;
    this.glued.length = 1;
    this.byEntry.fill(0);
    this.bySurface.length = 0;
    return true;
  }

  /** The result is valid until the next document is read. */
  read(doc: Doc): Words {
    const { tokens, firstToken } = doc;
    const firstWord = new Int32Array(firstToken.length);
    let count = 0;
    for (let sentence = 0, i = 0; ; sentence++) {
      firstWord[sentence] = count;
      if (sentence + 1 === firstToken.length) break;
      for (; i < firstToken[sentence + 1]; i++) {
        const entry = tokens.word[i];
        if (entry >= this.byEntry.length) this.byEntry = enlarged(this.byEntry, entry);
        const number = this.byEntry[entry] || this.find(tokens, i);
        if (number > 0) this.put(count++, number, tokens.start[i], tokens.end[i]);
        else count = this.putAll(count, this.glued[-number], tokens.start[i]);
      }
    }
    const { start, end, id, kinds, flags } = this;
    return { text: doc.text, count, start, end, id, kinds, flags, firstWord };
  }

  private put(i: number, number: number, start: number, end: number): void {
    if (i === this.id.length) {
      this.start = enlarged(this.start, i);
      this.end = enlarged(this.end, i);
      this.id = enlarged(this.id, i);
      this.flags = enlarged(this.flags, i);
    }
    this.start[i] = start;
    this.end[i] = end;
    this.id[i] = number;
    this.flags[i] = this.flagsOfKind[number];
  }

  /** The number of words with those that a token is cut into. */
  private putAll(count: number, numbers: readonly number[], start: number): number {
    let at = start;
    for (const [i, number] of numbers.entries()) {
      const end = at + this.kinds[number].surface.length;
      this.put(count + i, number, at, end);
      at = end;
    }
    return count + numbers.length;
  }

  /** What `byEntry` holds for a token; of words in no dictionary, all that are written alike have one entry. */
  private find(tokens: Tokens, i: number): number {
    const surface = tokens.surface(i);
    const p = tokens.partOfSpeech(i);
    if (tokens.isKnown(i)) {
      const number = this.describe(surface, p, true, tokens.baseForm(i));
      this.byEntry[tokens.word[i]] = number;
      return number;
    }
    this.bySurface[p.id] ??= new Map();
    const alike = this.bySurface[p.id]!;
    let number = alike.get(surface);
    if (number === undefined) {
      number = this.describe(surface, p, false, surface);
      alike.set(surface, number);
    }
    return number;
  }

  private describe(surface: string, p: PartOfSpeech, known: boolean, base: string): number {
    const pieces = this.cut(surface, p, known);
    if (pieces.length === 1) return this.add(surface, p, known, base);
    this.glued.push(
      pieces.map((piece, i) => this.add(piece, this.partOfSpeechOf(piece, p, i === 0), known, piece)),
    );
    return 1 - this.glued.length;
  }

  private add(surface: string, p: PartOfSpeech, known: boolean, base: string): number {
    const number = this.kinds.length;
    const word = this.describer.describe(number, surface, p, known, base);
    this.kinds.push(word);
    if (number >= this.flagsOfKind.length) this.flagsOfKind = enlarged(this.flagsOfKind, number);
    this.flagsOfKind[number] = word.flags;
    return number;
  }

  private partOfSpeechOf(piece: string, whole: PartOfSpeech, isHead: boolean): PartOfSpeech {
    if (!hasLetterOrDigit(piece))
      return { ...whole, pos: "記号", detail1: "一般", detail2: "*", detail3: "*" };
    if (isHead && this.isCountry(piece)) return { ...whole, detail2: "地域" };
    return whole;
  }

  private cut(surface: string, p: PartOfSpeech, known: boolean): readonly string[] {
    if (surface.length === 1) return [surface];
    if (!known && !hasLetterOrDigit(surface)) return [...surface];
    if (!known && JOINED.test(surface) && surface.length > 2)
      return surface.split(/([・･=＝])/).filter(Boolean);
    if (p.pos !== "名詞" || surface.length > LONGEST_GLUED) return [surface];
    for (let cut = 1; cut < surface.length; cut++) {
      const head = surface.slice(0, cut);
      const tail = surface.slice(cut);
      if (
        this.glue.some((g) => g.tails.has(tail) && (g.country ? this.isCountry(head) : g.heads.has(head)))
      ) {
        return [head, tail];
      }
    }
    return [surface];
  }

  private isCountry(surface: string): boolean {
    return (
      surface.length > 1 &&
      (this.describer.sets.of(surface, 0, surface.length).names & nameBits("country")) !== 0
    );
  }
}

/** A copy with more cells, `index` among them. */
function enlarged(column: Int32Array, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * (index + 1));
  larger.set(column);
  return larger;
}
