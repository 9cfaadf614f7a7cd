import type { Form } from "../forms.js";
import { isPlaceName } from "../knowledge.js";
import { beforeOpenedBracket } from "./brackets.js";
import { endsInPart } from "./head-of-name.js";
import { initialsFit, isShorter } from "./initials.js";
import type { DefinitionRule } from "./rule.js";

const acronym = /^[A-Za-z][A-Za-z0-9&.・-]{1,9}$/;
const foreign = /^[A-Za-zァ-ヶー・\s.&-]+$/;
/** Names of whole groups stand in brackets as owners: 北斗銀行(南海フィナンシャルグループ). */
const ownerLike = /(?:グループ|ホールディングス|HD|FG|系|連盟|リーグ|証券取引所|市場|上場|[0-9一二]部)$/;

export const inBrackets: DefinitionRule = {
  id: "alias/in-brackets",
  because: "A name that fills the brackets right after another is its short form, acronym or full form.",
  kind: "definition",
  types: ["organization", "person", "place"],
  cue: { before: '(「『“" ' },
  examples: [
    "[O 太平洋漁業機関]([O PFO])は",
    "[O 新東洋石油]([O 新東石])と",
    "[O 全国果樹組合連合会]([O 全果連])が",
    "[O IFO]([O 国際漁業機関])の",
    "[O 日本牧場連合]([O ミルキー])が",
    "[P 千葉明子]([P ちば・あきこ])氏は",
    "[L 豊山里]([L プンサンリ])で",
    "[L 若葉国際空港]([L 青葉空港])で",
    "[L 若葉島]([L 青島])の",
  ],
  counterExamples: [
    "[O 青葉銀行]([O 東北フィナンシャルグループ])は",
    "[O 北斗]と提携した[O 青葉モバイル]([O 北斗])は",
    "[O 青葉通信]([O アメリカ])は",
    "[O 財政省]([O 塩業室])は",
    "[L 水見]([L スイス])で",
    "[L 若葉町]([L 青葉町])の",
    "[L 若葉空港]([L 青葉市])で",
    "[P 田中]([O 東北大])は",
  ],
  find(name, { reading, forms }) {
    const { text } = reading;
    const host = beforeOpenedBracket(reading, name);
    if (host?.type !== name.type) return [];
    if (!/^[」』”"]?\s*[),、;:]/.test(text.slice(name.end, name.end + 4))) return [];
    const [outer, inner] = [forms.of(host), forms.of(name)];
    return fitsBrackets(inner, outer) ? [outer] : [];
  },
};

/** プンゲリ of 豊渓里; not a place that is known by itself. */
const isReading = (inner: string, outer: string) =>
  /^[ぁ-ゖァ-ヶー・\s]+$/.test(inner) && /[一-鿿]/.test(outer) && !isPlaceName(inner);

/** 東洋海峡大橋 and 若葉大橋, 若葉島 and 青島: not what is in a city or beside it. */
const sameSort = /^.*(空港|大橋|諸島|列島|半島|海峡|運河|[島山岳川湖海])(?: .*\1)$/;

/** Whether one place is shorter for the other, or both are of one sort that has no second in brackets. */
const areAlike = (inner: string, outer: string) =>
  inner.at(-1) === outer.at(-1) && (isShorter(inner, outer) || sameSort.test(`${inner} ${outer}`));

/** Whether the name `inner` in brackets behind `outer` can be another form of it, and is no owner, place or team. */
export function fitsBrackets(inner: Form, outer: Form): boolean {
  const derived =
    initialsFit(inner, outer) ||
    initialsFit(outer, inner) ||
    outer.key.includes(inner.key) ||
    inner.key.includes(outer.key);
  if (derived || isReading(inner.text, outer.text)) return true;
  switch (inner.type) {
    case "place":
      return areAlike(inner.text, outer.text);
    case "person":
      return foreign.test(inner.text) !== foreign.test(outer.text);
    case "organization": {
      const letters = acronym.test(inner.text) !== acronym.test(outer.text);
      const spokenOf = inner.mentions[0].start < outer.mentions[0].start;
      const isPart = endsInPart.test(inner.text) && !endsInPart.test(outer.text);
      return !spokenOf && !isPart && !isPlaceName(inner.text) && (letters || !ownerLike.test(inner.text));
    }
  }
}
