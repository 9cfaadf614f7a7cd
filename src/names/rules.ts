import { agencyInDateline } from "../organizations/agency-in-dateline.js";
import { citedPaper } from "../organizations/cited-paper.js";
import { definedInBrackets } from "../organizations/defined-in-brackets.js";
import { ending } from "../organizations/ending.js";
import { headquartersInBrackets } from "../organizations/headquarters-in-brackets.js";
import { kindBefore } from "../organizations/kind-before.js";
import { legalFormAfter } from "../organizations/legal-form-after.js";
import { legalFormBefore } from "../organizations/legal-form-before.js";
import { paper } from "../organizations/paper.js";
import { quotedAsKind } from "../organizations/quoted-as-kind.js";
import { quotedWithHead } from "../organizations/quoted-with-head.js";
import { shortFormInBrackets } from "../organizations/short-form-in-brackets.js";
import { sourceOfReport } from "../organizations/source-of-report.js";
import { ageInBrackets } from "../people/age-in-brackets.js";
import { eastAsianNameBeforeTitle } from "../people/east-asian-name-before-title.js";
import { fullName } from "../people/full-name.js";
import { katakanaFullName } from "../people/katakana-full-name.js";
import { katakanaNameBeforeTitle } from "../people/katakana-name-before-title.js";
import { nameBeforeCountry } from "../people/name-before-country.js";
import { readingInBrackets } from "../people/reading-in-brackets.js";
import { surnameBeforeTitle } from "../people/surname-before-title.js";
import { titleAndName } from "../people/title-and-name.js";
import { address } from "../places/address.js";
import { countryLetter } from "../places/country-letter.js";
import { dateline } from "../places/dateline.js";
import { placeEnding } from "../places/ending.js";
import { headquarters } from "../places/headquarters.js";
import { knownPlace } from "../places/known-place.js";
import type { NameRule } from "../rules/rule.js";
import { INSISTED } from "./candidates.js";

/** Every rule that proposes names; a new one is a file and a line here. */
export const NAME_RULES: readonly NameRule[] = [
  legalFormBefore,
  legalFormAfter,
  ending,
  kindBefore,
  sourceOfReport,
  shortFormInBrackets,
  headquartersInBrackets,
  definedInBrackets,
  paper,
  surnameBeforeTitle,
  fullName,
  katakanaNameBeforeTitle,
  katakanaFullName,
  eastAsianNameBeforeTitle,
  readingInBrackets,
  ageInBrackets,
  titleAndName,
  knownPlace,
  placeEnding,
  address,
  dateline,
  headquarters,
  countryLetter,
  agencyInDateline,
  nameBeforeCountry,
  quotedWithHead,
  citedPaper,
  quotedAsKind,
];

/** The bits above them are taken. */
const BITS = Math.log2(INSISTED);
if (NAME_RULES.length > BITS) throw new Error(`${NAME_RULES.length} rules do not fit ${BITS} bits`);

/** The rules whose proposals no word rules out by itself, as bits. */
export const TRUSTED = NAME_RULES.reduce(
  (bits, { id }, i) =>
    /^organization\/(?:ending|kind-before|defined|agency|quoted|cited)|^person\/|^place\/country-letter/.test(
      id,
    )
      ? bits | (1 << i)
      : bits,
  0,
);
