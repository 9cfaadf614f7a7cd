import { type CategorySets, GIVEN_NAME, nameBits, SURNAME } from "../rules/categories.js";
import type { Symbols } from "../rules/symbol.js";

const PLACE_OR_BODY = nameBits("place", "municipality", "prefecture", "organization");
const LONGEST = 7;
const LONGEST_SURNAME = 4;
const LONGEST_GIVEN_NAME = 3;

/** How the characters of a candidate divide into a surname and a given name. */
export class FullNames {
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
        found = this.describe(surname, given, cut - start === 1 ? "short" : "", whole);
        break;
      }
      if (found === 0 && end - from <= LONGEST_GIVEN_NAME) {
        found = this.describe(surname, 0, `and ${end - from} more`, whole);
      }
    }
    if (found !== 0) return found;
    if (whole & SURNAME) return this.describe(whole & SURNAME, 0, "alone", whole);
    return whole & GIVEN_NAME ? this.describe(0, whole & GIVEN_NAME, "alone", 0) : 0;
  }

  private describe(surname: number, given: number, rest: string, whole: number): number {
    const ambiguous = whole & PLACE_OR_BODY;
    const parts = [
      surname & nameBits("frequent-surname") ? "frequent surname" : surname ? "surname" : "",
      given & nameBits("frequent-given-name") ? "frequent given name" : given ? "given name" : "",
      rest,
      surname && ambiguous ? "or a place" : "",
    ];
    return this.symbols.of(parts.filter(Boolean).join(" "));
  }
}
