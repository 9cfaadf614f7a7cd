/** Which way an unstated year or month lies, in a newspaper's sense; `closest` where the words do not say. */
export type Direction = "past" | "future" | "closest";

const ENDS_CLAUSE = "(?=[。、」』）)\\n]|と|こと|ため|ところ|が|の|後|際|[一-龠ァ-ヶ]|$)";

/** Alternatives; each starts with a character or a class of them. */
const PAST = [`[いえきけげしせちてねべみめりれっ]た${ENDS_CLAUSE}`, `んだ${ENDS_CLAUSE}`, `た${ENDS_CLAUSE}`];
const FUTURE = [
  // what lies ahead, in a noun
  ..."予定 見通し 見込み 方針 計画 目指 めど メド 期限 締め切り 締切 控え 迫[るっ]".split(" "),
  // a verb that tells no past, at the end of its clause
  "する(?=[。、」]|と|こと|方|予|見|[一-龠ァ-ヶ]|$)",
  "める(?=[。、]|と|こと|方|予)",
  "なる(?=[。、」]|見|と)",
  ..."される 始まる 始める 開く 開かれる 行う 行われる 迎える".split(" "),
  "たい(?=考|意|と|。|$)",
  "よう(?=求|に求|要)",
  "[うくつぬむるぐぶ](?=。|$)",
  "す(?<!です)(?=。|$)",
  // an end without a verb
  "へ(?=[。\\n]|$)",
  "まで(?=。|$)",
];

const PAST_SIGN = new RegExp(PAST.join("|"), "y");
const FUTURE_SIGN = new RegExp(FUTURE.join("|"), "y");
/** By character code, whether a sign can start with it: the patterns are asked at one place in four. */
const STARTS = new Uint8Array(0x10000);
for (const sign of [...PAST, ...FUTURE])
  for (const char of /^\[(.+?)\]/.exec(sign)?.[1] ?? sign[0]) STARTS[char.charCodeAt(0)] = 1;

/** How many characters ahead the predicate is looked for. */
const FARTHEST = 300;

/** 7月10日発売の: a noun of doing right behind the date tells no time; nor does the quarter that figures are of (7月から9月期の). */
const TIMELESS = /^から\d{1,2}月期|^[一-龠ァ-ヶー]{2,4}(?<!予定|見通し|見込み|年|月|日|時)の/;
/** A comma or nothing behind the date ties it to the last predicate of the sentence. */
const TIED_TO_LAST = /^[、0-9一-龠ァ-ヶ「（(]/;

/**
 * Past, unless the sentence announces: the predicate that the date belongs to decides. With に the date belongs to the
 * next predicate, with a comma or nothing behind it to the last one of the sentence.
 */
export function directionOf(text: string, end: number, limit: number): Direction {
  const rest = text.slice(end, Math.min(limit, end + FARTHEST));
  if (TIMELESS.test(rest)) return "closest";
  const backwards = TIED_TO_LAST.test(rest);
  for (let i = 0; i < rest.length; i++) {
    const direction = directionAt(rest, backwards ? rest.length - 1 - i : i);
    if (direction) return direction;
  }
  return "past";
}

function directionAt(text: string, at: number): Direction | null {
  if (STARTS[text.charCodeAt(at)] === 0) return null;
  PAST_SIGN.lastIndex = at;
  if (PAST_SIGN.test(text)) return "past";
  FUTURE_SIGN.lastIndex = at;
  return FUTURE_SIGN.test(text) ? "future" : null;
}
