/** The numbers of a chunk: half a megabyte. */
const CHUNK = 1 << 16;

/**
 * Room for the small arrays of one document. V8 gets memory for each typed array of more than 64 bytes from the
 * system, and the garbage collector has to give it back: that was 2 % of the stage, and more of the collector.
 */
export class Arena {
  private chunk = new Float64Array(CHUNK);
  private used = 0;

  /** Takes all arrays back: they are valid until then. */
  reset(): void {
    this.used = 0;
  }

  /** An array of so many zeros. */
  take(count: number): Float64Array {
    if (this.used + count > this.chunk.length) {
      this.chunk = new Float64Array(Math.max(CHUNK, count));
      this.used = 0;
    }
    const array = this.chunk.subarray(this.used, this.used + count);
    for (let i = 0; i < count; i++) array[i] = 0;
    this.used += count;
    return array;
  }
}
