import type { DateRule } from "../rule.js";
import { agoOrLater } from "./ago-or-later.js";
import { borrowedUnit } from "./borrowed-unit.js";
import { businessYear } from "./business-year.js";
import { century } from "./century.js";
import { clockBeside } from "./clock-beside.js";
import { clockTime } from "./clock-time.js";
import { day } from "./day.js";
import { dayBeside } from "./day-beside.js";
import { decade } from "./decade.js";
import { digitalClock } from "./digital-clock.js";
import { duration } from "./duration.js";
import { endOfWeek } from "./end-of-week.js";
import { eraByName } from "./era-by-name.js";
import { eraInBrackets } from "./era-in-brackets.js";
import { yearOfEra } from "./era-year.js";
import { every } from "./every.js";
import { fiscalYear } from "./fiscal-year.js";
import { frequency } from "./frequency.js";
import { halfOrQuarter } from "./half-or-quarter.js";
import { lasting } from "./lasting.js";
import { lookAlike } from "./look-alike.js";
import { month } from "./month.js";
import { namedDay } from "./named-day.js";
import { namedPeriod } from "./named-period.js";
import { nextWeekday } from "./next-weekday.js";
import { nights } from "./nights.js";
import { nthWeek } from "./nth-week.js";
import { partOfDay } from "./part-of-day.js";
import { prisonTerm } from "./prison-term.js";
import { relativeWord } from "./relative-word.js";
import { season } from "./season.js";
import { slashed } from "./slashed.js";
import { vagueWord } from "./vague-word.js";
import { weekday } from "./weekday.js";
import { weekend } from "./weekend.js";
import { westernEra } from "./western-era.js";
import { year } from "./year.js";
import { yearBeside } from "./year-beside.js";

/** Every rule, in order of precedence: of readings that end at the same place the first one counts. */
export const DATE_RULES: readonly DateRule[] = [
  lookAlike,
  prisonTerm,
  slashed,
  yearOfEra,
  eraByName,
  westernEra,
  year,
  yearBeside,
  eraInBrackets,
  fiscalYear,
  businessYear,
  halfOrQuarter,
  relativeWord,
  namedDay,
  season,
  nthWeek,
  month,
  weekend,
  endOfWeek,
  day,
  dayBeside,
  weekday,
  nextWeekday,
  clockTime,
  clockBeside,
  digitalClock,
  partOfDay,
  decade,
  century,
  namedPeriod,
  every,
  frequency,
  agoOrLater,
  lasting,
  nights,
  duration,
  vagueWord,
  borrowedUnit,
];
