import type { PartOfDay, Season } from "./phrase.js";

/** A point in time after resolution: as precise as the text, with what nothing settles left out. */
export interface Moment {
  /** How precise it is; the fields below follow it. */
  readonly unit:
    | "period"
    | "century"
    | "decade"
    | "year"
    | "half"
    | "quarter"
    | "season"
    | "month"
    | "week"
    | "weekend"
    | "day";
  readonly year?: number;
  /** The year is a fiscal or business one, named by the year in which it begins. */
  readonly fiscal?: boolean;
  /** The month in which a business year begins, where it is not April. */
  readonly firstMonth?: number;
  /** The first and last day of the era in its first or last year. */
  readonly era?: { readonly from: string; readonly to: string };
  readonly century?: number;
  /** The first year of the decade, or its two digits where the century is unknown. */
  readonly decade?: number;
  readonly period?: { readonly from: number; readonly to: number } | "undated";
  /** A span of days or months that has no value of its own: 4〜12月期, ゴールデンウイーク. */
  readonly until?: { readonly month: number; readonly day?: number };
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  readonly day?: number;
  readonly week?: number;
  /** Only where the week is unknown. */
  readonly weekday?: number;
  readonly time?: Time;
  /** Only a time: no day is stated, none is looked back to. */
  readonly dayless?: boolean;
}

export interface Time {
  readonly part?: PartOfDay;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly meridiem?: "am" | "pm";
  /** An hour or minute that cannot be known (2時間前 without a clock time to count from). */
  readonly unknown?: boolean;
}
