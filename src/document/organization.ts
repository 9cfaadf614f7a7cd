import { table } from "../lexicon/lexicon.js";
import type { OrganizationKind } from "../record.js";
import { lexicon } from "./knowledge.js";
import { core, legalFormOf } from "./spelling.js";

const kindOfEnding = new Map(
  table("organization-endings").map((row) => [row.surface, row.kind as OrganizationKind]),
);
const kindOfLegalForm = new Map(
  table("legal-forms").map((row) => [row.surface, row.kind as OrganizationKind]),
);
const LONGEST_ENDING = Math.max(...[...kindOfEnding.keys()].map((ending) => ending.length));

/** Katakana and Latin words, not letters alone (GAM): what nothing else is known of is mostly a company in news. */
const brandLike = /^(?=.*[ァ-ヶa-z])[ァ-ヶー・A-Za-z0-9&. ]+$/;

/** What kind of body a name means: by its legal form, by what the dictionaries say of it, by its longest known ending. */
export function organizationKind(forms: readonly string[]): OrganizationKind {
  for (const form of forms) {
    const kind = kindOfLegalForm.get(legalFormOf(form) ?? "");
    if (kind) return kind;
  }
  for (const form of forms) {
    const kind = listedKind(form) ?? listedKind(core("organization", form));
    if (kind) return kind;
  }
  for (const form of forms) {
    const kind = endingKind(form);
    if (kind) return kind;
  }
  return forms.some((form) => brandLike.test(form)) ? "company" : "other";
}

function listedKind(name: string): OrganizationKind | null {
  const kinds = new Set(
    lexicon()
      .entries(name)
      .filter((row) => row.kind && /organization|company|office/.test(row.category))
      .map((row) => row.kind),
  );
  return kinds.size === 1 ? ([...kinds][0] as OrganizationKind) : null;
}

function endingKind(name: string): OrganizationKind | null {
  for (let n = Math.min(LONGEST_ENDING, name.length); n > 0; n--) {
    const kind = kindOfEnding.get(name.slice(-n));
    if (kind) return kind;
  }
  return null;
}
