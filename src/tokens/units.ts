/** A stretch of text as UTF-16 units, out of a string or out of UTF-8. */
export class Units {
  units = new Uint16Array(1024);
  length = 0;
  /** After `readUtf8`, of each unit the offset of its character, and the end behind the last. */
  offsets = new Int32Array(1024);

  readString(text: string, start: number, end: number): void {
    this.reserve(end - start);
    const { units } = this;
    for (let at = start; at < end; at++) units[at - start] = text.charCodeAt(at);
    this.length = end - start;
  }

  /** @param bytes well-formed between `start` and `end` */
  readUtf8(bytes: Uint8Array, start: number, end: number): void {
    this.reserve(end - start);
    const { units, offsets } = this;
    let length = 0;
    for (let at = start; at < end; length++) {
      const first = bytes[at];
      offsets[length] = at;
      if (first < 0x80) {
        units[length] = first;
        at += 1;
      } else if (first < 0xe0) {
        units[length] = ((first & 0x1f) << 6) | (bytes[at + 1] & 0x3f);
        at += 2;
      } else if (first < 0xf0) {
        units[length] = ((first & 0x0f) << 12) | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
        at += 3;
      } else {
        const high = ((first & 0x07) << 8) | ((bytes[at + 1] & 0x3f) << 2) | ((bytes[at + 2] & 0x30) >> 4);
        units[length++] = 0xd7c0 + high; // 0xd800 - (0x10000 >> 10)
        offsets[length] = at;
        units[length] = 0xdc00 | ((bytes[at + 2] & 0x0f) << 6) | (bytes[at + 3] & 0x3f);
        at += 4;
      }
    }
    offsets[length] = end;
    this.length = length;
  }

  private reserve(length: number): void {
    if (length < this.units.length) return;
    this.units = new Uint16Array(2 * length);
    this.offsets = new Int32Array(2 * length);
  }
}
