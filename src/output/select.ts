import type { ArticleRecord } from "../record.js";

export const RECORD_TYPES = ["organizations", "people", "places", "dates", "agreements"] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

export interface Selection {
  /** All types where it is not given. */
  readonly only?: readonly RecordType[];
  /** 0 to 1. Dates have no confidence: they stay. */
  readonly minConfidence?: number;
}

/**
 * The part of a record that was asked for. What it refers to (the parties of an agreement, the organization of
 * a role) stays too, so that every id in a record leads somewhere.
 */
export function select(record: ArticleRecord, { only, minConfidence = 0 }: Selection): ArticleRecord {
  const wants = (type: RecordType) => !only || only.includes(type);
  const isSure = (item: { confidence: number }) => item.confidence >= minConfidence;

  const agreements = record.agreements.filter((agreement) => wants("agreements") && isSure(agreement));
  const needed = new Set<string | null>(
    agreements.flatMap(({ parties, date, place }) => [date, place, ...parties.map(({ entity }) => entity)]),
  );
  const people = record.people.filter(
    (person) => (wants("people") && isSure(person)) || needed.has(person.id),
  );
  for (const { roles } of people) for (const { organization } of roles) needed.add(organization);

  return {
    ...record,
    organizations: record.organizations.filter(
      (item) => (wants("organizations") && isSure(item)) || needed.has(item.id),
    ),
    people,
    places: record.places.filter((item) => (wants("places") && isSure(item)) || needed.has(item.id)),
    dates: record.dates.filter((date) => wants("dates") || needed.has(date.id)),
    agreements,
  };
}
