/** Which way an unstated year or month lies, in a newspaper's sense; `closest` where the words do not say. */
export type Direction = "past" | "future" | "closest";

const PAST =
  /(?:[いえきけげしせちてねべみめりれっ]た|んだ|った|した|いた|た)(?=[。、」』）)\n]|と|こと|ため|ところ|が|の|後|際|[一-龠ァ-ヶ]|$)/g;
const FUTURE = new RegExp(
  [
    // what lies ahead, in a noun
    "予定|見通し|見込み|方針|計画|目指|めど|メド|期限|締め切り|締切|控え|迫[るっ]",
    // a verb that tells no past, at the end of its clause
    "する(?=[。、」]|と|こと|方|予|見|[一-龠ァ-ヶ]|$)|める(?=[。、]|と|こと|方|予)|なる(?=[。、」]|見|と)",
    "される|始まる|始める|開く|開かれる|行う|行われる|迎える|たい(?=考|意|と|。|$)|よう(?=求|に求|要)",
    "(?:[うくつぬむるぐぶ]|(?<!で)す)(?=。|$)",
    // an end without a verb
    "へ(?=[。\\n]|$)|まで(?=。|$)",
  ].join("|"),
  "g",
);

/** How many characters ahead the predicate is looked for. */
const FARTHEST = 300;

/** 7月10日発売の: a noun of doing right behind the date tells no time. */
const TIMELESS = /^[一-龠ァ-ヶー]{2,4}(?<!予定|見通し|見込み|年|月|日|時)の/;

/**
 * Past, unless the sentence announces: the predicate that the date belongs to decides. With に the date belongs to the
 * next predicate, with a comma or nothing behind it to the last one of the sentence.
 */
export function directionOf(text: string, end: number, limit: number): Direction {
  const rest = text.slice(end, Math.min(limit, end + FARTHEST));
  if (TIMELESS.test(rest)) return "closest";
  const last = /^(?:、|[0-9一-龠ァ-ヶ「（(])/.test(rest);
  const past = indexOf(PAST, rest, last);
  const future = indexOf(FUTURE, rest, last);
  if (future < 0) return "past";
  if (past < 0) return "future";
  return last ? (future > past ? "future" : "past") : future < past ? "future" : "past";
}

function indexOf(pattern: RegExp, text: string, last: boolean): number {
  let index = -1;
  for (const found of text.matchAll(pattern)) {
    if (!last) return found.index;
    index = found.index;
  }
  return index;
}
