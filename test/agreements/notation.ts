import { findAgreements } from "../../src/agreements/index.js";
import type { Entities } from "../../src/document/index.js";
import type { Agreement, Explanation, Organization, Person, Place } from "../../src/record.js";
import { type Doc, readDoc } from "../../src/text/doc.js";
import { openTokenizer } from "../../src/tokens/index.js";

/**
 * Sentences with their parties marked, so that no test here depends on the finding of names:
 * `[カナデ重工]` an organization (`[ミナト新聞:media]` with its kind), `{トルカ}` a country (`{凪市:city}` with its
 * kind), `<早川蓮>` a person (`<早川蓮:社長@カナデ重工>` with title and body), `[同社=カナデ重工]` a reference,
 * `[両社=カナデ重工+ハルカ電機]` to several. `/` starts a new line.
 * Behind ` = `: type, status and parties, several records with ` ; ` between; without it no record. Where one party has
 * a role (`カナデ重工:acquirer`) those without are plain parties.
 */
export function parse(line: string): { doc: Doc; entities: Entities; expected: string } {
  const [marked, expected = ""] = line.split(" = ");
  const organizations = new Map<string, Organization>();
  const people = new Map<string, Person>();
  const places = new Map<string, Place>();
  const spans: { start: number; end: number; names: string[]; isReference: boolean }[] = [];
  let text = "";
  let last = 0;
  for (const found of marked.matchAll(/\[([^\]]+)\]|\{([^}]+)\}|<([^>]+)>/g)) {
    text += marked.slice(last, found.index).replaceAll("/", "\n");
    last = found.index + found[0].length;
    const [written, detail] = (found[1] ?? found[2] ?? found[3]).split(":");
    const [surface, referents] = written.split("=");
    const names = referents?.split("+") ?? [surface];
    const start = text.length;
    text += surface;
    spans.push({ start, end: text.length, names, isReference: referents !== undefined });
    if (referents !== undefined) continue;
    const base = { aliases: [], mentions: [], references: [], confidence: 0.9, rules: [] };
    const name = surface;
    if (found[1] !== undefined && !organizations.has(name)) {
      const kind = (detail ?? "company") as Organization["kind"];
      organizations.set(name, {
        ...base,
        mentions: [],
        references: [],
        id: `org-${name}`,
        name,
        kind,
        legalForm: null,
        identifiers: null,
      });
    } else if (found[2] !== undefined && !places.has(name)) {
      const kind = (detail ?? "country") as Place["kind"];
      places.set(name, {
        ...base,
        mentions: [],
        references: [],
        id: `pla-${name}`,
        name,
        kind,
        country: null,
        code: null,
        geo: null,
      });
    } else if (found[3] !== undefined && !people.has(name)) {
      const [title, body] = detail?.split("@") ?? [];
      const roles = title ? [{ title, organization: body ?? null }] : [];
      people.set(name, {
        ...base,
        mentions: [],
        references: [],
        id: `per-${name}`,
        name,
        familyName: null,
        givenName: null,
        reading: null,
        roles,
      });
    }
  }
  text += marked.slice(last).replaceAll("/", "\n");
  const doc = readDoc({ text, publishedAt: "2024-07-15" }, tokenizer);
  const all = [...organizations.values(), ...people.values(), ...places.values()];
  for (const { start, end, names, isReference } of spans)
    for (const name of names) {
      const entity = all.find((other) => other.name === name);
      if (!entity) throw new Error(`${name} is nowhere marked in: ${line}`);
      const sentence = doc.sentences.findIndex((s) => start >= s.start && start < s.end);
      entity[isReference ? "references" : "mentions"].push({
        start,
        end,
        text: text.slice(start, end),
        sentence,
      });
    }
  for (const person of people.values())
    for (const role of person.roles)
      role.organization = all.find((other) => other.name === role.organization)?.id ?? null;
  return {
    doc,
    entities: {
      organizations: [...organizations.values()],
      people: [...people.values()],
      places: [...places.values()],
    },
    expected: expected.trim(),
  };
}

const tokenizer = openTokenizer();

/** The agreements of a marked line, and why other triggers are none. */
export function extract(line: string): { doc: Doc; agreements: Agreement[]; explanations: Explanation[] } {
  const { doc, entities } = parse(line);
  const explanations: Explanation[] = [];
  const agreements = findAgreements(doc, entities, [], (entry) => explanations.push(entry));
  return { doc, agreements, explanations };
}

/** The agreements of a marked line in the notation behind ` = `, with roles where the line has some. */
export function notate(line: string): string {
  const withRoles = parse(line).expected.includes(":");
  const party = ({ entity, role }: Agreement["parties"][number]) =>
    entity.slice(4) + (withRoles && role !== "party" ? `:${role}` : "");
  return extract(line)
    .agreements.map(({ type, status, parties }) => [type, status, ...parties.map(party).sort()].join(" "))
    .join(" ; ");
}

/** What a line expects, its parties in the order of `notate`. */
export function expectation(line: string): string {
  return parse(line)
    .expected.split(" ; ")
    .map((record) => {
      const [type, status, ...parties] = record.split(" ");
      return [type, status, ...parties.sort()].filter(Boolean).join(" ");
    })
    .join(" ; ");
}
