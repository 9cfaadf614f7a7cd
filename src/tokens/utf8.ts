/** A text that grows as UTF-8: faster than strings that are joined only to be encoded. */
export class Utf8Writer {
  private bytes = new Uint8Array(1 << 17);
  length = 0;

  /** Appends the characters `start` up to `end` of a text; a surrogate without its other half becomes U+FFFD. */
  text(text: string, start: number, end: number): void {
    if (this.length + 3 * (end - start) > this.bytes.length) this.grow(3 * (end - start));
    const { bytes } = this;
    let { length } = this;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        bytes[length++] = unit;
      } else if (unit < 0x800) {
        bytes[length++] = 0xc0 | (unit >> 6);
        bytes[length++] = 0x80 | (unit & 0x3f);
      } else if ((unit & 0xf800) !== 0xd800) {
        bytes[length++] = 0xe0 | (unit >> 12);
        bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[length++] = 0x80 | (unit & 0x3f);
      } else {
        const point = i + 1 < end ? (text.codePointAt(i) as number) : REPLACEMENT;
        const isPair = point > 0xffff;
        const { written } = encoder.encodeInto(
          String.fromCodePoint(isPair ? point : REPLACEMENT),
          bytes.subarray(length),
        );
        length += written;
        if (isPair) i++;
      }
    }
    this.length = length;
  }

  /** Appends what is UTF-8 already. */
  raw(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written, until the next `clear`. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  private grow(more: number): void {
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

const REPLACEMENT = 0xfffd;
const encoder = new TextEncoder();
