import type { OrganizationKind, PlaceKind } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { NameType } from "../rules/rule.js";
import type { Cluster } from "./aliases/index.js";
import type { Form, Forms } from "./forms.js";
import { linkCompany } from "./links/company.js";
import { Nearby } from "./links/nearby.js";
import { linkPlace } from "./links/place.js";
import type { Identifiers, PlaceLink } from "./links/rule.js";
import { organizationKind } from "./organization.js";
import type { Name, Reading } from "./reading.js";
import type { TitleOf } from "./roles/titles.js";

/** A thing on its way to being a record: what the later steps of this room need to know of it. */
export interface Entity {
  readonly type: NameType;
  readonly id: string;
  /** In text order. */
  readonly names: readonly Name[];
  /** The distinct words it is called by, the fullest first. */
  readonly forms: readonly Form[];
  /** What its names end in, for 同党, 同市; for people their titles, for 同首相. */
  readonly callings: () => readonly string[];
  readonly kind: OrganizationKind | PlaceKind | null;
  /** Of places alone. */
  readonly place: PlaceLink | null;
  /** Of organizations alone. */
  readonly identifiers: Identifiers;
  /** The ids of the alias rules that brought its names together. */
  readonly aliasRules: ReadonlySet<string>;
}

/** The fullest name of an entity. */
export const nameOf = ({ forms }: Entity): string => forms[0].text;

/** A word such as 同社 with the entities it stands for. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly entities: readonly Entity[];
}

const prefixes = { organization: "org", person: "per", place: "pla" };

/** The entities in order of first mention, with ids counted by type: org1, per1, pla1. */
export function toEntities(
  reading: Reading,
  clusters: readonly Cluster[],
  forms: Forms,
  titleOf: TitleOf,
  explain?: Explain,
): Entity[] {
  const counts = { organization: 0, person: 0, place: 0 };
  const nearby = new Nearby(reading, forms);
  return clusters.map(({ names, rules }) => {
    const { type } = names[0];
    counts[type]++;
    const id = `${prefixes[type]}${counts[type]}`;
    const called = fullestFirst(names, forms);
    const place = type === "place" ? linkPlace(called, names, nearby) : null;
    const kind =
      type === "organization"
        ? organizationKind(called, () => isPaper(names, reading))
        : (place?.link.kind ?? null);
    const company = kind === "company" || kind === "media" ? linkCompany(called, reading) : null;
    const linked = place ?? company;
    if (explain && linked) {
      const [{ start, end }] = names;
      explain({ about: id, start, end, rule: linked.rule, says: linked.says(), weight: null });
    }
    return {
      type,
      id,
      names,
      forms: called,
      callings: () =>
        type === "person" ? titlesOf(names, titleOf) : called.map(({ surface }) => surface.core),
      kind,
      place: place?.link ?? null,
      identifiers: company?.link ?? null,
      aliasRules: rules,
    };
  });
}

const paper = /^[」』”"]?[紙誌](?![面幣上])/;

/** Whether a body is called a paper or magazine: 『ミルバ・ポスト』紙. */
const isPaper = (names: readonly Name[], { text }: Reading) =>
  names.some(({ end }) => paper.test(text.slice(end, end + 3)));

const titlesOf = (names: readonly Name[], titleOf: TitleOf) =>
  names.map(titleOf).filter((title) => title !== null);

function fullestFirst(names: readonly Name[], forms: Forms): Form[] {
  if (names.length === 1) return [forms.of(names[0])];
  const distinct = new Set(names.map((name) => forms.of(name)));
  return [...distinct].sort((a, b) => b.text.length - a.text.length);
}
