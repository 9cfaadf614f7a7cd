import { Failure } from "../failure.js";
import type { Where } from "./piece.js";

/** Parses JSON; what is wrong with it is said with its place, in words that are the same for every Node. */
export function parseJson(text: string, where: Where): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { line, column } = errorPlace(text, error as SyntaxError);
    throw new Failure({
      code: "json/invalid",
      file: where.file,
      line: where.line ?? line,
      message: column === null ? "not valid JSON" : `not valid JSON at column ${column}`,
      advice: where.line ? "correct the line or leave it out" : "correct the file",
    });
  }
}

/** V8 says `position 17`, or shows the text around the place, or says that the text ends too early. */
function errorPlace(text: string, { message }: SyntaxError): { line: number; column: number | null } {
  const position = /position (\d+)/.exec(message)?.[1];
  const isCutOff = /Unexpected end|Unterminated/.test(message);
  const at = isCutOff ? text.length : position === undefined ? null : Number(position);
  if (at === null) return { line: 1, column: null };
  const before = text.slice(0, at);
  return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") };
}
