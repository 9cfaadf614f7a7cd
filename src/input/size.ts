import { Failure } from "../failure.js";
import type { Where } from "./piece.js";

const UNITS: Readonly<Record<string, number>> = { "": 1, B: 1, K: 1 << 10, M: 1 << 20, G: 1 << 30 };

/** `16MB`, `512k`, `1000` in bytes; null where it is no size. */
export function parseSize(text: string): number | null {
  const parts = /^(?<number>\d+(?:\.\d+)?)\s*(?<unit>[KMG]?)(?:i?B)?$/i.exec(text.trim())?.groups;
  return parts ? Math.floor(Number(parts.number) * UNITS[parts.unit.toUpperCase()]) : null;
}

/** `16 MB`, for people. */
export function formatSize(bytes: number): string {
  const unit = bytes >= 1 << 20 ? "MB" : bytes >= 1 << 10 ? "KB" : "bytes";
  const number = unit === "MB" ? bytes / (1 << 20) : unit === "KB" ? bytes / (1 << 10) : bytes;
  return `${Number(number.toFixed(1))} ${unit}`;
}

export function tooLong({ file, line }: Where, limit: number): Failure {
  return new Failure({
    code: "input/too-long",
    file,
    line: line ?? undefined,
    message: `an article of more than ${formatSize(limit)}`,
    advice: "raise --max-article-size to read it",
  });
}
