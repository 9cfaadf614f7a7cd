import { Readability } from "@mozilla/readability";
import { Failure } from "../failure.js";
import { decode, knownEncoding } from "./decode.js";
import { readWhole } from "./open.js";
import type { Piece, ReadOptions, Source } from "./piece.js";
import { parsePublished } from "./published.js";
import { tooLong } from "./size.js";

/** A page is one article, with whatever a site puts around it. */
export async function* readHtml(source: Source, options: ReadOptions): AsyncGenerator<Piece | Failure> {
  const where = { file: source.file, line: null };
  const bytes = await readWhole(source, options.maxArticleSize);
  yield bytes
    ? { kind: "html", ...where, bytes, charset: null, url: null }
    : tooLong(where, options.maxArticleSize);
}

/** What is used of the DOM; the compiler does not know it outside a browser. */
interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  remove(): void;
}

interface Dom extends DomNode {
  readonly documentElement: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): DomElement[];
}

async function parseDom(html: string): Promise<Dom> {
  const { parseHTML } = await import("linkedom");
  return (parseHTML(html) as unknown as { document: Dom }).document;
}

const TEXT_NODE = 3;

export interface Page {
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
}

/** The main article of a page, by Readability; title and date by what the page says of itself. */
export async function readPage(piece: Piece & { kind: "html" }, encoding?: string): Promise<Page> {
  const declared = encoding ?? piece.charset ?? declaredCharset(piece.bytes) ?? undefined;
  const document = await parseDom(decode(piece.bytes, piece.file, declared));
  const facts = factsOf(document);
  for (const reading of document.querySelectorAll("rt, rp")) reading.remove();
  const article = document.documentElement ? new Readability(document, { charThreshold: 100 }).parse() : null;
  const content = article?.content ? await parseDom(article.content) : null;
  const body = content ? textOf(content) : "";
  if (!content || body.length - linkLength(content) < MIN_LENGTH) {
    throw new Failure({
      code: "html/no-article",
      file: piece.url ?? piece.file,
      message: "a page without an article",
      advice: "leave it out, or give its text as .txt",
    });
  }
  return {
    title: facts.title ?? article?.title ?? null,
    publishedAt: facts.publishedAt,
    text: body,
  };
}

/** Text in links is navigation: an article has at least so much besides, in UTF-16 code units. */
const MIN_LENGTH = 20;

const linkLength = (content: Dom) =>
  content.querySelectorAll("a").reduce((sum, link) => sum + (link.textContent ?? "").trim().length, 0);

/** `<meta charset>`, or the charset of a `content-type`, in the first bytes of a page. */
function declaredCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const label = /<meta[^>]+charset\s*=\s*["']?(?<label>[\w-]+)/i.exec(start)?.groups?.label;
  return label ? knownEncoding(label) : null;
}

interface Facts {
  readonly title: string | null;
  readonly publishedAt: string | null;
}

/** Title and date by JSON-LD, then by `<meta>`, then by `<h1>` and `<time>`. */
function factsOf(document: Dom): Facts {
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`),
      )
      .map((element) => element?.getAttribute("content")?.trim())
      .find(Boolean) ?? null;
  const linked = linkedData(document);
  const date = [
    linked.datePublished,
    meta("article:published_time", "datePublished", "pubdate", "date", "dc.date", "DC.date.issued"),
    document.querySelector("time[datetime]")?.getAttribute("datetime"),
    document.querySelector("time")?.textContent,
  ]
    .map((written) => (written ? parsePublished(written) : null))
    .find(Boolean);
  const headings = document.querySelectorAll("h1");
  const heading = headings.length === 1 ? headings[0].textContent?.trim() : null;
  return {
    title: linked.headline ?? meta("og:title", "twitter:title") ?? (heading || null),
    publishedAt: date ?? null,
  };
}

interface LinkedData {
  readonly headline?: string;
  readonly datePublished?: string;
}

function linkedData(document: Dom): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parseOrNull(script.textContent ?? ""));
    if (found) return found;
  }
  return {};
}

function articleIn(data: unknown): LinkedData | null {
  if (typeof data !== "object" || data === null) return null;
  if (Array.isArray(data)) return data.map(articleIn).find(Boolean) ?? null;
  const { "@type": type, "@graph": graph, headline, datePublished } = data as Record<string, unknown>;
  if (!/Article|BlogPosting|Report/.test(String(type))) return articleIn(graph);
  return {
    ...(typeof headline === "string" && { headline }),
    ...(typeof datePublished === "string" && { datePublished }),
  };
}

function parseOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);

/** The text of a fragment with a line for each block: without them a heading would run into its paragraph. */
function textOf(fragment: DomNode): string {
  let text = "";
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT_NODE) text += (node.textContent ?? "").replace(/\s+/g, " ");
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock || node.nodeName === "BR") text += "\n";
    for (const child of node.childNodes) walk(child);
    if (isBlock) text += "\n";
  };
  walk(fragment);
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
