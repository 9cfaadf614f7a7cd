import { isCountry } from "./convention.js";
import type { Sentence } from "./sentence.js";

/** Whether a word is said of a cabinet, and is not the beginning of an office: 内閣|総理|大臣, 内閣|府. */
export const isCabinet = (s: Sentence, i: number) =>
  /^(?:政権|内閣)$/.test(s.at(i).surface) && s.titleFrom(i) < 0 && !/^[府官総]/.test(s.at(i + 1).surface);

/** Whether the words are a cabinet named by its head: 高橋|政権, 第|2|次|高橋|内閣. */
export function isCabinetOf(s: Sentence, first: number, last: number): boolean {
  const head = last - 1;
  if (head < first || !isCabinet(s, last) || isCountry(s, head) || !/^[spgk]$/.test(s.at(head).letter))
    return false;
  if (first === head) return s.at(head - 1).surface !== "次";
  return /^第[\d一二三四五]+次$/.test(s.text.slice(s.start[first], s.start[head]));
}
