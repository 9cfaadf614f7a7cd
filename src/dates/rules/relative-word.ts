import type { Mod, PartOfDay, Season, Unit } from "../phrase.js";
import type { DateRule } from "../rule.js";
import { words } from "../words.js";

const WORDS = words("date-relative");
const HIRAGANA = /[ぁ-ん]/;

export const relativeWord: DateRule = {
  id: "date/relative-word",
  because:
    "Words for a year, month, week or day count from the day of publication (昨年, きょう) or from the date before (同日, 翌年).",
  cue: { at: WORDS.starts },
  place: "first",
  examples: [
    "[昨年12月]|XXXX-12",
    "[同日]|XXXX-XX-XX",
    "[きょう]の会議|XXXX-XX-XX",
    "[先週末]|XXXX-WXX-WE",
    "[年内]に|XXXX",
  ],
  counterExamples: [
    "きょうだいげんか",
    "とうきょう",
    "明日香村",
    "今日的な課題",
    "5年末",
    "前日本商工会議所会頭",
  ],
  read({ text, at }) {
    const row = WORDS.longestAt(text, at);
    if (!row) return null;
    const end = at + row.surface.length;
    if (row.surface.endsWith("日") && text[end] === "本") return null;
    if (HIRAGANA.test(row.surface[0]) && !standsFree(text, at, end)) return null;
    if (
      /^[年月週]/.test(row.surface) &&
      /[0-9一二三四五六七八九十百千数毎同今昨来先翌前後半新長通生学少青老定元万歳正]/.test(text[at - 1] ?? "")
    )
      return null;
    const unit = row.unit as Unit;
    const to: Unit = row.part ? "part" : row.weekend ? "day" : row.season ? "season" : unit;
    return {
      is: "point",
      end,
      from: unit,
      to,
      point: {
        shifts: [
          {
            unit,
            by: Number(row.by),
            from: row.from === "memory" ? "memory" : "anchor",
            ...(row.from === "turn" && { turn: true }),
          },
        ],
        ...(row.fiscal && { fiscal: true }),
        ...(row.season && { season: row.season as Season }),
        ...(row.part && { part: row.part as PartOfDay }),
        ...(row.weekend && { weekend: true }),
      },
      ...(row.mod && { mod: row.mod as Mod }),
    };
  },
};

/** A word in hiragana stands free after a particle or a sign, and before one. */
function standsFree(text: string, start: number, end: number): boolean {
  const left = text[start - 1] ?? "";
  const right = text.slice(end, end + 2);
  return (
    left !== "(" &&
    (!HIRAGANA.test(left) || /[はがをにでともへやのら]/.test(left)) &&
    right[0] !== "子" &&
    (!HIRAGANA.test(right[0] ?? "") || /^(?:[はのもにを]|から|まで|より|で|と|が|、)/.test(right))
  );
}
