import { statSync } from "node:fs";
import { Failure } from "../failure.js";
import { EXTENSIONS } from "./formats.js";

const ARTICLES = `**/*.{${EXTENSIONS.join(",")}}{,.gz}`;

/** The files that inputs name: themselves, the matches of a pattern, the articles in a folder; `-` stays. */
export async function* findFiles(inputs: readonly string[]): AsyncGenerator<string | Failure> {
  for (const input of inputs) {
    const kind = input === "-" ? "file" : kindOf(input);
    if (kind === "file") yield input;
    else if (kind === "folder") yield* filesOf(ARTICLES, input);
    else yield* matches(input);
  }
}

/**
 * At once: what the system does aside would wait for the compiled dictionaries, which it reads meanwhile, and loading
 * `node:fs/promises` takes a millisecond.
 */
function kindOf(path: string): "nothing" | "file" | "folder" {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return "nothing"; // or nothing that may be seen
  }
}

async function* matches(input: string): AsyncGenerator<string | Failure> {
  // Only these make a pattern: most names never load the library.
  if (/[*?[{(!]/.test(input)) {
    const { isDynamicPattern } = await import("tinyglobby");
    if (isDynamicPattern(input)) {
      yield* filesOf(input, null);
      return;
    }
  }
  yield new Failure({
    code: "input/missing",
    file: input,
    message: "no such file",
    advice: "check the name",
  });
}

async function* filesOf(pattern: string, folder: string | null): AsyncGenerator<string | Failure> {
  const { glob } = await import("tinyglobby");
  const files = await glob(pattern, { cwd: folder ?? ".", expandDirectories: false });
  if (files.length === 0) {
    yield folder === null
      ? new Failure({
          code: "input/no-match",
          file: pattern,
          message: "no file matches",
          advice: "check the pattern",
        })
      : new Failure({
          code: "input/no-articles",
          file: folder,
          message: "a folder without articles",
          advice: `articles are ${EXTENSIONS.map((extension) => `.${extension}`).join(", ")}, each also with .gz`,
        });
  }
  const prefix = folder === null ? "" : folder.endsWith("/") ? folder : `${folder}/`;
  for (const file of files.sort()) yield prefix + file;
}
