import { table } from "../lexicon/lexicon.js";
import type { NameRule, RuleSentence } from "../rules/rule.js";
import { StartMarks } from "../rules/starts.js";

/** What papers are called for short where they are cited: 朝日 for 朝日新聞. */
const PAPERS: ReadonlySet<string> = new Set(table("clipped-papers").map(({ surface }) => surface));
const LONGEST_PAPER = Math.max(...Array.from(PAPERS, (paper) => paper.length));
const STARTS = new StartMarks(PAPERS);

/** Whether the words are what a paper is called for short. */
export function isPaper(s: RuleSentence, first: number, last: number): boolean {
  const [start, end] = [s.start[first], s.end[last]];
  if (end - start > LONGEST_PAPER || STARTS.next(s.text, start, start + 1) !== start) return false;
  return PAPERS.has(s.text.slice(start, end));
}

/** Papers are cited one after the other: 朝日と読売によると. */
const CITING =
  /^(?:(?:と|や|、|・)[^、。・とや]{2,12}){0,3}(?:など)?(?:に[はも]?よ[るれ]|[がはも][^。]{0,30}(?:報じ|伝え|報道)|の(?:記事|別の?記事|取材))/;
/** What that can begin with, so that it is looked for nowhere else. */
const CITING_BEGINS = "とや、・なにがはもの";
const CITING_CHARACTERS = 60;

/** Whether what stands behind word `last` cites it as a source. */
export function isReporting(s: RuleSentence, last: number): boolean {
  const [from, end] = [s.end[last], s.end[s.count - 1]];
  if (from === end || !CITING_BEGINS.includes(s.text[from])) return false;
  return CITING.test(s.text.slice(from, Math.min(end, from + CITING_CHARACTERS)));
}

/** Whether the words are two papers with と between them. */
export function joinsPapers(s: RuleSentence, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++)
    if (s.at(i).surface === "と" && isPaper(s, first, i - 1)) return true;
  return false;
}

export const citedPaper: NameRule = {
  id: "organization/cited-paper",
  because:
    "What papers are called for short is a paper where it is cited, whatever else the word means: 毎日によると.",
  type: "organization",
  cue: { words: [...PAPERS] },
  examples: ["[毎日]によると", "[時事]の別の記事によれば", "[毎日]と[共同]によると"],
  counterExamples: ["毎日のように通う", "共同で開発すると報じた", "日米共同によると"],
  find(s, at, propose) {
    const isWhole = at === 0 || !s.at(at - 1).isNounLike || s.start[at] > s.end[at - 1];
    if (isWhole && isReporting(s, at)) propose(at, at);
  },
};
