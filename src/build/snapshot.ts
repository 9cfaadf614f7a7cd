import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataFile } from "../data.js";
import {
  FIRST_LAZY_SECTION,
  HEADER_BYTES,
  MAGIC,
  SECTION_TABLE,
  SECTIONS,
  VERSION,
} from "../tokens/format.js";
import { type Compiled, compile } from "./snapshot/compile.js";
import { readIpadic } from "./snapshot/ipadic.js";

/** Lays the sections out one after the other, behind the header. */
function layOut({ firstUnknown, sections }: Compiled): Buffer {
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

/** Written beside its place and renamed into it: a reader, or another build at the same time, never sees half a file. */
const target = fileURLToPath(dataFile("ipadic.bin"));
const unfinished = `${target}.${process.pid}`;
mkdirSync(new URL(".", dataFile("ipadic.bin")), { recursive: true });
writeFileSync(unfinished, layOut(compile(readIpadic())));
renameSync(unfinished, target);
