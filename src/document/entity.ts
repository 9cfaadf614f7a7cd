import type { OrganizationKind, PlaceKind } from "../record.js";
import type { Explain } from "../rules/explain.js";
import type { NameType } from "../rules/rule.js";
import type { Cluster } from "./aliases/index.js";
import type { Form, Forms } from "./forms.js";
import { linkCompany } from "./links/company.js";
import { Nearby } from "./links/nearby.js";
import { linkPlace } from "./links/place.js";
import type { Identifiers, PlaceLink } from "./links/rule.js";
import { kindCalled, organizationKind } from "./organization.js";
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
        ? organizationKind(called, () => kindSaid(names, reading))
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

const LONGEST_CALLING = 12;
const paper = /^[」』”"]?[紙誌](?![面幣上])/;

/**
 * What a body is called where it is named: a paper or magazine, 『ミルバ・ポスト』紙, or what the word before its name ends
 * in, 武装組織「赤い月」.
 */
function kindSaid(names: readonly Name[], { text, endingAt }: Reading): OrganizationKind | null {
  if (names.some(({ end }) => paper.test(text.slice(end, end + 3)))) return "media";
  for (const { start } of names) {
    const end = behindCalling(text, start);
    const kind = endingAt(end) ? null : kindCalled(text.slice(Math.max(0, end - LONGEST_CALLING), end));
    if (kind) return kind;
  }
  return null;
}

/** Where what a name is called ends: in front of ・, or of a quotation mark with or without の. */
function behindCalling(text: string, start: number): number {
  const before = text[start - 1];
  if (before === "・") return start - 1;
  if (!"「『“".includes(before)) return start;
  return text[start - 2] === "の" ? start - 2 : start - 1;
}

const titlesOf = (names: readonly Name[], titleOf: TitleOf) =>
  names.map(titleOf).filter((title) => title !== null);

function fullestFirst(names: readonly Name[], forms: Forms): Form[] {
  if (names.length === 1) return [forms.of(names[0])];
  const distinct = new Set(names.map((name) => forms.of(name)));
  return [...distinct].sort((a, b) => b.text.length - a.text.length);
}
