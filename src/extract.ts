import { createHash } from "node:crypto";
import { findAgreements } from "./agreements/index.js";
import { checkPublishedAt, type FoundDate, findDates } from "./dates/index.js";
import { type Entities, Resolution, resolutionSteps } from "./document/index.js";
import { applyUserRows } from "./document/user-dictionary.js";
import type { CompiledLexicon } from "./lexicon/compiled.js";
import { openLexicon } from "./lexicon/lexicon.js";
import type { NameFinder } from "./names/finder.js";
import { openNames } from "./names/index.js";
import type {
  Agreement,
  ArticleRecord,
  DateRecord,
  Explanation,
  Organization,
  Person,
  Place,
} from "./record.js";
import { exclude } from "./rules/consolidate.js";
import type { Explain } from "./rules/explain.js";
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
  /**
   * The records of several articles, in their order, made stage by stage: the code and tables of a stage are in the
   * processor's caches for all of them but the first, which takes a quarter of the time off short articles. Where an
   * article goes wrong its error stands in the place of its record. `onArticle` is told the index of an article before
   * each piece of work on it.
   */
  extractAll(
    articles: readonly (Article | string)[],
    options?: ExtractOptions,
    onArticle?: (index: number) => void,
  ): (ArticleRecord | Error)[];
}

/** So many UTF-16 code units go through a stage together; more gain little, and what the stages leave for one another is kept so long. */
const LOT = 80_000;

/** An article on its way; each stage adds what it finds. */
class Work {
  readonly article: Article;
  readonly explanations: Explanation[] = [];
  readonly explain: Explain | undefined;
  doc!: Doc;
  names!: ReturnType<NameFinder["find"]>;
  dates!: DateRecord[];
  resolution!: Resolution;
  entities!: Entities;
  agreements!: Agreement[];
  record!: ArticleRecord;

  constructor(
    input: Article | string,
    readonly options: ExtractOptions,
  ) {
    this.article = typeof input === "string" ? { text: input } : input;
    this.explain = options.explain ? (entry) => this.explanations.push(entry) : undefined;
  }
}

/**
 * The pipeline: an article in, its record out. Each stage knows the ones before it and none of those after.
 * The stages work on the folded text; the last one puts every offset back to the text as it was read.
 */
export function createExtractor({ dictionary }: ExtractorOptions = {}): Extractor {
  const tokenizer = openTokenizer();
  const finder = openNames(openLexicon({ user: dictionary }));
  const stages: readonly ((work: Work) => void)[] = [
    (work) => {
      checkPublishedAt(work.article.publishedAt);
      work.doc = readDoc(work.article, tokenizer);
    },
    (work) => {
      work.names = finder.find(work.doc, work.explain);
    },
    (work) => {
      const { doc, names, explain } = work;
      work.dates = exclude(findDates(doc, explain), names).map((date, i) =>
        dateRecord(doc, date, `dat${i + 1}`),
      );
    },
    (work) => {
      work.resolution = new Resolution(work.doc, work.names, work.explain, dictionary);
    },
    ...resolutionSteps.map((step) => (work: Work) => step(work.resolution)),
    (work) => {
      work.entities = work.resolution.records;
      if (dictionary) applyUserRows(work.entities, dictionary);
    },
    (work) => {
      work.agreements = findAgreements(work.doc, work.entities, work.dates, work.explain);
    },
    (work) => {
      work.record = recordOf(work);
    },
  ];

  return {
    extract(article, options = {}) {
      const work = new Work(article, options);
      for (const stage of stages) stage(work);
      return work.record;
    },
    extractAll(articles, options = {}, onArticle) {
      const found: (ArticleRecord | Error)[] = [];
      while (found.length < articles.length) {
        const from = found.length;
        const lot = lotFrom(articles, from).map((article) => new Work(article, options));
        const errors: (Error | undefined)[] = [];
        for (const stage of stages)
          lot.forEach((work, i) => {
            if (errors[i]) return;
            onArticle?.(from + i);
            try {
              stage(work);
            } catch (error) {
              errors[i] = error as Error;
            }
          });
        found.push(...lot.map(({ record }, i) => errors[i] ?? record));
      }
      return found;
    },
  };
}

/** The articles from one on that make a lot; at least that one. */
export function lotFrom<A extends Article | string>(articles: readonly A[], from: number): readonly A[] {
  let to = from;
  for (let size = 0; to < articles.length && size < LOT; to++) {
    const article: Article | string = articles[to];
    size += (typeof article === "string" ? article : article.text).length;
  }
  return articles.slice(from, to);
}

function recordOf({ article, options, doc, entities, dates, agreements, explanations }: Work): ArticleRecord {
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
    ...(options.explain && { explanations }),
  };
  return doc.folded.isAligned ? record : toSourceOffsets(record, doc);
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
