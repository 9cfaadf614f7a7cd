import { table } from "../lexicon/lexicon.js";
import type { OrganizationKind } from "../record.js";
import { Affixes } from "./affixes.js";
import type { Form } from "./forms.js";
import { rowsIn } from "./knowledge.js";
import { askedOnce, type Surface } from "./surface.js";

const endings = new Affixes(
  table("organization-endings").map(({ surface, kind }) => {
    const ofName = kind === "product" ? "company" : kind;
    return [surface, ofName as OrganizationKind] as const;
  }),
);
/** Katakana and Latin words, not letters alone (XQD): what nothing else is known of is mostly a company in news. */
const brandLike = /^(?=.*[ァ-ヶa-z])[ァ-ヶー・A-Za-z0-9&. ]+$/;

/**
 * What kind of body a name means: by its legal form, by what the dictionaries say of it, by its longest known ending, by
 * the body that it begins with.
 */
export const organizationKind = (forms: readonly Form[]): OrganizationKind =>
  forms.length === 1 ? kindAlone(forms[0].surface) : kindOf(forms.map(({ surface }) => surface));

const kindAlone = askedOnce((surface) => kindOf([surface]));

function kindOf(surfaces: readonly Surface[]): OrganizationKind {
  const signs = surfaces.map(signsOf);
  for (const sign of ["legalForm", "listed", "ending"] as const)
    for (const { [sign]: kind } of signs) if (kind) return kind;
  for (const surface of surfaces) {
    const kind = headKind(surface);
    if (kind) return kind;
  }
  return surfaces.some(({ text }) => brandLike.test(text)) ? "company" : "other";
}

const signsOf = askedOnce(({ text, core, legalForm }) => ({
  legalForm: legalForm?.value ?? null,
  listed: listedKind(text) ?? listedKind(core),
  ending: bodyEnding(text),
}));

const LEAST_HEAD = 3;
const LEAST_REST = 2;
/** Kinds of bodies whose endings are sure even where more stands behind them. */
const ofSureEndings: ReadonlySet<OrganizationKind> = new Set(["government", "media"]);

/** The kind of the longest body that a name begins with: 外務省アジア大洋州局, 読売新聞関西版. */
const headKind = askedOnce(({ text }): OrganizationKind | null => {
  for (let end = text.length - LEAST_REST; end >= LEAST_HEAD; end--) {
    const head = text.slice(0, end);
    const listed = listedKind(head);
    if (listed) return listed;
    const ending = bodyEnding(head);
    if (ending && ofSureEndings.has(ending)) return ending;
  }
  return null;
});

/** The kind of body that a name's longest known ending makes it; null where none is known. */
export const bodyEnding = (text: string): OrganizationKind | null => endings.ending(text)?.value ?? null;

const bodyRows = rowsIn("listed-organization", "ambiguous-organization", "company", "ambiguous-company");

function listedKind(name: string): OrganizationKind | null {
  const kinds = new Set(
    bodyRows(name)
      .filter((row) => /organization|company/.test(row.category))
      .flatMap((row) => row.kind || []),
  );
  if (kinds.size > 1) kinds.delete("company");
  return kinds.size === 1 ? ([...kinds][0] as OrganizationKind) : null;
}
