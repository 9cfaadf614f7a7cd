// A worker whose extractor does what the text says: it dies, never ends, or returns a record that says who made it.
import { register } from "tsx/esm/api";

register();
const { serve } = await import("../../src/batch/serve.ts");

const record = { schemaVersion: "1.0", source: null, publishedAt: null };
const nothing = { organizations: [], people: [], places: [], dates: [], agreements: [] };

function extract({ id, text }) {
  if (text === "死") process.exit(9);
  if (text === "永") for (;;);
  if (text === "緩") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
  return { ...record, id, title: text, ...nothing };
}

await serve(async () => ({
  extract,
  extractAll: (articles, _options, onArticle) =>
    articles.map((article, i) => {
      onArticle(i);
      return extract(article);
    }),
}));
