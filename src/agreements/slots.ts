import type { Agreement, DateRecord } from "../record.js";
import type { Doc } from "../text/doc.js";
import type { Frame } from "./frames.js";

export function describe(
  _doc: Doc,
  _frame: Frame,
  _dates: readonly DateRecord[],
): Pick<Agreement, "instrument" | "subject" | "date" | "place" | "amount"> {
  return { instrument: null, subject: null, date: null, place: null, amount: null };
}
