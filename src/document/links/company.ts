import type { Row } from "../../lexicon/lexicon.js";
import type { Form } from "../forms.js";
import { rowsIn } from "../knowledge.js";
import type { Name, Reading } from "../reading.js";
import { askedOnce } from "../surface.js";
import type { Identifiers, Linked } from "./rule.js";

const companyRows = rowsIn("company", "ambiguous-company");

/** The rows that have this very name, not those of other names that a list gives the same company. */
const companies = askedOnce(({ core }) =>
  companyRows(core).filter(({ surface, aliases }) => surface === core || aliases?.split("|").includes(core)),
);

/**
 * Links a company to its number in the list of EDINET filers: by its full registered name, or by a name without legal
 * form that only one filer has and that means nothing else, no company abroad either.
 */
export function linkCompany(forms: readonly Form[], { text }: Reading): Linked<Identifiers> | null {
  for (const { surface, mentions } of forms) {
    const linked = linkOf(surface);
    if (linked && !mentions.every((name) => isPartOfName(text, name))) return linked;
  }
  return null;
}

const linkOf = askedOnce((surface): Linked<Identifiers> | null => {
  const { text, core } = surface;
  const entries = companies(surface);
  const rows = entries.filter((row) => row.edinetCode);
  if (entries.some((row) => row.category === "listed-organization" && row.country !== "JP")) return null;
  const registered = surface.legalForm ? rows.filter((row) => bare(row.canonical) === bare(text)) : [];
  const sure = rows.filter((row) => !row.ambiguous.split("|").includes(core) && isItself(row, core));
  const [row] = registered.length === 1 ? registered : rows.length === 1 ? sure : [];
  if (!row) return null;
  return {
    link: {
      corporateNumber: row.corporateNumber || null,
      securitiesCode: row.securitiesCode || null,
      edinetCode: row.edinetCode,
    },
    rule: registered.length === 1 ? "link/registered-name" : "link/only-company",
    says: () => `${text} is ${row.canonical} (${row.edinetCode})`,
  };
});

/** Whether a name is only a part of one in katakana that was not read as a whole: アクシス in アクシス・ジャパン証券. */
const isPartOfName = (text: string, { start, end }: Name) =>
  /^・[ァ-ヶ]/.test(text.slice(end, end + 2)) ||
  /[ァ-ヶー]・$/.test(text.slice(Math.max(0, start - 2), start));

const group = /(?:ホールディングス?|HD|フィナンシャルグループ|グループ(?:本社)?)(?:株式会社)?$/;

/**
 * Whether a name without its legal form is not also what another company of the group is called: 吉野家 is a subsidiary of
 * 吉野家ホールディングス, and was its name; ソフトバンク may be ソフトバンクグループ.
 */
const isItself = ({ canonical }: Row, name: string) =>
  (group.test(name) || !group.test(canonical)) && companyRows(`${name}グループ`).length === 0;

const bare = (name: string) => name.replace(/\s/g, "");
