import type { ArticleRecord } from "../../src/record.js";
import { RECORD } from "./record.js";

const EMPTY: ArticleRecord = {
  schemaVersion: "1.0",
  id: "empty",
  source: null,
  title: null,
  publishedAt: null,
  organizations: [],
  people: [],
  places: [],
  dates: [],
  agreements: [],
};

/** Strings that an output could lose, change or break on. */
const TRAPS = [
  "",
  " ",
  '"',
  ",",
  "a\tb",
  "a\nb\r\nc",
  "\\N",
  "\\",
  "'",
  "{a,b}",
  "=1+1",
  "＝A1",
  "𠮷野",
  "null",
  "#",
  "-0",
];

/** Records of every kind: full, empty, and with a trap in every text. */
export const RECORDS: readonly ArticleRecord[] = [
  RECORD,
  EMPTY,
  ...TRAPS.map((trap, i) => trapped(trap, `trap-${i}`)),
];

function trapped(trap: string, id: string): ArticleRecord {
  const [organization] = RECORD.organizations;
  const [person] = RECORD.people;
  return {
    ...RECORD,
    id,
    title: trap,
    source: trap,
    text: trap,
    organizations: [{ ...organization, name: trap, aliases: [trap, "東都", trap], rules: [] }],
    people: [
      { ...person, name: trap, aliases: [trap], reading: trap, roles: [{ title: trap, organization: null }] },
    ],
    agreements: [],
    warnings: [{ code: trap, message: trap }],
  };
}
