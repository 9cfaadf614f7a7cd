/** The numbers of a chunk: half a megabyte, a quarter of integers. */
const CHUNK = 1 << 16;

/**
 * Room for the small arrays of one document. V8 gets memory for each typed array of more than 64 bytes from the
 * system, and the garbage collector has to give it back: that was 2 % of the stage, and more of the collector.
 */
export class Arena {
  private chunk = new Float64Array(CHUNK);
  private used = 0;
  private integers = new Int32Array(CHUNK);
  private usedIntegers = 0;

  /** Takes all arrays back: they are valid until then. */
  reset(): void {
    this.used = 0;
    this.usedIntegers = 0;
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

  /** An array of so many integers, whatever they are. */
  takeIntegers(count: number): Int32Array {
    if (this.usedIntegers + count > this.integers.length) {
      this.integers = new Int32Array(Math.max(CHUNK, count));
      this.usedIntegers = 0;
    }
    this.usedIntegers += count;
    return this.integers.subarray(this.usedIntegers - count, this.usedIntegers);
  }

  /** A copy of the first `count` of a column. */
  copyOf(column: Int32Array, count: number): Int32Array {
    const copy = this.takeIntegers(count);
    for (let i = 0; i < count; i++) copy[i] = column[i];
    return copy;
  }
}
