import { table } from "../lexicon/lexicon.js";
import type { OrganizationKind } from "../record.js";
import { Affixes } from "./affixes.js";
import { rowsFor } from "./knowledge.js";
import { remembering } from "./remembering.js";
import { core, legalFormOf } from "./spelling.js";

const endings = new Affixes(
  table("organization-endings").map(({ surface, kind }) => {
    const ofName = kind === "product" ? "company" : kind;
    return [surface, ofName as OrganizationKind] as const;
  }),
);
/** Katakana and Latin words, not letters alone (XQD): what nothing else is known of is mostly a company in news. */
const brandLike = /^(?=.*[ァ-ヶa-z])[ァ-ヶー・A-Za-z0-9&. ]+$/;

/** What kind of body a name means: by its legal form, by what the dictionaries say of it, by its longest known ending. */
export function organizationKind(forms: readonly string[]): OrganizationKind {
  const signs = forms.map(signsOf);
  for (const sign of ["legalForm", "listed", "ending"] as const)
    for (const { [sign]: kind } of signs) if (kind) return kind;
  return forms.some((form) => brandLike.test(form)) ? "company" : "other";
}

const signsOf = remembering((form: string) => ({
  legalForm: legalFormOf(form)?.value ?? null,
  listed: listedKind(form) ?? listedKind(core("organization", form)),
  ending: endings.ending(form)?.value ?? null,
}));

function listedKind(name: string): OrganizationKind | null {
  const rows = rowsFor(name, "listed-organization", "ambiguous-organization", "company", "ambiguous-company");
  const kinds = new Set(
    rows.filter((row) => /organization|company/.test(row.category)).flatMap((row) => row.kind || []),
  );
  return kinds.size === 1 ? ([...kinds][0] as OrganizationKind) : null;
}
