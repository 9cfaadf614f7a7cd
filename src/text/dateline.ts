/**
 * When an article says it was published: only what is written in full counts.
 * A date in running text is the dates room's business.
 */
const DATE = String.raw`(?:(?<year>(?:19|20)\d\d)|(?<era>令和|平成|昭和)(?<eraYear>\d{1,2}|元))\s*[年/.\-]\s*(?<month>\d{1,2})\s*[月/.\-]\s*(?<day>\d{1,2})日?`;
const WEEKDAY = String.raw`(?:\s*[(〔]?[月火水木金土日](?:曜日?)?[)〕]?)?`;
const CLOCK = String.raw`(?:T|\s*)(?:(?<half>午前|午後|AM|PM)\s*)?(?<hour>\d{1,2})[:時](?<minute>\d{2})?分?(?::\d{2})?(?:\s*(?:JST|Z|[+-]\d{2}:?\d{2}))?`;
const LABEL = "(?:最終)?(?:配信|公開|掲載|更新|投稿|発行|発表|配布|作成|登録)(?:日時|日付|日)?";
const PUBLISHER = String.raw`\S{1,12}(?:新聞|通信|ニュース|放送|編集部|社)`;

/** A line that is nothing but a time of publication: 配信 2024年6月24日 18時30分, 2024/06/24 18:30 (更新 19:00). */
const TIMESTAMP = new RegExp(
  String.raw`^[(\[【]?(?:${PUBLISHER}\s+)?(?:${LABEL}[\s:]*)?${DATE}${WEEKDAY}(?:${CLOCK})?\s*(?:${LABEL}|付(?:[朝夕]刊)?)?[)\]】]?(?:[\s(|/・,]*${LABEL}.{0,30})?$`,
  "i",
);
/** The same without its year, as some sites print it: 6/24(月) 18:30配信. */
const SHORT_TIMESTAMP = new RegExp(
  String.raw`^(?:${LABEL}[\s:]*)?\d{1,2}[月/]\d{1,2}日?${WEEKDAY}\s*\d{1,2}[:時]\d{2}分?\s*(?:${LABEL})?$`,
);
/** At the start of the body: 【2005年10月19日】, 【ソウル2024年6月24日=共同】. */
const OPENING = new RegExp(String.raw`^[【\[(〔][^】\])〕\n]{0,20}?${DATE}[^】\])〕\n]{0,20}[】\])〕]`);
/** At the end of the body: (2024年6月24日付朝刊). */
const CLOSING = new RegExp(String.raw`[(〔][^()〔〕\n]{0,20}?${DATE}付(?:[朝夕]刊)?[)〕]$`);
const LONGEST = 80;
/** What no line without a day of a month has: most have none, and the expressions above take V8 more than a millisecond. */
const MONTH_AND_DAY = /\d\s*[月/.-]\s*\d/;

const ERA_START: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** The date of a line that holds nothing else, as YYYY-MM-DD or YYYY-MM-DDTHH:MM; null for any other line. */
export function readTimestamp(line: string): string | null {
  return mayBeTimestamp(line) ? isoDate(TIMESTAMP.exec(line)) : null;
}

/** Whether a line is a time of publication, with or without its year. */
export function isTimestamp(line: string): boolean {
  return mayBeTimestamp(line) && (readTimestamp(line) !== null || SHORT_TIMESTAMP.test(line));
}

const mayBeTimestamp = (line: string) => line.length <= LONGEST && MONTH_AND_DAY.test(line);

/** The date in the bracket that opens an article's first line of body text. */
export function readOpeningDateline(line: string): string | null {
  return isoDate(OPENING.exec(line.slice(0, LONGEST)));
}

/** The date in the bracket that closes an article's last line of body text. */
export function readClosingDateline(line: string): string | null {
  return isoDate(CLOSING.exec(line.slice(-LONGEST)));
}

function isoDate(found: RegExpExecArray | null): string | null {
  if (!found?.groups) return null;
  const { year, era, eraYear, month, day, half, hour, minute } = found.groups;
  const y = year ? Number(year) : ERA_START[era] + (eraYear === "元" ? 1 : Number(eraYear));
  const date = new Date(Date.UTC(y, Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const iso = date.toISOString().slice(0, 10);
  if (hour === undefined) return iso;
  const afternoon = half === "午後" || half?.toUpperCase() === "PM";
  const h = Number(hour) + (afternoon && Number(hour) < 12 ? 12 : 0);
  return h > 23 || Number(minute ?? 0) > 59 ? iso : `${iso}T${pad(h)}:${minute ?? "00"}`;
}

const pad = (n: number) => String(n).padStart(2, "0");
