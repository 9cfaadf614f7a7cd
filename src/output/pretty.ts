import { printable } from "../failure.js";
import type { Agreement, ArticleRecord, Explanation, Organization, Person, Place } from "../record.js";
import type { Palette } from "./palette.js";
import type { Frame } from "./text-writer.js";
import { clip, columns } from "./width.js";

/** A narrower terminal breaks the lines itself. */
const MIN_WIDTH = 40;

/** A blank line between the articles. */
export const PRETTY_FRAME: Frame = { separator: "\n", opening: "", closing: "", empty: "" };

/** A summary for people, a block for each article. */
export const prettyText = (record: ArticleRecord, paint: Palette, width: number) =>
  `${PRETTY_FRAME.separator}${pretty(record, paint, width)}\n`;

/** One record as lines of at most `width` columns. */
export function pretty(record: ArticleRecord, paint: Palette, terminalWidth: number): string {
  const width = Math.max(MIN_WIDTH, terminalWidth);
  const sections: Section[] = [
    {
      heading: "Organizations",
      colour: paint.organization,
      lines: record.organizations.map(organizationLine),
    },
    { heading: "People", colour: paint.person, lines: record.people.map((p) => personLine(p, record)) },
    { heading: "Places", colour: paint.place, lines: record.places.map(placeLine) },
    { heading: "Dates", colour: paint.date, lines: dateLines(record) },
  ];
  const names = sections.flatMap(({ lines }) => lines.map(([name]) => columns(name)));
  const nameWidth = Math.min(Math.floor(width / 2), Math.max(0, ...names));
  const blocks = [
    head(record, paint, width),
    record.text === undefined ? [] : [highlighted(record, record.text, paint)],
    ...sections.map((section) => sectionLines(section, nameWidth, paint, width)),
    agreementSection(record, paint, width),
    explanationSection(record.explanations ?? [], paint, width),
    (record.warnings ?? []).map(({ message }) => `  ${paint.quiet(clip(`! ${message}`, width - 2))}`),
  ].filter((block) => block.length > 0);
  if (blocks.length === 1) blocks.push([`  ${paint.quiet("nothing found")}`]);
  return blocks.map((block) => `${block.join("\n")}\n`).join("\n");
}

function head(record: ArticleRecord, paint: Palette, width: number): string[] {
  const { title, source, id, publishedAt } = record;
  const below = [publishedAt, title ? (source ?? id) : source && id].filter(Boolean).join("  ");
  return [
    paint.title(clip(title ?? source ?? id, width)),
    ...(below ? [paint.quiet(clip(below, width))] : []),
  ];
}

/** A name and what is known of it. */
type Line = readonly [name: string, note: string];

interface Section {
  readonly heading: string;
  readonly colour: Palette["title"];
  readonly lines: readonly Line[];
}

/** The notes of all sections stand in one column. */
function sectionLines({ heading, colour, lines }: Section, nameWidth: number, paint: Palette, width: number) {
  if (lines.length === 0) return [];
  return [
    `  ${paint.heading(heading)}`,
    ...lines.map(([name, note]) => {
      const shown = clip(name, nameWidth);
      const gap = " ".repeat(nameWidth - columns(shown) + 2);
      return `    ${colour(shown)}${note && gap + paint.quiet(clip(note, Math.max(1, width - nameWidth - 6)))}`;
    }),
  ];
}

function note(parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter(Boolean).join(" · ");
}

const also = (aliases: readonly string[]) => aliases.length > 0 && `also ${aliases.join(", ")}`;

const organizationLine = ({ name, kind, aliases }: Organization): Line => [
  name,
  note([kind !== "other" && kind, also(aliases)]),
];

function personLine({ name, roles, aliases }: Person, record: ArticleRecord): Line {
  const at = (id: string | null) => (id === null ? "" : nameOf(id, record));
  return [
    name,
    note([roles.map(({ title, organization }) => at(organization) + title).join(", "), also(aliases)]),
  ];
}

const placeLine = ({ name, kind, country, code, aliases }: Place): Line => [
  name,
  note([kind !== "other" && kind, code ?? country, also(aliases)]),
];

/** The same words for the same date are one line. */
function dateLines({ dates }: ArticleRecord): Line[] {
  const lines = new Map<string, Line>();
  for (const { text, value, mod, interval } of dates) {
    const span = interval && interval.from !== value && interval.from !== interval.to;
    const line: Line = [text, note([value, mod, span && `${interval.from} to ${interval.to}`])];
    lines.set(line.join("\0"), line);
  }
  return [...lines.values()];
}

function nameOf(id: string, { organizations, people, places }: ArticleRecord): string {
  return [...organizations, ...people, ...places].find((entity) => entity.id === id)?.name ?? id;
}

function agreementSection(record: ArticleRecord, paint: Palette, width: number): string[] {
  if (record.agreements.length === 0) return [];
  return [
    `  ${paint.heading("Agreements")}`,
    ...record.agreements.flatMap((agreement) => agreementLines(agreement, record, paint, width)),
  ];
}

function agreementLines(
  agreement: Agreement,
  record: ArticleRecord,
  paint: Palette,
  width: number,
): string[] {
  const { type, status, instrument, parties, subject, amount } = agreement;
  const who = parties.map(
    ({ entity, role }) => nameOf(entity, record) + (role === "party" ? "" : ` (${role})`),
  );
  const date = record.dates.find(({ id }) => id === agreement.date)?.value;
  const place = agreement.place && nameOf(agreement.place, record);
  const facts = note([instrument, subject, amount?.text, date, place]);
  return [
    `    ${paint.agreement(`${type}, ${status}`)}  ${clip(who.join(" — "), width - columns(`${type}, ${status}`) - 6)}`,
    ...(facts ? [`      ${clip(facts, width - 6)}`] : []),
    `      ${paint.quiet(clip(`「${evidence(agreement, width - 10)}」`, width - 6))}`,
  ];
}

/** The evidence around its trigger, where it does not fit into a line. */
function evidence({ evidence: { text, start }, trigger }: Agreement, width: number): string {
  const line = text.replace(/\s+/g, " ");
  const before = line.slice(0, trigger.end - start);
  if (columns(line) <= width || columns(before) <= width) return line;
  return `…${line.slice(Math.max(0, trigger.end - start - Math.floor(width / 2) + 4))}`;
}

function explanationSection(explanations: readonly Explanation[], paint: Palette, width: number): string[] {
  if (explanations.length === 0) return [];
  const lines = [`  ${paint.heading("Why")}`];
  let about = "";
  for (const { about: subject, rule, says, weight } of explanations) {
    if (subject !== about) lines.push(`    ${subject}`);
    about = subject;
    const number = weight === null ? "" : `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(2)}`;
    lines.push(`      ${paint.quiet(clip(`${number.padStart(6)}  ${rule}  ${says}`, width - 6))}`);
  }
  return lines;
}

/** The text with its names and dates in their colours. */
function highlighted(record: ArticleRecord, text: string, paint: Palette): string {
  const spans = [
    ...record.organizations.flatMap((o) => o.mentions.map((m) => ({ ...m, colour: paint.organization }))),
    ...record.people.flatMap((p) => p.mentions.map((m) => ({ ...m, colour: paint.person }))),
    ...record.places.flatMap((p) => p.mentions.map((m) => ({ ...m, colour: paint.place }))),
    ...record.dates.map((d) => ({ ...d, colour: paint.date })),
  ].sort((a, b) => a.start - b.start);
  let at = 0;
  let shown = "";
  for (const { start, end, colour } of spans) {
    if (start < at) continue;
    shown += printable(text.slice(at, start)) + colour(printable(text.slice(start, end)));
    at = end;
  }
  return (shown + printable(text.slice(at))).trim();
}
