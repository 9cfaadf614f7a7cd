import type { ArticleRecord } from "../src/record.js";

/** A record as the annotation guide's gold format writes it. */
export interface Expected {
  id: string;
  title: string | null;
  text: string;
  publishedAt: string | null;
  mentions: { start: number; end: number; text: string; type: string }[];
  dates: { start: number; end: number; text: string; type: string; value: string; mod?: string }[];
  entities: {
    type: string;
    name: string;
    aliases: string[];
    roles?: { title: string; organization: string | null }[];
  }[];
  agreements: {
    type: string;
    status: string;
    parties: string[];
    subject: string | null;
    instrument: string | null;
    evidence: { start: number; end: number };
    optional?: boolean;
  }[];
}

export const ITEM_KINDS = ["mentions", "dates", "entities", "roles", "agreements"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

interface Difference {
  right: number;
  missing: string[];
  extra: string[];
}

export interface Comparison {
  head: { found: unknown; wanted: unknown };
  items: Record<ItemKind, Difference>;
}

/** Compares a record with the expected one: each item, written as a line, is exactly right, missing or extra. */
export function compare(record: ArticleRecord, gold: Expected): Comparison {
  const found = linesOfRecord(record, gold);
  const wanted = linesOfGold(gold);
  return {
    head: {
      found: { title: record.title, publishedAt: record.publishedAt },
      wanted: { title: gold.title, publishedAt: gold.publishedAt },
    },
    items: Object.fromEntries(
      ITEM_KINDS.map((kind) => [kind, difference(found[kind], wanted[kind])]),
    ) as Comparison["items"],
  };
}

function difference(found: string[], wanted: string[]): Difference {
  return {
    right: wanted.filter((item) => found.includes(item)).length,
    missing: wanted.filter((item) => !found.includes(item)),
    extra: found.filter((item) => !wanted.includes(item)),
  };
}

const mentionLine = (type: string, m: { start: number; text: string }) => `${m.start} ${type} ${m.text}`;
const dateLine = (d: Expected["dates"][number] | ArticleRecord["dates"][number]) =>
  `${d.start} ${d.text} ${d.type} ${d.value} ${d.mod ?? ""}`;
const entityLine = (type: string, name: string, aliases: readonly string[]) =>
  `${type} ${name} (${[...aliases].sort().join(", ")})`;
const roleLine = (person: string, title: string, organization: string | null | undefined) =>
  `${person}: ${title} at ${organization ?? "-"}`;
const agreementLine = (type: string, status: string, parties: readonly string[]) =>
  `${type} ${status} ${[...parties].sort().join(" + ")}`;

function linesOfGold({ mentions, dates, entities, agreements }: Expected): Record<ItemKind, string[]> {
  return {
    mentions: mentions.map((m) => mentionLine(m.type, m)),
    dates: dates.map(dateLine),
    entities: entities.map((e) => entityLine(e.type, e.name, e.aliases)),
    roles: entities.flatMap((e) => (e.roles ?? []).map((r) => roleLine(e.name, r.title, r.organization))),
    agreements: agreements.filter((a) => !a.optional).map((a) => agreementLine(a.type, a.status, a.parties)),
  };
}

function linesOfRecord(record: ArticleRecord, gold: Expected): Record<ItemKind, string[]> {
  const named = [
    ...record.organizations.map((entity) => ({ type: "organization", ...entity })),
    ...record.people.map((entity) => ({ type: "person", ...entity })),
    ...record.places.map((entity) => ({ type: "place", ...entity })),
  ];
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  const optional = gold.agreements.filter((a) => a.optional);
  return {
    mentions: [
      ...named.flatMap(({ type, mentions }) => mentions.map((m) => mentionLine(type, m))),
      ...record.dates.map((d) => mentionLine("date", d)),
    ],
    dates: record.dates.map(dateLine),
    entities: named.map(({ type, name, aliases }) => entityLine(type, name, aliases)),
    roles: record.people.flatMap(({ name, roles }) =>
      roles.map((r) => roleLine(name, r.title, r.organization && nameOf.get(r.organization))),
    ),
    agreements: record.agreements
      .filter(
        ({ evidence }) =>
          !optional.some((o) => o.evidence.start < evidence.end && evidence.start < o.evidence.end),
      )
      .map((a) =>
        agreementLine(
          a.type,
          a.status,
          a.parties.map((party) => nameOf.get(party.entity) ?? party.entity),
        ),
      ),
  };
}
