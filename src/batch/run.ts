import type { Extractor } from "../extract.js";
import { Failure } from "../failure.js";
import { readArticle } from "../input/article.js";
import type { Piece } from "../input/piece.js";
import { type Selection, select } from "../output/select.js";
import { openShaper } from "../output/shape.js";
import type { RecordWriter } from "../output/writer.js";
import type { ArticleRecord, Warning } from "../record.js";
import type { Article } from "../text/doc.js";

export interface Job {
  readonly pieces: AsyncIterable<Piece | Failure>;
  readonly writer: RecordWriter;
  readonly extractor: Extractor;
  readonly encoding?: string;
  /** Before what the input says. */
  readonly publishedAt?: string;
  readonly includeText?: boolean;
  readonly explain?: boolean;
  readonly selection: Selection;
  readonly onFailure: (failure: Failure) => void;
  readonly onWarning: (piece: Piece, warning: Warning) => void;
}

export interface Summary {
  readonly articles: number;
  readonly failures: number;
}

/** Reads every piece, extracts it and writes its record. A failure of one article is told, and the next comes. */
export async function run(job: Job): Promise<Summary> {
  const shape = await openShaper(job.writer.shape);
  let articles = 0;
  let failures = 0;
  try {
    for await (const piece of job.pieces) {
      const record = piece instanceof Failure ? piece : await recordOf(piece, job);
      if (record instanceof Failure) {
        failures++;
        job.onFailure(record);
      } else {
        articles++;
        await job.writer.write((await shape([record])) as never);
      }
    }
    await job.writer.close();
  } catch (error) {
    await job.writer.abort();
    throw error;
  }
  return { articles, failures };
}

async function recordOf(piece: Piece, job: Job): Promise<ArticleRecord | Failure> {
  try {
    const { article, warnings } = await readArticle(piece, job.encoding);
    const dated: Article = job.publishedAt ? { ...article, publishedAt: job.publishedAt } : article;
    const record = job.extractor.extract(dated, { includeText: job.includeText, explain: job.explain });
    for (const warning of warnings) job.onWarning(piece, warning);
    const selected = select(record, job.selection);
    return warnings.length > 0
      ? { ...selected, warnings: [...(selected.warnings ?? []), ...warnings] }
      : selected;
  } catch (error) {
    return error instanceof Failure ? error : bug(error as Error, piece);
  }
}

/** A bug takes one article with it, not the night's run. */
function bug(error: Error, { file, line }: Piece): Failure {
  return new Failure({
    code: "article/bug",
    file,
    line: line ?? undefined,
    message: `a bug in kijiyomi: ${error.stack?.split("\n").slice(0, 2).join(" ") ?? error}`,
    advice: "report it with this article; the others are read",
  });
}
