import type { Moment } from "./moment.js";

/** A moment mentioned before, and where. */
export interface Mentioned {
  readonly moment: Moment;
  readonly sentence: number;
  /** The year was written, or follows from one that was. */
  readonly yearStated: boolean;
}

/** What the article has said of dates so far: what 同日, 翌年 and a day without its month look back to. */
export class Memory {
  /** The last moment of any kind, and the last with at least that unit known to be written. */
  last: Mentioned | null = null;
  day: Mentioned | null = null;
  month: Mentioned | null = null;
  year: Mentioned | null = null;
  /** The last date written in full, with a year: stands in for the day of publication where there is none. */
  full: Mentioned | null = null;

  add(mentioned: Mentioned, full: boolean): void {
    const { moment } = mentioned;
    this.last = mentioned;
    if (moment.unit === "day" && moment.day !== undefined) this.day = mentioned;
    if (moment.month !== undefined) this.month = mentioned;
    if (moment.unit !== "period" && moment.unit !== "century" && moment.unit !== "decade")
      this.year = mentioned;
    if (full) this.full = mentioned;
  }
}
