import { Failure } from "../failure.js";
import type { Piece } from "./piece.js";

/** The first of every so many pieces, and every failure. */
export async function* sampled(
  pieces: AsyncIterable<Piece | Failure>,
  every: number,
): AsyncGenerator<Piece | Failure> {
  let count = 0;
  for await (const piece of pieces) if (piece instanceof Failure || count++ % every === 0) yield piece;
}
