import { table } from "../lexicon/lexicon.js";
import type { OrganizationKind } from "../record.js";
import { Affixes } from "./affixes.js";
import type { Form } from "./forms.js";
import { rowsIn } from "./knowledge.js";
import { askedOnce } from "./surface.js";

const endings = new Affixes(
  table("organization-endings").map(({ surface, kind }) => {
    const ofName = kind === "product" ? "company" : kind;
    return [surface, ofName as OrganizationKind] as const;
  }),
);
/** Katakana and Latin words, not letters alone (XQD): what nothing else is known of is mostly a company in news. */
const brandLike = /^(?=.*[ァ-ヶa-z])[ァ-ヶー・A-Za-z0-9&. ]+$/;

/** What kind of body a name means: by its legal form, by what the dictionaries say of it, by its longest known ending. */
export function organizationKind(forms: readonly Form[]): OrganizationKind {
  const signs = forms.map(({ surface }) => signsOf(surface));
  for (const sign of ["legalForm", "listed", "ending"] as const)
    for (const { [sign]: kind } of signs) if (kind) return kind;
  return forms.some(({ text }) => brandLike.test(text)) ? "company" : "other";
}

const signsOf = askedOnce(({ text, core, legalForm }) => ({
  legalForm: legalForm?.value ?? null,
  listed: listedKind(text) ?? listedKind(core),
  ending: bodyEnding(text),
}));

/** The kind of body that a name's longest known ending makes it; null where none is known. */
export const bodyEnding = (text: string): OrganizationKind | null => endings.ending(text)?.value ?? null;

const bodyRows = rowsIn("listed-organization", "ambiguous-organization", "company", "ambiguous-company");

function listedKind(name: string): OrganizationKind | null {
  const kinds = new Set(
    bodyRows(name)
      .filter((row) => /organization|company/.test(row.category))
      .flatMap((row) => row.kind || []),
  );
  return kinds.size === 1 ? ([...kinds][0] as OrganizationKind) : null;
}
