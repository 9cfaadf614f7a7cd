import { beforeBracket } from "./brackets.js";
import type { DefinitionRule } from "./rule.js";

const otherTime =
  /(?<=\((?:[^()、]{0,16}、)?(?:現在の|現在は|現|旧称|旧社名|旧名|旧|元)[・:\s]{0,8}[「『“"]?)/y;
/** Behind the new name, or the old one under which it was founded. */
const becomesIt =
  /[」』”"]?(?:(?:に|へ|へと|と)(?:社名|名称|商号|校名|党名|国名)?(?:を)?(?:(?:変更|改称|改名)(?![をのに])|変わ(?!り)|改め)|として(?:設立|創業|創立|創設|発足|開業|開校|誕生|結成))/y;
const namedAs = /[」』”"](?:として|とし|と名付け|と命名|と改称|に改称)/y;

export const renamed: DefinitionRule = {
  id: "alias/renamed",
  because: "An old and a new name are one: X(現Y), X(旧Y), XからYに改称, XはYとして設立され.",
  kind: "definition",
  types: ["organization", "person", "place"],
  cue: { before: 'のは現称名旧元・: 「『“"', behind: 'にへと」』”"' },
  examples: [
    "旧[O 東海デジタル](現[O ミドリモバイル])と",
    "[O エックスワン](旧[O トリノス])は",
    "[O 青葉商会]は4月に[O アオバ]に社名を変更した",
    "[O ミドリ放送]は1964年に[O 大森有線社]として設立され",
    "[L 大森球技場]は命名権を売り、「[L ミドリ石油ドーム]」としている",
  ],
  counterExamples: [
    "旧・[O 東西石油]と[O 三島石油]が合併(現・[O 新東石])して以来",
    "[O 青葉商会]は[O 北斗商会]に変更を求めた",
    "[O 青葉商会]は[O 北斗商会]に変わり売り出した",
    "[O 青葉商会]は[O 北斗商会]を会社として設立した",
    "[O 青葉集団]が後援者となり、チーム名を[O 豹倶楽部]に改称した",
  ],
  find(name, { reading, forms }) {
    const { text, names } = reading;
    if (isAt(name.start, otherTime, text)) {
      const host = beforeBracket(reading, name);
      return host?.type === name.type ? [forms.of(host)] : [];
    }
    const naming =
      isAt(name.end, namedAs, text) &&
      text.slice(reading.doc.sentences[name.sentence].start, name.start).includes("命名権");
    if (!naming && !isAt(name.end, becomesIt, text)) return [];
    for (let i = name.index - 1; i >= 0 && names[i].sentence === name.sentence; i--)
      if (names[i].type === name.type && isSubject(text.slice(names[i].end, name.start)))
        return [forms.of(names[i])];
    return [];
  },
};

function isAt(offset: number, pattern: RegExp, text: string): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

/** Whether what follows a name makes it the subject of the whole clause; が only of its own. */
const isSubject = (behind: string) => /^[」』”"]?(?:は|から|も|が[^、]*$)/.test(behind);
