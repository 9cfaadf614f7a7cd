import type { Extractor } from "../extract.js";
import { Failure, type FailureFacts } from "../failure.js";
import { readArticle } from "../input/article.js";
import type { Piece } from "../input/piece.js";
import { type Selection, select } from "../output/select.js";
import { openShaper, type Shape } from "../output/shape.js";
import type { ArticleRecord, Warning } from "../record.js";
import type { Article } from "../text/doc.js";
import type { Item, Segment } from "./batch.js";
import { type Resources, useResources } from "./resources.js";

/** What is to be done with every article; plain data. */
export interface Settings {
  /** The path of the user's own dictionary. */
  readonly dictionary?: string;
  readonly encoding?: string;
  /** Before what the input says. */
  readonly publishedAt?: string;
  readonly includeText?: boolean;
  readonly explain?: boolean;
  readonly selection: Selection;
  /** What the writer takes; null where articles are read and counted only. */
  readonly shape: Shape | null;
}

export type Process = (
  items: readonly Item[],
  onItem?: (index: number) => void,
) => Promise<readonly Segment[]>;

/**
 * The whole way from pieces to what the writer takes. A failure of one article is told, and the next comes. Without an
 * extractor, articles are read and counted only.
 */
export async function openProcess(settings: Settings, extractor: Extractor | null): Promise<Process> {
  const { shape } = settings;
  const shaper = shape && (await openShaper(shape));

  return async (items, onItem) => {
    const segments: Segment[] = [];
    let segment = begin();
    const end = async (failure: FailureFacts | null) => {
      const { records, ...counts } = segment;
      segments.push({
        ...counts,
        shaped: shaper && records.length > 0 ? await shaper(records) : null,
        failure,
      });
      segment = begin();
    };
    const readings: Reading[] = [];
    for (const [i, item] of items.entries()) {
      onItem?.(i);
      readings.push(await read(item, settings));
    }
    extractFrom(readings, settings, extractor, onItem);
    for (const reading of readings) {
      segment.items++;
      if (!("failure" in reading)) take(reading, segment, settings.selection);
      else await end(reading.failure);
    }
    if (segment.items > 0) await end(null);
    return segments;
  };
}

/** Takes resources that are being read meanwhile, if any; else it reads for itself what this thread has not. */
export async function openExtractor(
  { dictionary }: Settings,
  resources?: Promise<Resources> | null,
): Promise<Extractor> {
  const { createExtractor } = await import("../extract.js");
  if (resources) useResources(await resources);
  if (dictionary === undefined) return createExtractor();
  const { readUserDictionary } = await import("../lexicon/user-dictionary.js");
  return createExtractor({ dictionary: await readUserDictionary(dictionary) });
}

const begin = () => ({
  items: 0,
  articles: 0,
  characters: 0,
  records: [] as ArticleRecord[],
  warnings: [] as Segment["warnings"][number][],
});

/** What became of an item. */
type Reading = ReadArticle | { readonly failure: FailureFacts };

interface ReadArticle {
  readonly piece: Piece;
  readonly article: Article;
  readonly warnings: readonly Warning[];
  /** Null where articles are read and counted only. */
  record: ArticleRecord | null;
}

async function read(item: Item, { encoding, publishedAt }: Settings): Promise<Reading> {
  if (item.kind === "lost") return { failure: item.facts };
  try {
    const { article, warnings } = await readArticle(item, encoding);
    const dated: Article = publishedAt ? { ...article, publishedAt } : article;
    return { piece: item, article: dated, warnings, record: null };
  } catch (error) {
    return { failure: error instanceof Failure ? error.facts : bug(error as Error, item, undefined) };
  }
}

/** The records of what could be read, all of it together; a failure takes the place of what it befalls. */
function extractFrom(
  readings: Reading[],
  { includeText, explain }: Settings,
  extractor: Extractor | null,
  onItem?: (index: number) => void,
): void {
  if (extractor === null) return;
  const articles = readings.flatMap((reading, index) => ("failure" in reading ? [] : [{ reading, index }]));
  const found = extractor.extractAll(
    articles.map(({ reading }) => reading.article),
    { includeText, explain },
    (i) => onItem?.(articles[i].index),
  );
  for (const [i, record] of found.entries()) {
    const { reading, index } = articles[i];
    if (!(record instanceof Error)) reading.record = record;
    else if (record instanceof Failure) readings[index] = { failure: record.facts };
    else readings[index] = { failure: bug(record, reading.piece, reading.article.id) };
  }
}

function take(
  { piece: { file, line }, article, warnings, record }: ReadArticle,
  segment: ReturnType<typeof begin>,
  selection: Selection,
): void {
  if (record) {
    const selected = select(record, selection);
    segment.records.push(
      warnings.length > 0 ? { ...selected, warnings: [...(selected.warnings ?? []), ...warnings] } : selected,
    );
  }
  segment.articles++;
  segment.characters += article.text.length;
  for (const warning of warnings) segment.warnings.push({ file, line, warning });
}

/** A bug takes one article with it, not the night's run. */
function bug(error: Error, { file, line }: Piece, id: string | undefined): FailureFacts {
  return {
    code: "article/bug",
    file,
    line: line ?? undefined,
    id,
    message: `a bug in kijiyomi: ${error.stack?.split("\n").slice(0, 2).join(" ") ?? error}`,
    advice: "report it with this article; the others are read",
  };
}
