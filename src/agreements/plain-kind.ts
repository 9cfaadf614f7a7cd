import { CLOSERS } from "./quotes.js";

/** What a token is that begins no unit with more in it. */
export type PlainKind =
  | "particle"
  | "noun"
  | "number"
  | "nominalizer"
  | "close"
  | "comma"
  | "dot"
  | "copula"
  | "other";

export function plainKind(surface: string, pos: string, detail1: string): PlainKind {
  if (CLOSERS.includes(surface)) return "close";
  if (surface === "、" || surface === ",") return "comma";
  if (surface === "・" || surface === "=" || surface === "/") return "dot";
  if (pos === "助詞") return "particle";
  if (pos === "助動詞") return "copula";
  if (detail1 === "数") return "number";
  if (surface === "こと" || surface === "事" || (surface === "の" && pos === "名詞")) return "nominalizer";
  if (pos === "記号") return detail1 === "アルファベット" ? "noun" : "other";
  const isWord = pos === "接頭詞" || (pos === "名詞" && !/^[!-/:-@[-`{-~]$/.test(surface));
  return isWord ? "noun" : "other";
}
