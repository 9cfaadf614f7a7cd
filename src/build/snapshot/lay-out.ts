import {
  FIRST_LAZY_SECTION,
  HEADER_BYTES,
  MAGIC,
  SECTION_TABLE,
  SECTIONS,
  VERSION,
} from "../../tokens/format.js";
import type { Compiled } from "./compile.js";

/** Lays the sections out one after the other, behind the header. */
export function layOut({ firstUnknown, sections }: Compiled): Buffer {
  const header = new Int32Array(HEADER_BYTES / 4);
  const offsets = new Map<string, number>();
  let end = HEADER_BYTES;
  for (const [i, name] of SECTIONS.entries()) {
    const offset = (end + 63) & ~63;
    offsets.set(name, offset);
    header.set([offset, sections[name].byteLength], SECTION_TABLE + 2 * i);
    end = offset + sections[name].byteLength;
  }
  header.set([MAGIC, VERSION, end, offsets.get(FIRST_LAZY_SECTION) as number, firstUnknown]);
  const file = Buffer.alloc(end);
  const put = (view: ArrayBufferView, at: number) =>
    file.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at);
  put(header, 0);
  for (const [name, offset] of offsets) put(sections[name as keyof typeof sections], offset);
  return file;
}
