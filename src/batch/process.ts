import type { Extractor } from "../extract.js";
import { Failure, type FailureFacts } from "../failure.js";
import { readArticle } from "../input/article.js";
import type { Piece } from "../input/piece.js";
import { type Selection, select } from "../output/select.js";
import { openShaper, type Shape } from "../output/shape.js";
import type { ArticleRecord } from "../record.js";
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
    for (const [i, item] of items.entries()) {
      onItem?.(i);
      segment.items++;
      const failure = item.kind === "lost" ? item.facts : await readInto(segment, item, settings, extractor);
      if (failure) await end(failure);
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

/** Adds an article to a segment; returns why it could not. */
async function readInto(
  segment: ReturnType<typeof begin>,
  piece: Piece,
  settings: Settings,
  extractor: Extractor | null,
): Promise<FailureFacts | null> {
  let id: string | undefined;
  try {
    const { article, warnings } = await readArticle(piece, settings.encoding);
    id = article.id;
    if (extractor) {
      const { publishedAt, includeText, explain } = settings;
      const dated: Article = publishedAt ? { ...article, publishedAt } : article;
      const record = select(extractor.extract(dated, { includeText, explain }), settings.selection);
      segment.records.push(
        warnings.length > 0 ? { ...record, warnings: [...(record.warnings ?? []), ...warnings] } : record,
      );
    }
    segment.articles++;
    segment.characters += article.text.length;
    const { file, line } = piece;
    for (const warning of warnings) segment.warnings.push({ file, line, warning });
    return null;
  } catch (error) {
    return error instanceof Failure ? error.facts : bug(error as Error, piece, id);
  }
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
