import { PatternAt } from "../pattern-at.js";
import { bodyOf } from "./bodies.js";
import type { FoundRole, RoleRule } from "./rule.js";
import { titleUpTo } from "./titles.js";

const brackets = new PatternAt("氏さ(", /(?:氏|さん)?\([^()]{2,40}\)/y);

export const inBrackets: RoleRule = {
  id: "role/in-brackets",
  because: "A title that fills a part of the brackets behind a name is the person's: P(66、現外務大臣).",
  examples: [
    "[P 千葉明子](66、現外務大臣)と ⇒ 現外務大臣",
    "[P 千葉明子]氏([O 緑の党]党首)が ⇒ 党首@緑の党",
    "[P 千葉明子]総理大臣([O 緑の党]総裁)は ⇒ 総理大臣 総裁@緑の党",
    "[P 千葉明子]さん(ちば・あきこ=木版画家)が ⇒ 木版画家",
  ],
  counterExamples: ["[P 千葉明子](66)氏は", "[P 千葉明子](社長の妹)が", "[P 千葉明子](会社員)が"],
  find(spot, context) {
    const from = context.titleFrom(spot.end)?.end ?? spot.end;
    const { text } = context.reading;
    const end = from + brackets.lengthAt(text, from);
    if (end === from) return [];
    const found: FoundRole[] = [];
    let start = text.indexOf("(", from) + 1;
    for (const part of text.slice(start, end - 1).split(/[、=＝]/)) {
      const title = titleUpTo(context.reading, start + part.length);
      const body = title && bodyOf(context, title);
      if (title && body?.start === start) found.push({ title, body: body.entity });
      start += part.length + 1;
    }
    return found;
  },
};
