import { table } from "../lexicon/lexicon.js";
import type { OrganizationKind } from "../record.js";
import type { NameType } from "../rules/rule.js";
import { Affixes } from "./affixes.js";

const newCharacters = new Map(table("reference-variants").map((row) => [row.old, row.new]));
const smallKana = "ァィゥェォャュョヮヶヂヅ";
const largeKana = "アイウエオアウオワケジズ";
const vSounds: Record<string, string> = { ヴア: "バ", ヴイ: "ビ", ヴエ: "ベ", ヴオ: "ボ" };
/** Kanji and hiragana that are written in one way only. */
const settled = new RegExp(`^(?:(?![々${[...newCharacters.keys()].join("")}])[ぁ-ん一-鿿])+$`);

/**
 * A name without what may vary from one spelling to the next: case, spaces, ・ and ＝, hyphens, long vowels, small
 * kana, ヴ, old characters, 々. Two names of one spelling are one name.
 */
export function spelling(text: string): string {
  if (settled.test(text)) return text;
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s・=＝‐–—―－ー~〜'’.,&-]/g, "")
    .replace(/(.)々/g, "$1$1")
    .replace(/[ァィゥェォャュョヮヶヂヅ]/g, (c) => largeKana[smallKana.indexOf(c)])
    .replace(/ヴ[アイエオ]/g, (c) => vSounds[c])
    .replaceAll("ヴ", "ブ")
    .replace(/[㐀-鿿豈-﫿]/g, (c) => newCharacters.get(c) ?? c);
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

/** What news puts behind a name without it being part of it: コダック社, バファローズ球団, 「ドーン」紙. */
const designator = /(?<=[ァ-ヶーA-Za-z0-9])(?:社|球団|紙)$/;

/** What remains of a name when the legal form and the like are dropped; a name that is nothing else keeps them. */
export function core(type: NameType, text: string): string {
  if (type !== "organization") return text;
  const form = legalFormOf(text)?.word ?? "";
  const rest = text.startsWith(form) ? text.slice(form.length) : text.slice(0, text.length - form.length);
  return rest.replace(designator, "").trim() || text;
}
