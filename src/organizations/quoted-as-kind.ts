import type { NameRule, RuleSentence } from "../rules/rule.js";

/** What stands right before the quotation marks of a paper's name: 英字紙「, 現地の新聞『, ニュースサイト「. */
const BEFORE_MEDIA = /(?:[^同両]紙|ニュースサイト|(?:^|[の、)地営])新聞)$/;
/** The same for a party's: 最大野党「, 保守系の「, 中道右派の「, 第2党の「. */
const BEFORE_PARTY =
  /(?:政党|新党|野党|与党|中道|[右左]派|(?:第[\d一二三四五]党|中道[右左]派|(?:保守|革新|民族主義|リベラル|[右左]翼|極右|極左)(?:系|派|政党))の?)$/;
/** What stands behind a name in quotation marks, but mostly not behind what somebody says. */
const BEHIND = /^(?:[はがをにのも、(紙]|など|と[^、。「」]{1,10}「)/;
const REACH = 12;
const LONGEST_BEFORE = 8;
const LONGEST = 14;

/** Whether the words around quotation marks, the opening of which is word `opener`, say that they hold the name of a paper or a party. */
export function isNamedInQuotes(s: RuleSentence, opener: number, closer: number): boolean {
  const { text, start, end } = s;
  const before = text.slice(Math.max(start[0], start[opener] - LONGEST_BEFORE), start[opener]);
  const isOfParty = BEFORE_PARTY.test(before);
  if (!isOfParty && !BEFORE_MEDIA.test(before)) return false;
  if (isOfParty && start[closer] - end[opener] < 3) return false;
  return BEHIND.test(text.slice(end[closer], end[closer] + REACH));
}

export const quotedAsKind: NameRule = {
  id: "organization/quoted-as-kind",
  because:
    "Quotation marks behind the word for a paper or what a party is called hold its name, whatever its words are.",
  type: "organization",
  cue: { words: ["「", "『"] },
  examples: [
    "保守系の「[空と海]」は敗れた",
    "最大野党「[緑の風]」が勝ち",
    "第2党の「[法と自由]」と左派の「平等」が",
    "英字紙『[湊川の声]』は",
    "ニュースサイト「[現代の湊川]」によれば",
  ],
  counterExamples: [
    "主要政党の「相乗り」支持を受けた",
    "与党の「数の力」は強い",
    "野党「審議は無効」と批判した",
    "左派「反対」を表明した",
    "右派の「戦争」という主張",
    "同紙「湊川の声」は",
    "湊川新聞「声の欄」は",
    "サイト「湊川の声」は",
  ],
  find(s, at, propose) {
    let closer = at + 1;
    while (closer < s.count && closer - at <= LONGEST && !/^[「『」』。、(]$/.test(s.at(closer).surface)) {
      if (/^[はを]$/.test(s.at(closer).surface)) return;
      closer++;
    }
    if (closer === at + 1 || !/^[」』]$/.test(s.at(closer).surface)) return;
    if (isNamedInQuotes(s, at, closer)) propose(at + 1, closer - 1);
  },
};
