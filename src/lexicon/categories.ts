/** Categories that say a surface is a name. */
export const NAME_CATEGORIES = [
  // By UniDic, IPADIC, Jumandic, CLDR and the lists of Japanese places and offices.
  "surname",
  "frequent-surname",
  "given-name",
  "frequent-given-name",
  "person",
  "place",
  "country",
  "region",
  "capital",
  "prefecture",
  "municipality",
  "city",
  "organization",
  "known-organization",
  "office",
  "company",
  "proper",
  // Hand-made lists: a form that can only mean the name is listed, one that is also a word or another name is ambiguous.
  "listed-organization",
  "listed-person",
  "listed-place",
  "ambiguous-organization",
  "ambiguous-person",
  "ambiguous-place",
  "ambiguous-company",
  "ambiguous-city",
  // The user's own dictionary.
  "user-organization",
  "user-person",
  "user-place",
] as const;

/** Categories of words that stand in or beside names. */
export const WORD_CATEGORIES = [
  "title",
  "honorific",
  "legal-form",
  // What names end in: the suffixes by Jumandic, the endings by our own longer lists with kinds.
  "organization-suffix",
  "place-suffix",
  "person-suffix",
  "organization-ending",
  "facility-ending",
  "place-ending",
  // Common nouns by meaning, by Jumandic; common-noun: any by UniDic.
  "common-person",
  "common-organization",
  "common-facility",
  "common-nature",
  "common-location",
  "common-artifact",
  "common-abstract",
  "common-time",
  "common-other",
  "common-noun",
] as const;

/** What a dictionary can say of a surface. A category that is not here stops the build. */
export const categories = [...NAME_CATEGORIES, ...WORD_CATEGORIES] as const;

export type Category = (typeof categories)[number];
