import type { Row } from "../lexicon/lexicon.js";
import type { NameType } from "../rules/rule.js";
import { type Sound, soundOf } from "./aliases/sounds.js";
import { countryOf, listedBody } from "./knowledge.js";
import { remembering } from "./remembering.js";
import { type LegalForm, legalFormOf, spelling, withoutLegalForm } from "./spelling.js";

/** What the words of a name say by themselves, the same in every article. */
export interface Surface {
  readonly type: NameType;
  readonly text: string;
  /** Of an organization. */
  readonly legalForm: LegalForm | null;
  /** Without legal form and the like. */
  readonly core: string;
  /** Its `core` in its `spelling`: what short forms are compared with. */
  readonly key: string;
  readonly keyBackwards: string;
  /** The last 5 bits of the first (last) character of its key, as one bit: names of other bits do not start (end) alike. */
  readonly startBit: number;
  readonly endBit: number;
  /** The city, ward, town or village that a chain of places ends in, without its 市 …: 八戸 of 青森県八戸市. */
  readonly lastLevel: string | null;
  /** Of a person: whether there is a part between the first and the last, as in アブドル・ラフマン・ナジ. */
  readonly hasMiddle: boolean;
  /** ISO 3166-1 alpha-2, where it is a country's name. */
  readonly country: string | null;
  /** Of a ministry, parliament, army … the country that its name begins with and the rest: US 軍; several where it can be cut so. */
  readonly ofCountry: readonly string[];
  /** The row of the hand-made lists, where it is one body's name. */
  readonly listed: Row | null;
  /** What an organization's name sounds like, where it is in katakana or Latin letters. */
  readonly sound: Sound | null;
  /** [number of a question]: what `askedOnce` has found out. */
  readonly answers: unknown[];
}

let questions = 0;

/**
 * The same function with its answers kept on the surfaces: what is asked of the same names in every article, and costs
 * more than a look-up, is found out once.
 */
export function askedOnce<T>(answer: (surface: Surface) => T): (surface: Surface) => T {
  const question = questions++;
  return (surface) => {
    if (surface.answers[question] === undefined) surface.answers[question] = answer(surface);
    return surface.answers[question] as T;
  };
}

const lastLevel = /[都道府県市郡](?=[^都道府県市郡])([^都道府県郡]{1,6})[市区町村]$/;
const middle = /[・=＝\s].+[・=＝\s]/;

/** What the letters at the end of a company's name stand for. */
const longForms: Record<string, string> = { FG: "フィナンシャルグループ", HD: "ホールディングス" };
const letters = /(?<=.)(?:FG|HD)$/;

const bodyOfState = /(?:政府|議会|国会|軍|省|庁|当局|大使館)$/;
const LONGEST_COUNTRY = 12;
const none: readonly string[] = [];

function countryBodies(text: string): readonly string[] {
  if (!bodyOfState.test(text)) return none;
  const found: string[] = [];
  for (let end = Math.min(text.length - 1, LONGEST_COUNTRY); end > 0; end--) {
    const country = countryOf(text.slice(0, end));
    if (country) found.push(`${country} ${text.slice(end)}`);
  }
  return found;
}

const read = (type: NameType) =>
  remembering((text): Surface => {
    const isBody = type === "organization";
    const legalForm = isBody ? legalFormOf(text) : null;
    const core = isBody ? withoutLegalForm(text, legalForm) : text;
    const key = spelling(isBody ? core.replace(letters, (word) => longForms[word]) : core);
    return {
      type,
      text,
      legalForm,
      core,
      key,
      lastLevel: type === "place" ? (text.match(lastLevel)?.[1] ?? null) : null,
      hasMiddle: type === "person" && middle.test(text),
      keyBackwards: key.split("").reverse().join(""),
      startBit: 1 << key.charCodeAt(0),
      endBit: 1 << key.charCodeAt(key.length - 1),
      country: type === "place" ? countryOf(text) : null,
      ofCountry: isBody ? countryBodies(text) : none,
      listed: isBody ? listedBody(text) : null,
      sound: isBody ? soundOf(core) : null,
      answers: new Array(questions),
    };
  });

const surfaces = { organization: read("organization"), person: read("person"), place: read("place") };

/** The surface of a name; the same object while it is remembered, so that its text is hashed once. */
export const surfaceOf = (type: NameType, text: string): Surface => surfaces[type](text);
