import { detectEncoding } from "./decode.js";
import type { InputFormat, Reader } from "./piece.js";

interface Format {
  readonly extensions: readonly string[];
  readonly open: () => Promise<Reader>;
}

/** Everything kijiyomi reads. A reader is loaded when the first input needs it. */
export const FORMATS: Readonly<Record<InputFormat, Format>> = {
  text: { extensions: ["txt"], open: async () => (await import("./text.js")).readText },
  json: { extensions: ["json"], open: async () => (await import("./json.js")).readJson },
  ndjson: { extensions: ["jsonl", "ndjson"], open: async () => (await import("./ndjson.js")).readNdjson },
  csv: { extensions: ["csv"], open: async () => (await import("./csv.js")).readCsv },
  tsv: { extensions: ["tsv"], open: async () => (await import("./csv.js")).readTsv },
  html: { extensions: ["html", "htm", "xhtml"], open: async () => (await import("./html.js")).readHtml },
  warc: { extensions: ["warc"], open: async () => (await import("./warc.js")).readWarc },
};

export const INPUT_FORMATS = Object.keys(FORMATS) as InputFormat[];

/** Every extension of an article file, for folders. */
export const EXTENSIONS = Object.values(FORMATS).flatMap((format) => format.extensions);

/** The format of an input, by its name, else by its first bytes. */
export function recognise(file: string, head: Uint8Array): InputFormat {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(file)?.[1].toLowerCase();
  const named = INPUT_FORMATS.find((format) => extension && FORMATS[format].extensions.includes(extension));
  // Many a .json file is really JSON Lines.
  return named && named !== "json" ? named : (recogniseContent(head) ?? named ?? "text");
}

function recogniseContent(head: Uint8Array): InputFormat | undefined {
  const text = new TextDecoder(detectEncoding(head)).decode(head.subarray(0, 4096)).trimStart();
  if (/^WARC\/\d/.test(text)) return "warc";
  if (/^<(?:!doctype html|html|head|body|\?xml[^>]*>\s*<!doctype html)\b/i.test(text)) return "html";
  if (/^\[\s*[{\]]/.test(text)) return "json";
  if (!/^\{\s*["}]/.test(text)) return undefined;
  const firstLine = text.split("\n", 1)[0].trimEnd();
  return /[{[,]$/.test(firstLine) ? "json" : "ndjson";
}
