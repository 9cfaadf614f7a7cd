import type { Point } from "./phrase.js";
import { formatTime } from "./value.js";

const pad = (value: number | undefined): string =>
  value === undefined ? "XX" : String(value).padStart(2, "0");

/** The value of something that repeats: P1Y, or the pattern of its days and times (XXXX-WXX-1T16:00). */
export function repeatValue(point: Point): string {
  const timed = point.hour !== undefined || point.part !== undefined;
  const time = timed
    ? formatTime({ part: point.part, hour: point.hour, minute: point.minute, second: point.second })
    : "";
  if (point.weekend) return `XXXX-WXX-WE${time}`;
  if (point.weekday !== undefined && point.nth === undefined) return `XXXX-WXX-${point.weekday}${time}`;
  if (point.season) return `XXXX-${point.season}`;
  const month = point.month ?? point.named?.month;
  const day = point.day ?? point.named?.day;
  if (day !== undefined || timed) return `XXXX-${pad(month)}-${pad(day)}${time}`;
  if (month !== undefined) return `XXXX-${pad(month)}`;
  return point.every!;
}
