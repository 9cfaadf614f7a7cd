import { type Mod, rank, type Unit } from "./phrase.js";
import { words } from "./words.js";

const POINTS = words("date-modifiers", (row) => row.of !== "duration");
const DURATIONS = words("date-modifiers", (row) => row.of !== "point");

/** What a modifier adds: its end, and the mod it sets. */
export interface Modifier {
  readonly end: number;
  readonly mod: Mod | null;
}

/** A word right behind a date that changes it (末, 上旬, ごろ, 以降), where it goes with a date of this unit. */
export function modifierOfPoint(text: string, at: number, unit: Unit): Modifier | null {
  const row = POINTS.longestAt(text, at);
  if (!row || rank(unit) < rank(row.from as Unit) || rank(unit) > rank(row.to as Unit)) return null;
  const end = at + row.surface.length;
  if (/^[中内]$/.test(row.surface))
    return /^(?:[にのはも、。]|$)/.test(text[end] ?? "") ? { end, mod: null } : null;
  if (row.surface === "前" && /[半後日年]/.test(text[end] ?? "")) return null;
  if (row.surface === "末" && /[端梢日席]/.test(text[end] ?? "")) return null;
  if (/^(?:前期|後期)$/.test(row.surface) && rank(unit) > rank("decade")) return null;
  return { end, mod: (row.mod as Mod) || null };
}

/** The same after の, for the words that are nouns: 10月の初め. */
export function modifierAfterNo(text: string, at: number, unit: Unit): Modifier | null {
  return text[at] === "の" &&
    /^(?:初め|はじめ|終わり|半ば|なかば|[上中下]旬|[前後]半|暮れ|中[頃ご盤]|終盤|末(?![端っ]))/.test(
      text.slice(at + 1, at + 4),
    )
    ? modifierOfPoint(text, at + 1, unit)
    : null;
}

/** A word right behind an amount of time that bounds it (以内, 以上, ほど). */
export function modifierOfDuration(text: string, at: number): Modifier | null {
  const row = DURATIONS.longestAt(text, at);
  if (!row) return null;
  const end = at + row.surface.length;
  if (row.surface.length === 1 && /[いくさ化制力行大烈]/.test(text[end] ?? "")) return null;
  return { end, mod: (row.mod as Mod) || null };
}
