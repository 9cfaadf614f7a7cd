import { rowsFor } from "../knowledge.js";
import { remembering } from "../remembering.js";
import { core, legalFormOf } from "../spelling.js";
import type { Identifiers, Linked } from "./rule.js";

/** The rows that have this very name, not those of other names that a list gives the same company. */
const companies = remembering((name: string) =>
  rowsFor(name, "company", "ambiguous-company").filter(
    ({ surface, aliases }) => surface === name || aliases?.split("|").includes(name),
  ),
);

/**
 * Links a company to its number in the list of EDINET filers: by its full registered name, or by a name without legal
 * form that only one filer has and that means nothing else, no company abroad either.
 */
export function linkCompany(forms: readonly string[]): Linked<Identifiers> | null {
  for (const form of forms) {
    const name = core("organization", form);
    const entries = companies(name);
    const rows = entries.filter((row) => row.edinetCode);
    if (entries.some((row) => row.category === "listed-organization" && row.country !== "JP")) continue;
    const registered = legalFormOf(form) ? rows.filter((row) => bare(row.canonical) === bare(form)) : [];
    const sure = rows.filter((row) => !row.ambiguous.split("|").includes(name));
    const [row] = registered.length === 1 ? registered : rows.length === 1 ? sure : [];
    if (!row) continue;
    return {
      link: {
        corporateNumber: row.corporateNumber || null,
        securitiesCode: row.securitiesCode || null,
        edinetCode: row.edinetCode,
      },
      rule: registered.length === 1 ? "link/registered-name" : "link/only-company",
      says: `${form} is ${row.canonical} (${row.edinetCode})`,
    };
  }
  return null;
}

const bare = (name: string) => name.replace(/\s/g, "");
