import { createHash } from "node:crypto";
import { findAgreements } from "./agreements/index.js";
import { checkPublishedAt, type FoundDate, findDates } from "./dates/index.js";
import { resolveEntities } from "./document/index.js";
import { applyUserRows } from "./document/user-dictionary.js";
import type { CompiledLexicon } from "./lexicon/compiled.js";
import { openLexicon } from "./lexicon/lexicon.js";
import { openNames } from "./names/index.js";
import type { ArticleRecord, DateRecord, Explanation, Organization, Person, Place } from "./record.js";
import { exclude } from "./rules/consolidate.js";
import { SCHEMA_VERSION } from "./schema-version.js";
import { type Article, type Doc, readDoc, written } from "./text/doc.js";
import { openTokenizer } from "./tokens/index.js";

export interface ExtractOptions {
  /** Adds the article's text to the record. */
  readonly includeText?: boolean;
  /** Adds the derivation of everything found. */
  readonly explain?: boolean;
}

export interface ExtractorOptions {
  /** The user's own dictionary, as `readUserDictionary` gives it; it wins over ours. */
  readonly dictionary?: CompiledLexicon;
}

export interface Extractor {
  /** Throws a TypeError where the article's `publishedAt` is no day in the form `Article` says. */
  extract(article: Article | string, options?: ExtractOptions): ArticleRecord;
}

/**
 * The pipeline: an article in, its record out. Each stage knows the ones before it and none of those after.
 * The stages work on the folded text; the last step puts every offset back to the text as it was read.
 */
export function createExtractor({ dictionary }: ExtractorOptions = {}): Extractor {
  const tokenizer = openTokenizer();
  const finder = openNames(openLexicon({ user: dictionary }));
  return {
    extract(input, options = {}) {
      const article: Article = typeof input === "string" ? { text: input } : input;
      checkPublishedAt(article.publishedAt);
      const explanations: Explanation[] = [];
      const explain = options.explain ? (entry: Explanation) => explanations.push(entry) : undefined;

      const doc = readDoc(article, tokenizer);
      const names = finder.find(doc, explain);
      const dates = exclude(findDates(doc, explain), names).map((date, i) =>
        dateRecord(doc, date, `dat${i + 1}`),
      );
      const entities = resolveEntities(doc, names, explain, dictionary);
      if (dictionary) applyUserRows(entities, dictionary);
      const agreements = findAgreements(doc, entities, dates, explain);

      const record: ArticleRecord = {
        schemaVersion: SCHEMA_VERSION,
        id: article.id ?? createHash("sha256").update(article.text).digest("hex").slice(0, 16),
        source: article.source ?? null,
        title: doc.title,
        publishedAt: doc.publishedAt,
        ...(options.includeText && { text: article.text }),
        ...entities,
        dates,
        agreements,
        ...(explain && { explanations }),
      };
      return doc.folded.isAligned ? record : toSourceOffsets(record, doc);
    },
  };
}

let shared: Extractor | undefined;

/** The record of one article, by an extractor that is opened when first asked for. */
export function extract(article: Article | string, options?: ExtractOptions): ArticleRecord {
  shared ??= createExtractor();
  return shared.extract(article, options);
}

function dateRecord(doc: Doc, date: FoundDate, id: string): DateRecord {
  const { start, end, sentence, mod, type, value, interval } = date;
  return { id, text: written(doc, start, end), start, end, sentence, mod, type, value, interval };
}

function toSourceOffsets(record: ArticleRecord, doc: Doc): ArticleRecord {
  const back = <S extends { start: number; end: number }>(span: S): S => ({
    ...span,
    start: doc.folded.toSource(span.start),
    end: doc.folded.toSource(span.end),
  });
  const entity = <E extends Organization | Person | Place>(e: E): E => ({
    ...e,
    mentions: e.mentions.map(back),
    references: e.references.map(back),
  });
  return {
    ...record,
    organizations: record.organizations.map(entity),
    people: record.people.map(entity),
    places: record.places.map(entity),
    dates: record.dates.map(back),
    agreements: record.agreements.map((a) => ({
      ...a,
      trigger: back(a.trigger),
      evidence: back(a.evidence),
    })),
    ...(record.explanations && { explanations: record.explanations.map(back) }),
  };
}
