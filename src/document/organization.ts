import { table } from "../lexicon/lexicon.js";
import type { OrganizationKind } from "../record.js";
import { listed } from "../rules/word-lists.js";
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
/** What says least of a name, after all else: that of an office, a branch, a medium abroad. */
const lastEndings = new Affixes<OrganizationKind>([
  ["局", "government"],
  ...listed("branch").map((word) => [word, "company"] as const),
  ...listed("medium-abroad").map((word) => [word, "media"] as const),
]);
/** Katakana and Latin words, not letters alone (XQD): what nothing else is known of is mostly a company in news. */
const brandLike = /^(?=.*[ァ-ヶa-z])[ァ-ヶー・A-Za-z0-9&. ]+$/;

/**
 * What kind of body a name means: by its legal form, by what the dictionaries say of it, by its longest known ending unless
 * that is a part's, by the body that it begins with, by the ending of a part; else by what the article calls it, as `said`
 * tells; a name of foreign letters of which nothing is said is a company's.
 */
export function organizationKind(
  forms: readonly Form[],
  said: () => OrganizationKind | null,
): OrganizationKind {
  const known =
    forms.length === 1 ? kindAlone(forms[0].surface) : kindOf(forms.map(({ surface }) => surface));
  if (known) return known;
  const ofText = said();
  if (ofText) return ofText;
  return forms.some(({ surface: { text } }) => brandLike.test(text)) ? "company" : "other";
}

const kindAlone = askedOnce((surface) => kindOf([surface]));

function kindOf(surfaces: readonly Surface[]): OrganizationKind | null {
  const signs = surfaces.map(signsOf);
  for (const sign of ["legalForm", "listed", "ending"] as const)
    for (const { [sign]: kind } of signs) if (kind) return kind;
  for (const surface of surfaces) {
    const kind = headKind(surface);
    if (kind) return kind;
  }
  return signs.find(({ endingOfPart }) => endingOfPart)?.endingOfPart ?? null;
}

/** What parts of bodies of every kind end in: 国際連合本部, 参議院財政金融委員会. */
const ofParts = new Affixes(listed("part").map((word) => [word, word.length] as const));

const signsOf = askedOnce(({ text, core, legalForm }) => {
  const ending = endings.ending(text);
  const isPart = ending !== null && (ofParts.ending(text)?.value ?? 0) >= ending.word.length;
  return {
    legalForm: legalForm?.value ?? null,
    listed: listedKind(text) ?? listedKind(core),
    ending: isPart ? null : (ending?.value ?? null),
    endingOfPart: isPart ? ending.value : (lastEndings.ending(text)?.value ?? null),
  };
});

const LEAST_HEAD = 2;
const LEAST_SURE_HEAD = 3;
const LEAST_REST = 2;
const insideWord = /^[A-Za-z]{2}/;
/** Kinds of bodies whose endings are sure even where more stands behind them. */
const ofSureEndings: ReadonlySet<OrganizationKind> = new Set(["government", "media"]);

/** The kind of the longest body that a name begins with: 外務省アジア大洋州局, 読売新聞関西版, 国連調査団. */
const headKind = askedOnce(({ text }): OrganizationKind | null => {
  for (let end = text.length - LEAST_REST; end >= LEAST_HEAD; end--) {
    const head = text.slice(0, end);
    const kind = listedKind(head) ?? sureEnding(head);
    if (kind && (end >= LEAST_SURE_HEAD || kind === "international") && !insideWord.test(text.slice(end - 1)))
      return kind;
  }
  return null;
});

function sureEnding(head: string): OrganizationKind | null {
  const ending = bodyEnding(head);
  return ending && ofSureEndings.has(ending) ? ending : null;
}

/** The kind of body that a name's longest known ending makes it; null where none is known. */
export const bodyEnding = (text: string): OrganizationKind | null => endings.ending(text)?.value ?? null;

const media = new Affixes(listed("medium").map((word) => [word, word] as const));

/** The kind of body that a word says which stands before a name: 武装組織, 野党, 関連会社. Others of one character say little: 捜索中. */
export function kindCalled(text: string): OrganizationKind | null {
  if (media.ending(text)) return "media";
  const ending = endings.ending(text);
  return ending && (ending.word.length > 1 || "党社".includes(ending.word)) ? ending.value : null;
}

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
