import { type Entities, resolveEntities } from "../../src/document/index.js";
import type { Explanation } from "../../src/record.js";
import type { NameMention, NameType } from "../../src/rules/rule.js";
import { readDoc } from "../../src/text/doc.js";
import { openTokenizer } from "../../src/tokens/index.js";

const types: Record<string, NameType> = { O: "organization", P: "person", L: "place" };
const tokenizer = openTokenizer();

/** What the examples take the user's own dictionary to be. */
const userRows = [
  { type: "organization", surface: "ほしぞらミライ研究所", canonical: "", aliases: ["HSM", "星見研"] },
  { type: "person", surface: "うらりん", canonical: "月野うらら", aliases: ["月野うらら"] },
];
const user = {
  entries: (surface: string) =>
    userRows
      .filter((row) => row.surface === surface || row.aliases.includes(surface))
      .map((row) => ({ ...row, aliases: row.aliases.join("|") })),
};

export interface Marked extends Entities {
  readonly text: string;
  readonly explanations: readonly Explanation[];
  /** Where `{同社}` stands in the text, of each such mark. */
  readonly marks: readonly { start: number; end: number }[];
}

/** Resolves a text whose names are marked `[O …]`, `[P …]`, `[L …]`, whatever the names stage would find. */
export function resolveMarked(marked: string, confidence = 1): Marked {
  let text = "";
  const spans: { type: NameType; start: number; end: number }[] = [];
  const marks: { start: number; end: number }[] = [];
  for (const [, type, name, mark, rest] of marked.matchAll(/\[([OPL]) ([^\]]+)\]|\{([^}]+)\}|([^[{]+)/g)) {
    const start = text.length;
    text += name ?? mark ?? rest;
    if (name) spans.push({ type: types[type], start, end: text.length });
    if (mark) marks.push({ start, end: text.length });
  }
  const doc = readDoc({ text }, tokenizer);
  const mentions = spans.map(
    (span): NameMention => ({
      ...span,
      sentence: doc.sentences.findLastIndex(({ start }) => start <= span.start),
      confidence,
      rules: [],
    }),
  );
  const explanations: Explanation[] = [];
  return {
    ...resolveEntities(doc, mentions, (entry) => explanations.push(entry), user),
    text,
    explanations,
    marks,
  };
}

/**
 * The entities in order of first mention: `name=alias=alias (title@body, title) ←reference ←reference`, with | between
 * them.
 */
export function shown({ organizations, people, places }: Entities): string {
  const bodies = new Map([...organizations, ...places].map(({ id, name }) => [id, name]));
  const roles = new Map(
    people.map(({ id, roles }) => [
      id,
      roles.map(({ title, organization }) => (organization ? `${title}@${bodies.get(organization)}` : title)),
    ]),
  );
  return [...organizations, ...people, ...places]
    .toSorted((a, b) => a.mentions[0].start - b.mentions[0].start)
    .map(({ id, name, aliases, references }) => {
      const titles = roles.get(id)?.length ? ` (${roles.get(id)!.join(", ")})` : "";
      return [name, ...aliases].join("=") + titles + references.map(({ text }) => ` ←${text}`).join("");
    })
    .join(" | ");
}
