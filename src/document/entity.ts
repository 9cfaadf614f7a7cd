import type { OrganizationKind, PlaceKind } from "../record.js";
import type { NameType } from "../rules/rule.js";
import type { Cluster } from "./aliases/index.js";
import { organizationKind } from "./organization.js";
import { placeKind } from "./place.js";
import type { Name } from "./reading.js";
import type { TitleOf } from "./roles/titles.js";
import { core } from "./spelling.js";

/** A thing on its way to being a record: what the later steps of this room need to know of it. */
export interface Entity {
  readonly type: NameType;
  readonly id: string;
  /** In text order. */
  readonly names: readonly Name[];
  /** The distinct words it is called by, the fullest first. */
  readonly forms: readonly string[];
  /** What its names end in, for 同党, 同市; for people their titles, for 同首相. */
  readonly callings: readonly string[];
  readonly kind: OrganizationKind | PlaceKind | null;
  /** The ids of the alias rules that brought its names together. */
  readonly aliasRules: readonly string[];
}

/** A word such as 同社 with the entities it stands for. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly entities: readonly Entity[];
}

const prefixes = { organization: "org", person: "per", place: "pla" };

/** The entities in order of first mention, with ids counted by type: org1, per1, pla1. */
export function toEntities(clusters: readonly Cluster[], titleOf: TitleOf): Entity[] {
  const counts = { organization: 0, person: 0, place: 0 };
  return clusters.map(({ names, rules }) => {
    const { type } = names[0];
    counts[type]++;
    const forms = [...new Set(names.map((name) => name.text))].sort((a, b) => b.length - a.length);
    return {
      type,
      id: `${prefixes[type]}${counts[type]}`,
      names,
      forms,
      callings: type === "person" ? titlesOf(names, titleOf) : forms.map((form) => core(type, form)),
      kind: type === "organization" ? organizationKind(forms) : type === "place" ? placeKind(forms) : null,
      aliasRules: [...rules],
    };
  });
}

const titlesOf = (names: readonly Name[], titleOf: TitleOf) => [
  ...new Set(names.map(titleOf).filter((title) => title !== null)),
];
