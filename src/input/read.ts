import { Failure } from "../failure.js";
import { findFiles } from "./files.js";
import { FORMATS, recognise } from "./formats.js";
import { openSource } from "./open.js";
import type { Piece, ReadOptions } from "./piece.js";

/**
 * Everything the inputs hold, in order, one piece at a time: memory does not grow with the inputs. What cannot
 * be read is a failure in its place, and reading goes on.
 */
export async function* readPieces(
  inputs: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Piece | Failure> {
  for await (const file of findFiles(inputs)) {
    if (file instanceof Failure) {
      yield file;
      continue;
    }
    try {
      const source = await openSource(file, options.onBytes);
      const read = await FORMATS[options.format ?? recognise(file, source.head)].open();
      yield* read(source, options);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      yield error;
    }
  }
}
