import type { DateRecord } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { Sentence } from "../text/sentences.js";
import { type Anchor, readAnchor } from "./anchor.js";
import { isBackground } from "./background.js";
import { Sign } from "./characters.js";
import { type Direction, directionOf } from "./direction.js";
import { Memory } from "./memory.js";
import type { Moment } from "./moment.js";
import type { Phrase, Point, PointReading } from "./phrase.js";
import { formatAmount } from "./quantity.js";
import { repeatValue } from "./repeat.js";
import { resolvePoint } from "./resolve.js";
import { scan } from "./scan.js";
import { formatMoment, intervalOf } from "./value.js";

/** A date before it has an id. Offsets into the text that was searched. */
export type FoundDate = Omit<DateRecord, "id" | "text">;

/** A date with the moment it denotes, if it is a point in time. */
interface Resolved {
  readonly date: FoundDate;
  readonly moment: Moment | null;
}

/**
 * The dates of an article: what the sentences write, resolved one after the other, since later ones look
 * back to earlier ones.
 */
export function articleDates(
  text: string,
  sentences: readonly Sentence[],
  publishedAt: string | null,
  explain?: Explain,
): FoundDate[] {
  const anchor = readAnchor(publishedAt);
  const memory = new Memory();
  const dates: FoundDate[] = [];
  for (const sentence of sentences) {
    let before: Moment | null = null;
    let previous: Phrase | null = null;
    for (const written of scan(text, sentence.start, sentence.end)) {
      const phrase = repeatedWith(previous, written);
      const found = resolve(text, phrase, sentence, anchor, memory, phrase.link ? before : null);
      before = found?.moment ?? null;
      previous = phrase;
      if (!found) continue;
      const last = dates.at(-1);
      if (last && !anchor && isExplainedBy(last, found.date, text))
        dates[dates.length - 1] = { ...last, value: found.date.value, interval: found.date.interval };
      dates.push(found.date);
      explain?.({
        about: text.slice(phrase.start, phrase.end),
        start: phrase.start,
        end: phrase.end,
        rule: phrase.rules.join(" "),
        says: derivation(phrase, found.moment),
        weight: null,
      });
    }
  }
  return dates;
}

const BEGINS = new Sign("に", /^に(?:入[っりる]|なっ)/);

/** Null where the calendar has no such date. */
function resolve(
  text: string,
  phrase: Phrase,
  sentence: Sentence,
  anchor: Anchor | null,
  memory: Memory,
  linked: Moment | null,
): Resolved | null {
  const { start, end, reading, mod, link } = phrase;
  // Written out, never spread into one another: that took a third of this room's time.
  const found = (
    type: FoundDate["type"],
    value: string,
    interval: FoundDate["interval"] = null,
  ): FoundDate => ({
    start,
    end,
    sentence: sentence.index,
    mod,
    type,
    value,
    interval,
  });
  if (reading.is === "duration")
    return { date: found("DURATION", formatAmount(reading.amount)), moment: null };
  if (reading.is === "set") return { date: found("SET", reading.value), moment: null };
  if (reading.is === "reference") return { date: found("DATE", reading.value), moment: null };
  const { point } = reading;
  if (point.every) return { date: found("SET", repeatValue(point)), moment: null };

  let pointed: Direction | undefined;
  const direction = () => {
    pointed ??= directionOf(text, end, sentence.end);
    return pointed;
  };
  const moment = resolvePoint(point, { anchor, memory, sentence: sentence.index, linked, link, direction });
  if (!moment) return null;
  if (mod !== "AFTER" && mod !== "BEFORE")
    memory.add(
      {
        moment,
        sentence: sentence.index,
        yearStated: statesYear(point),
        begins: moment.unit === "month" && BEGINS.opens(text, end, 3),
        background:
          isOfOtherYear(point) ||
          (statesYear(point) && isBackground(text, end, sentence.end, moment.unit === "year")),
      },
      statesAll(point),
    );
  const half = text[end - 1] === "半" && /[前後]/.test(text[end - 2]);
  const interval = intervalOf(moment, mod, half);
  return { date: found(moment.time ? "TIME" : "DATE", formatMoment(moment), interval), moment };
}

/** 毎週火曜日と木曜日, 毎日午後1時から7時: the second repeats as the first does. */
function repeatedWith(previous: Phrase | null, phrase: Phrase): Phrase {
  if (phrase.link === null || previous?.reading.is !== "point" || phrase.reading.is !== "point")
    return phrase;
  const { every, weekday, hour, meridiem } = previous.reading.point;
  const { point } = phrase.reading;
  if (!every || point.every || point.shifts) return phrase;
  const again = (more: Partial<Point>) => ({
    ...phrase,
    reading: { ...phrase.reading, point: { ...point, ...more, every } } as PointReading,
  });
  if (phrase.link === "and") return weekday === undefined || point.weekday === undefined ? phrase : again({});
  if (phrase.reading.from !== "hour" || hour === undefined) return phrase;
  const isAfternoon = meridiem === "pm" && !point.meridiem && point.hour! < 12 && point.hour! + 12 > hour;
  return again({ ...(weekday && { weekday }), ...(isAfternoon && { hour: point.hour! + 12 }) });
}

/** 昨日(3月13日), 翌年の1988年: the date in brackets or behind の says which one the unsettled one before is. */
function isExplainedBy(date: FoundDate, next: FoundDate, text: string): boolean {
  if (date.type !== "DATE" || date.end + 1 !== next.start || next.value.length !== date.value.length)
    return false;
  if (!/^X+(?:-X+)*$|^XXXX-WXX-\d$/.test(date.value)) return false;
  return text[date.end] === "の" || (text[date.end] === "(" && text[next.end] === ")");
}

function statesYear({ year, shifts }: Point): boolean {
  return year !== undefined || shifts?.[0].unit === "year";
}

/** 来年1月1日, 昨年9月: not what is told, which 今月 and a day without its month look back to. */
const isOfOtherYear = ({ shifts }: Point) =>
  shifts?.[0].unit === "year" && shifts[0].from === "anchor" && shifts[0].by !== 0;

function statesAll({ year, month, day }: Point): boolean {
  return year !== undefined && month !== undefined && day !== undefined;
}

/** What the words state for certain, and what is implied by the day of publication or the dates before. */
function derivation({ reading }: Phrase, moment: Moment | null): string {
  if (reading.is !== "point" || !moment) return "certain: all of it";
  const say = (fields: [string, unknown][]) =>
    fields
      .map(([field, value]) => `${field} ${typeof value === "object" ? JSON.stringify(value) : value}`)
      .join(", ");
  const stated = Object.entries(reading.point);
  const implied = Object.entries(moment).filter(
    ([field, value]) =>
      field !== "unit" && field !== "time" && value !== undefined && !(field in reading.point),
  );
  return `certain: ${say(stated)}${implied.length > 0 ? `; implied: ${say(implied)}` : ""}`;
}
