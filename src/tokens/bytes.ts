/** Bytes that grow. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 17);
  length = 0;

  /** Appends a few bytes out of others, faster than `all` with a view of them. */
  part(bytes: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const own = this.bytes;
    let { length } = this;
    for (let at = start; at < end; at++) own[length++] = bytes[at];
    this.length = length;
  }

  all(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  byte(byte: number): void {
    this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  /** What was written, until the next `clear`. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.written);
    this.bytes = larger;
  }
}
