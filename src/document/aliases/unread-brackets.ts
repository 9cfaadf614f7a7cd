import { fitsBrackets } from "./in-brackets.js";
import type { DefinitionRule } from "./rule.js";

const brackets =
  /[」』”"]?\s*\((?:(?:以下|略称|通称|旧|現)[・、,:\s]*)?[「“"]?(?<inner>[^()「」“”"、,]{2,20})[」”"]?(?:と呼ぶ)?[),、]/y;

export const unreadBrackets: DefinitionRule = {
  id: "alias/unread-brackets",
  because:
    "What is in brackets behind a name is another form of it where it is a name further on, though here it was not read as one.",
  kind: "definition",
  types: ["organization", "person", "place"],
  cue: { behind: '」』”" \n(' },
  examples: [
    "[O 太平洋漁業機関](PFO)は会合を開いた。[O PFO]の総会は",
    "[O 新東洋石油](以下「新東石」)と。[O 新東石]は",
  ],
  counterExamples: [
    "[O 青葉モバイル](北斗)は黒字だ。[O 北斗電機]は",
    "[O 青葉銀行](東北グループ)は黒字だ。[O 東北グループ]は",
    "[O 青葉銀行](仙台)は黒字だ。[L 仙台]は",
  ],
  find(name, { reading, forms }) {
    brackets.lastIndex = name.end;
    const inner = brackets.exec(reading.text)?.groups?.inner;
    const form = inner && forms.withText(name.type, inner.trim());
    return form && fitsBrackets(form, forms.of(name)) ? [form] : [];
  },
};
