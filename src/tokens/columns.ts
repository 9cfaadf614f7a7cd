/** Growing columns of tokens: entry, start and end. Only the first `count` cells are filled. */
export class Columns {
  word = new Int32Array(1024);
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  count = 0;

  /** Makes room for more tokens; returns the count with them. */
  extend(more: number): number {
    this.count += more;
    if (this.count > this.word.length) {
      const capacity = this.count * 2;
      this.word = grown(this.word, capacity);
      this.start = grown(this.start, capacity);
      this.end = grown(this.end, capacity);
    }
    return this.count;
  }
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}
