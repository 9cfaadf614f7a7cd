import type { Row } from "../lexicon/lexicon.js";
import type { OrganizationKind, PlaceKind } from "../record.js";
import type { NameType } from "../rules/rule.js";
import type { Entities } from "./records.js";

/** What of a dictionary is needed here: the rows of a surface. */
export interface UserRows {
  entries(surface: string): readonly Row[];
}

/** The user's own dictionary wins: the kind and the country that it gives a name are the entity's. */
export function applyUserRows({ organizations, places }: Entities, user: UserRows): void {
  for (const organization of organizations) {
    const row = rowOf(user, organization, "organization");
    if (row?.kind) organization.kind = row.kind as OrganizationKind;
  }
  for (const place of places) {
    const row = rowOf(user, place, "place");
    if (row?.kind) place.kind = row.kind as PlaceKind;
    if (row?.country) place.country = row.country;
  }
}

function rowOf(
  user: UserRows,
  { name, aliases }: { name: string; aliases: readonly string[] },
  type: "organization" | "place",
): Row | undefined {
  for (const form of [name, ...aliases]) {
    const row = userRow(user, type, form);
    if (row) return row;
  }
  return undefined;
}

/** The row that the user's dictionary has for a name of this type. */
export const userRow = (user: UserRows, type: NameType, name: string): Row | undefined =>
  user.entries(name).find((row) => row.type === type);
