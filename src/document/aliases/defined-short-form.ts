import type { Form } from "../forms.js";
import type { Name, Reading } from "../reading.js";
import { beforeBracket } from "./brackets.js";
import type { DefinitionRule } from "./rule.js";

const definingWord =
  /(?<=(?:以下|以降|略称|通称|略して|別名|愛称|正式名称|英語名|英名)[はで、,:・\s]{0,8}[「『“"]?)/y;

export const definedShortForm: DefinitionRule = {
  id: "alias/defined-short-form",
  because:
    "A name in brackets after 以下, 略称, 通称 … is another form of the name before the brackets or the =.",
  kind: "definition",
  types: ["organization", "person", "place"],
  cue: { before: '下降称て名はで、,:・ \n「『“"' },
  examples: [
    "[O みなと新エネルギー推進機構](以下“[O みなと機構]”と呼ぶ)は",
    "[O 北斗生命保険](以下、[O 北斗])は",
    "[O 青葉総合研究所](本社・仙台、以下「[O 青葉]」)が",
    "[O 欧州宇宙協力会議](略称:[O 欧宇会])に",
    "[O 欧州宇宙協力会議]=略称[O ESC]=に",
  ],
  counterExamples: [
    "[O 北斗生命保険]の株主(以下、[O 南海]など)は",
    "[O 北斗生命]は(以下同様)[O 南海生命]と",
    "[O 北斗生命]は、略称の[O 南海]を",
  ],
  find(name, { reading, forms }) {
    definingWord.lastIndex = name.start;
    if (!definingWord.test(reading.text)) return [];
    const host = beforeBracket(reading, name) ?? beforeSign(reading, name);
    return host?.type === name.type && !isOther(forms.of(name), forms.of(host)) ? [forms.of(host)] : [];
  },
};

/** X of X=略称Y, X、通称Y. */
function beforeSign({ text, names }: Reading, { index, start }: Name): Name | undefined {
  const before = names[index - 1];
  return before && /^[」』”"]?[=＝、][^、。]{2,6}$/.test(text.slice(before.end, start)) ? before : undefined;
}

/** Whether the dictionaries know them as two bodies, as where one of several is defined: 東海、西日本旅客鉄道(以下JR東海、JR西日本). */
const isOther = ({ surface: { listed } }: Form, { surface }: Form) =>
  listed !== null && surface.listed !== null && listed.surface !== surface.listed.surface;
