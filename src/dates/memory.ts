import type { Moment } from "./moment.js";

/** A moment mentioned before, and where. */
export interface Mentioned {
  readonly moment: Moment;
  readonly sentence: number;
  /** The year was written, or follows from one that was. */
  readonly yearStated: boolean;
  /** It tells of something long known (a founding, a birth), not of what the article tells. */
  readonly background: boolean;
  /** A month that begins in the story: 9月に入り, 9月になって. */
  readonly begins: boolean;
}

const isSameDay = (a: Moment, b: Moment) => a.year === b.year && a.month === b.month && a.day === b.day;

/** What the article has said of dates so far: what 同日, 翌年 and a day without its month look back to. */
export class Memory {
  /** The last moment of any kind, and the last that has the unit. */
  last: Mentioned | null = null;
  day: Mentioned | null = null;
  month: Mentioned | null = null;
  year: Mentioned | null = null;
  /** The last day and the last month that are no background. */
  toldDay: Mentioned | null = null;
  toldMonth: Mentioned | null = null;
  /** The first day that is no background. */
  opening: Mentioned | null = null;
  /** It is the only day so far. */
  isOnlyDay = true;
  /** The first day with its month that is no background: most articles open with the day of what they tell. */
  lead: Mentioned | null = null;
  /**
   * The date the article opens with, if it is written in full: stands in for the day of publication where
   * there is none.
   */
  full: Mentioned | null = null;

  add(mentioned: Mentioned, full: boolean): void {
    const { moment } = mentioned;
    if (full && !this.last) this.full = mentioned;
    this.last = mentioned;
    const told = !mentioned.background;
    if (moment.unit === "day" && moment.day !== undefined) {
      this.isOnlyDay &&= this.day === null || isSameDay(this.day.moment, moment);
      this.day = mentioned;
      if (told) this.opening ??= mentioned;
      if (told) this.toldDay = mentioned;
      if (told && moment.month !== undefined) this.lead ??= mentioned;
    }
    if (moment.month !== undefined || moment.season) {
      this.month = mentioned;
      if (told) this.toldMonth = mentioned;
    }
    if (moment.unit !== "period" && moment.unit !== "century" && moment.unit !== "decade")
      this.year = mentioned;
  }
}
