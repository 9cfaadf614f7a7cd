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
