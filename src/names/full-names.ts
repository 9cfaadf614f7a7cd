import { type CategorySets, GIVEN_NAME, nameBits, SURNAME } from "../rules/categories.js";
import type { Symbols } from "../rules/symbol.js";

const FREQUENT_SURNAME = nameBits("frequent-surname");
const FREQUENT_GIVEN_NAME = nameBits("frequent-given-name");
const PLACE_OR_BODY = nameBits("place", "municipality", "prefecture", "organization");
const LONGEST = 7;
const LONGEST_SURNAME = 4;
const LONGEST_GIVEN_NAME = 3;

/** What is known of a part of a name. */
const NONE = 0;
const KNOWN = 1;
const FREQUENT = 2;
const SURNAMES = ["", "surname", "frequent surname"];
const GIVEN_NAMES = ["", "given name", "frequent given name"];
/** How the rest of a candidate is described, by number. */
const RESTS = ["", "short", "alone", "and 0 more", "and 1 more", "and 2 more", "and 3 more"];
const SHORT = 1;
const ALONE = 2;
const MORE = 3;

/** How the characters of a candidate divide into a surname and a given name. */
export class FullNames {
  /** By what `describe` makes of its arguments; 0 where it was not asked yet. */
  private readonly symbolOf = new Int32Array(RESTS.length << 5);

  constructor(
    private readonly sets: CategorySets,
    private readonly symbols: Symbols,
  ) {}

  /** The symbol of a description: `frequent surname + given name`; 0 where it does not divide. */
  read(text: string, start: number, end: number): number {
    if (end - start > LONGEST || end - start < 2) return 0;
    const whole = this.sets.of(text, start, end).names;
    const longest = Math.min(end - 1, start + LONGEST_SURNAME);
    let cut = start + 1;
    while (cut < longest && this.sets.mayGoOn(text, start, cut)) cut++;
    let found = 0;
    for (; cut > start; cut--) {
      const surname = this.sets.of(text, start, cut).names & SURNAME;
      if (surname === 0) continue;
      const from = text.charCodeAt(cut) === 0x20 ? cut + 1 : cut;
      const given = this.sets.of(text, from, end).names & GIVEN_NAME;
      if (given !== 0) {
        found = this.describe(surname, given, cut - start === 1 ? SHORT : 0, whole);
        break;
      }
      if (found === 0 && end - from <= LONGEST_GIVEN_NAME) {
        found = this.describe(surname, 0, MORE + end - from, whole);
      }
    }
    if (found !== 0) return found;
    if (whole & SURNAME) return this.describe(whole & SURNAME, 0, ALONE, whole);
    return whole & GIVEN_NAME ? this.describe(0, whole & GIVEN_NAME, ALONE, 0) : 0;
  }

  /** The symbol of a description, which is put together when it is first asked for: there are few. */
  private describe(surname: number, given: number, rest: number, whole: number): number {
    const ofSurname = surname & FREQUENT_SURNAME ? FREQUENT : surname !== 0 ? KNOWN : NONE;
    const ofGiven = given & FREQUENT_GIVEN_NAME ? FREQUENT : given !== 0 ? KNOWN : NONE;
    const isAmbiguous = surname !== 0 && (whole & PLACE_OR_BODY) !== 0;
    const number = (rest << 5) | (ofSurname << 3) | (ofGiven << 1) | Number(isAmbiguous);
    this.symbolOf[number] ||= this.symbols.of(
      [SURNAMES[ofSurname], GIVEN_NAMES[ofGiven], RESTS[rest], isAmbiguous ? "or a place" : ""]
        .filter(Boolean)
        .join(" "),
    );
    return this.symbolOf[number];
  }
}
