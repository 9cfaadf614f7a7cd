import { bracketOpening, type Reading, tokenAt } from "../reading.js";
import type { Spoken } from "./speech.js";

const joint = /^(?:[、,・\s]|と|や|および|及び|ならびに|並びに|側と|とその)*$/;
const brackets = /\([^()]*\)/g;
const LONGEST_GAP = 80;

/** The runs of entities named side by side (AとB; A、B、C), each in text order, the last one first. */
export function runsOf(text: string, said: readonly Spoken[]): Spoken[][] {
  const outside = said.filter((spoken) => !spoken.inBrackets).toReversed();
  const runs: Spoken[][] = [];
  for (const spoken of outside) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joined =
      last !== undefined &&
      spoken.start >= last.end &&
      spoken.start - last.end <= LONGEST_GAP &&
      joint.test(
        text
          .slice(last.end, spoken.start)
          .replace(brackets, "")
          .replace(/[「」『』“”"]/g, ""),
      );
    if (joined) run!.push(spoken);
    else runs.push([spoken]);
  }
  return runs.reverse();
}

/** The distinct entities, in the order they are said. */
export const entitiesOf = (said: readonly Spoken[]) => [...new Set(said.map((spoken) => spoken.entity))];

/** Nouns that stand before 両社 or の3社 without naming any of them: 今後両社は. */
const adverbial = new Set(["副詞可能", "接続詞的", "非自立"]);

/**
 * Whether the words right before a reference say whom it means, though none of them is a name: 「X」両社, 世界の3社. It then
 * means nobody else.
 */
export function isSaidOtherwise(
  { doc, text }: Reading,
  start: number,
  said: (end: number) => boolean,
): boolean {
  let end = text[start - 1] === "の" ? start - 1 : start;
  let quoted = false;
  for (let last = text[end - 1]; /[)」』”"]/.test(last ?? ""); last = text[end - 1]) {
    quoted ||= last !== ")";
    end = last === ")" ? bracketOpening(text, end) : end - 1;
  }
  for (let t = tokenAt(doc, end - 1); end > 0 && !said(end) && doc.tokens.end[t] === end; t--) {
    const { pos, detail1 } = doc.tokens.partOfSpeech(t);
    if (pos !== "名詞" || adverbial.has(detail1)) return quoted;
    if (detail1 !== "接尾") return true;
    end = doc.tokens.start[t];
  }
  return quoted && !said(end);
}
