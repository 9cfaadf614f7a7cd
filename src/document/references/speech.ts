import type { Doc } from "../../text/doc.js";
import type { Entity, Reference } from "../entity.js";
import type { Name, Reading } from "../reading.js";
import type { ReferenceWord } from "./words.js";

/** One time an entity is spoken of: by a name, or by a reference already resolved. */
export interface Spoken {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** 3 the topic of its sentence (は), 2 the subject (が), 1 anything else, 0 the source of the news (によると). */
  readonly rank: number;
  readonly inBrackets: boolean;
  /** Whether it is the paper or agency whose report the sentence is: 大森新聞は…と報じた. */
  readonly reports: boolean;
}

/** How far a reference looks back. */
const REACH = 60;
const SENTENCES = 8;

const source =
  /^[」』”"]?紙?(?:など)?(?:の?(?:報道|取材|調べ|調査)(?:など)?)?(?:に(?:よると|よれば|よりますと|よる)|が(?:報じ|伝え))/;
const subject = /^[」』”"]?(?:\([^()]{0,30}\))?[一-鿿ァ-ヶー]{0,8}、?(?<particle>は|も|が)/;

const report = /(?:報じ|伝え|報道し)(?:た|て|ている)。?$/;
const REPORT_REACH = 12;

/** Who has been spoken of, in text order: what 同社, 両国 … look back on. */
export class Speech {
  readonly #doc: Doc;
  readonly #text: string;
  readonly #said: Spoken[] = [];
  readonly #ends = new Set<number>();
  #inBrackets = false;
  #read = 0;

  constructor({ doc, text }: Reading) {
    this.#doc = doc;
    this.#text = text;
  }

  say(entity: Entity, { start, end, sentence }: Pick<Name | Reference, "start" | "end" | "sentence">): void {
    for (; this.#read < start; this.#read++) {
      const character = this.#text[this.#read];
      if (character === "(") this.#inBrackets = true;
      else if (character === ")" || character === "\n") this.#inBrackets = false;
    }
    const after = this.#text.slice(end, end + 60);
    const particle = after.match(subject)?.groups?.particle;
    const rank = source.test(after) ? 0 : particle === undefined ? 1 : particle === "が" ? 2 : 3;
    const reports = entity.kind === "media" && rank >= 2 && this.#isReport(end, sentence);
    this.#ends.add(end);
    this.#said.push({ entity, start, end, sentence, rank, inBrackets: this.#inBrackets, reports });
  }

  #isReport(start: number, sentence: number): boolean {
    const end = this.#doc.sentences[sentence]?.end ?? start;
    return report.test(this.#text.slice(Math.max(start, end - REPORT_REACH), end));
  }

  /** Whether somebody said ends at `offset`. */
  endsAt(offset: number): boolean {
    return this.#ends.has(offset);
  }

  /**
   * What was said before `offset` and fits the word, last first, sentence by sentence back; those whose report a
   * sentence is only on request.
   */
  *back(
    word: ReferenceWord,
    offset: number,
    sentence: number,
    reporters = false,
  ): Generator<readonly Spoken[]> {
    let group: Spoken[] = [];
    let last = this.#said.length;
    for (let low = 0; low < last; ) {
      const middle = (low + last) >> 1;
      if (this.#said[middle].start < offset) low = middle + 1;
      else last = middle;
    }
    for (let i = last - 1; i >= Math.max(0, last - REACH); i--) {
      const spoken = this.#said[i];
      if (sentence - spoken.sentence > SENTENCES) break;
      if (group.length > 0 && group[0].sentence !== spoken.sentence) {
        yield group;
        group = [];
      }
      if ((reporters || !spoken.reports) && fits(spoken, word)) group.push(spoken);
    }
    if (group.length > 0) yield group;
  }
}

function fits({ entity, rank }: Spoken, { types, kinds, endings }: ReferenceWord): boolean {
  if (!types.includes(entity.type)) return false;
  if (rank === 0 && kinds[0] !== "media") return false;
  if (kinds.length === 0 && endings.length === 0) return true;
  return (
    kinds.includes(entity.kind ?? "") ||
    endings.some((ending) => entity.callings.some((calling) => calling.endsWith(ending)))
  );
}
