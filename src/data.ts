/**
 * Where the files compiled at build time lie (`npm run build`). The same path from `src/` and from `dist/`,
 * so that tests and programs run with tsx read what the built package reads.
 */
export function dataFile(name: "ipadic.bin" | "lexicon.bin" | "clusters.bin" | "weights.bin"): URL {
  return new URL(`../dist/data/${name}`, import.meta.url);
}

/** Where the package tells its own version. */
export const packageFile = new URL("../package.json", import.meta.url);
