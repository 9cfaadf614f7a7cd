import { table } from "../lexicon/lexicon.js";
import type { NameType } from "../rules/rule.js";

const newCharacters = new Map(table("reference-variants").map((row) => [row.old, row.new]));
const smallKana = "ァィゥェォャュョヮヶヂヅ";
const largeKana = "アイウエオアウオワケジズ";
const vSounds: Record<string, string> = { ヴア: "バ", ヴイ: "ビ", ヴエ: "ベ", ヴオ: "ボ" };

/**
 * A name without what may vary from one spelling to the next: case, spaces, ・ and ＝, hyphens, long vowels, small
 * kana, ヴ, old characters, 々. Two names of one spelling are one name.
 */
export function spelling(text: string): string {
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

const legalForms = table("legal-forms")
  .map((row) => row.surface.replace(/[.()&/]/g, "\\$&"))
  .sort((a, b) => b.length - a.length)
  .join("|");
const legalForm = new RegExp(`^(?:${legalForms})(?![A-Za-z])\\s*|\\s*(?<![A-Za-z])(?:${legalForms})$`, "g");
/** What news puts behind a name without it being part of it: コダック社, バファローズ球団, 「ドーン」紙. */
const designator = /(?<=[ァ-ヶーA-Za-z0-9])(?:社|球団|紙)$/;

/** The legal form at the start or end of an organization's name, as written, or null. */
export function legalFormOf(text: string): string | null {
  return text.match(legalForm)?.[0].trim() ?? null;
}

/** What remains of a name when the legal form and the like are dropped; a name that is nothing else keeps them. */
export function core(type: NameType, text: string): string {
  if (type !== "organization") return text;
  return text.replace(legalForm, "").replace(designator, "").trim() || text;
}
