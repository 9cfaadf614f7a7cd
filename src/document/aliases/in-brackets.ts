import { beforeBracket } from "./brackets.js";
import { initialsFit, isShorter } from "./initials.js";
import type { AliasRule } from "./rule.js";

const acronym = /^[A-Za-z][A-Za-z0-9&.・-]{1,9}$/;
const foreign = /^[A-Za-zァ-ヶー・\s.&-]+$/;
/** Names of whole groups stand in brackets as owners: 北斗銀行(南海フィナンシャルグループ). */
const ownerLike = /(?:グループ|ホールディングス|HD|FG|系|連盟|リーグ|証券取引所|市場)$/;

export const inBrackets: AliasRule = {
  id: "alias/in-brackets",
  because: "A name that fills the brackets right after another is its short form, acronym or full form.",
  kind: "definition",
  examples: [
    "[O 太平洋漁業機関]([O PFO])は",
    "[O 新東洋石油]([O 新東石])と",
    "[O 全国果樹組合連合会]([O 全果連])が",
    "[O IFO]([O 国際漁業機関])の",
    "[O 日本牧場連合]([O ミルキー])が",
  ],
  counterExamples: [
    "[O 青葉銀行]([O 東北フィナンシャルグループ])は",
    "[O 北斗]と提携した[O 青葉モバイル]([O 北斗])は",
    "[L 水見]([L スイス])で",
    "[P 田中]([O 東北大])は",
  ],
  find(name, { reading, forms }) {
    const host = beforeBracket(reading, name);
    if (host?.type !== name.type) return [];
    const { text } = reading;
    if (!/^[\s」』”"]*\(\s*[「『“"]?$/.test(text.slice(host.end, name.start))) return [];
    if (!/^[」』”"]?\s*[),、;:]/.test(text.slice(name.end, name.end + 4))) return [];
    const [outer, inner] = [forms.of(host), forms.of(name)];
    const fits =
      initialsFit(inner, outer) ||
      initialsFit(outer, inner) ||
      outer.key.includes(inner.key) ||
      inner.key.includes(outer.key);
    if (name.type === "organization") {
      const known = inner.mentions[0].start < outer.mentions[0].start;
      const letters = acronym.test(name.text) !== acronym.test(host.text);
      return fits || (!known && (letters || !ownerLike.test(name.text))) ? [outer] : [];
    }
    if (name.type === "place")
      return fits || (isShorter(name.text, host.text) && name.text.at(-1) === host.text.at(-1))
        ? [outer]
        : [];
    return fits || (name.type === "person" && foreign.test(name.text) !== foreign.test(host.text))
      ? [outer]
      : [];
  },
};
