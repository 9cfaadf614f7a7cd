import { table } from "../lexicon/lexicon.js";
import { nameBits } from "../rules/categories.js";
import type { Doc } from "../text/doc.js";
import type { PartOfSpeech, Tokens } from "../tokens/tokens.js";
import type { WordDescriber, WordKind } from "./word-kinds.js";

/** The words of a document as columns: the tokens, cut apart where a name is glued to something else. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets into the folded text, end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: readonly WordKind[];
  /** Sentence `i` holds the words `firstWord[i]` up to `firstWord[i + 1]`. */
  readonly firstWord: Int32Array;
}

/** Forgotten words come back when they are seen again; this bounds the memory of a long run. */
const MAX_KINDS = 30_000;
const SYMBOLS = /^[^\p{L}\p{N}ー々〆]{2,}$/u;
const JOINED = /[・･=＝]/;
const LONGEST_GLUED = 8;

interface Glue {
  readonly heads: ReadonlySet<string>;
  readonly country: boolean;
  readonly tails: ReadonlySet<string>;
}

/** Makes words out of tokens, and remembers what it has found out about each. */
export class WordReader {
  private readonly kinds: WordKind[] = [];
  private readonly byEntry: (readonly WordKind[] | undefined)[] = [];
  private readonly bySurface = new Map<string, readonly WordKind[]>();
  private start = new Int32Array(4096);
  private end = new Int32Array(4096);
  private readonly glue: readonly Glue[] = table("glued-words").map((row) => ({
    heads: new Set(row.heads.split(" ")),
    country: row.heads === "<country>",
    tails: new Set(row.tails.split(" ")),
  }));

  constructor(private readonly describer: WordDescriber) {}

  /** True when the kinds were forgotten, so that what others keep by a kind's id is stale. */
  forgetIfFull(): boolean {
    if (this.kinds.length < MAX_KINDS) return false;
    this.kinds.length = 0;
    this.byEntry.length = 0;
    this.bySurface.clear();
    return true;
  }

  /** The result is valid until the next document is read. */
  read(doc: Doc): Words {
    const { tokens, firstToken } = doc;
    const kind: WordKind[] = [];
    const firstWord = new Int32Array(firstToken.length);
    for (let i = 0, sentence = 0; i <= tokens.count; i++) {
      while (sentence < firstToken.length && firstToken[sentence] <= i) firstWord[sentence++] = kind.length;
      if (i === tokens.count) break;
      const parts = this.parts(tokens, i);
      if (this.start.length < kind.length + parts.length) this.enlarge();
      let at = tokens.start[i];
      for (const part of parts) {
        this.start[kind.length] = at;
        at += part.surface.length;
        this.end[kind.length] = at;
        kind.push(part);
      }
    }
    return { text: doc.text, count: kind.length, start: this.start, end: this.end, kind, firstWord };
  }

  private enlarge(): void {
    const [start, end] = [this.start, this.end];
    this.start = new Int32Array(start.length * 2);
    this.end = new Int32Array(end.length * 2);
    this.start.set(start);
    this.end.set(end);
  }

  private parts(tokens: Tokens, i: number): readonly WordKind[] {
    if (tokens.isKnown(i)) {
      const entry = tokens.word[i];
      let parts = this.byEntry[entry];
      if (!parts) {
        parts = this.describe(tokens.surface(i), tokens.partOfSpeech(i), true, tokens.baseForm(i));
        this.byEntry[entry] = parts;
      }
      return parts;
    }
    const surface = tokens.surface(i);
    const key = `${surface}\t${tokens.partOfSpeech(i).id}`;
    let parts = this.bySurface.get(key);
    if (!parts) {
      parts = this.describe(surface, tokens.partOfSpeech(i), false, surface);
      this.bySurface.set(key, parts);
    }
    return parts;
  }

  private describe(surface: string, p: PartOfSpeech, known: boolean, base: string): readonly WordKind[] {
    const pieces = this.cut(surface, p, known);
    if (pieces.length === 1) return [this.word(surface, p, known, base)];
    return pieces.map((piece, i) => this.word(piece, this.partOfSpeechOf(piece, p, i === 0), known, piece));
  }

  private word(surface: string, p: PartOfSpeech, known: boolean, base: string): WordKind {
    const word = this.describer.describe(this.kinds.length + 1, surface, p, known, base);
    this.kinds.push(word);
    return word;
  }

  private partOfSpeechOf(piece: string, whole: PartOfSpeech, isHead: boolean): PartOfSpeech {
    if (/^[^\p{L}\p{N}ー]+$/u.test(piece))
      return { ...whole, pos: "記号", detail1: "一般", detail2: "*", detail3: "*" };
    if (isHead && this.isCountry(piece)) return { ...whole, detail2: "地域" };
    return whole;
  }

  private cut(surface: string, p: PartOfSpeech, known: boolean): readonly string[] {
    if (surface.length === 1) return [surface];
    if (!known && SYMBOLS.test(surface)) return [...surface];
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
