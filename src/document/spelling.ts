import { table } from "../lexicon/lexicon.js";
import type { OrganizationKind } from "../record.js";
import { Affixes } from "./affixes.js";

const newCharacters = new Map(table("reference-variants").map((row) => [row.old, row.new]));
const smallKana = "ァィゥェォャュョヮヶヂヅ";
const largeKana = "アイウエオアウオワケジズ";
const vSounds: Record<string, string> = { ヴァ: "バ", ヴィ: "ビ", ヴェ: "ベ", ヴォ: "ボ", ヴ: "ブ" };
/** What a name is written with or without: spaces, ・ and ＝, hyphens, long vowels. */
const optional = "\\s・=＝‐–—―－ー〜~'’.,&-";
const varying = new RegExp(
  `ヴ[ァィェォ]?|.々|[${optional}]|[${smallKana}]|[${[...newCharacters.keys()].join("")}]`,
  "g",
);
/** Kana and kanji, which NFKC and lower case leave as they are. */
const japanese = /^[ぁ-ヶー一-鿿々・＝]+$/;

/**
 * A name without what may vary from one spelling to the next: case, spaces, ・ and ＝, hyphens, long vowels, small
 * kana, ヴ, old characters, 々. Two names of one spelling are one name.
 */
export function spelling(text: string): string {
  const folded = japanese.test(text) ? text : text.normalize("NFKC").toLowerCase();
  return folded.replace(varying, (found) => {
    if (found[1] === "々") return found[0] + found[0];
    const small = smallKana.indexOf(found);
    return vSounds[found] ?? newCharacters.get(found) ?? (small >= 0 ? largeKana[small] : "");
  });
}

const legalForms = new Affixes(
  table("legal-forms").map((row) => [row.surface, row.kind as OrganizationKind] as const),
);
const latin = /[A-Za-z]/;

export interface LegalForm {
  readonly word: string;
  readonly value: OrganizationKind;
}

/** The legal form at the start or end of an organization's name, with the kind of body it makes; null where there is none. */
export function legalFormOf(text: string): LegalForm | null {
  const [before, behind] = [legalForms.start(text), legalForms.ending(text)];
  if (before && !(latin.test(before.word) && latin.test(text[before.word.length] ?? ""))) return before;
  if (behind && !(latin.test(behind.word) && latin.test(text.at(-behind.word.length - 1) ?? "")))
    return behind;
  return null;
}

/** What news puts behind a name without it being part of it: ミルバ社, ペンギンズ球団, 「ミルバ」紙. */
const designator = /(?<=[ァ-ヶーA-Za-z0-9])(?:社|球団|紙)$/;

/** 旧厚木病院 is 厚木病院, if only under another name or owner. */
const time = /^[旧現]・?(?=.{3})/;

/** What remains of an organization's name without its legal form and the like; a name that is nothing else keeps them. */
export function withoutLegalForm(text: string, form: LegalForm | null): string {
  let rest = text;
  if (form)
    rest = text.startsWith(form.word) ? text.slice(form.word.length) : text.slice(0, -form.word.length);
  return rest.trim().replace(designator, "").replace(time, "") || text;
}
