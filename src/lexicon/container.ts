/**
 * A file of named typed arrays that are used where they lie: `header length, header (JSON), arrays`, each array
 * at a multiple of eight bytes. Nothing is parsed but the header.
 */
export type Column = Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

interface Section {
  readonly type: keyof typeof constructors;
  readonly at: number;
  readonly length: number;
}

const constructors = { Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array };

export function pack(columns: Readonly<Record<string, Column>>): Uint8Array {
  const sections: Record<string, Section> = {};
  let size = 0;
  for (const [name, column] of Object.entries(columns)) {
    sections[name] = { type: column.constructor.name as Section["type"], at: size, length: column.length };
    size = aligned(size + column.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify(sections));
  const base = aligned(4 + header.length);
  const bytes = new Uint8Array(base + size);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  for (const [name, column] of Object.entries(columns)) {
    const raw = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    bytes.set(raw, base + sections[name].at);
  }
  return bytes;
}

/** The arrays of a packed file, as views into it. `buffer` may be shared between threads. */
export function unpack(buffer: ArrayBuffer | SharedArrayBuffer): <C extends Column>(name: string) => C {
  const length = new DataView(buffer).getUint32(0, true);
  const header = Buffer.from(buffer as ArrayBuffer, 4, length).toString("utf8");
  const sections: Record<string, Section> = JSON.parse(header);
  const base = aligned(4 + length);
  return <C extends Column>(name: string) => {
    const section = sections[name];
    return new constructors[section.type](buffer as ArrayBuffer, base + section.at, section.length) as C;
  };
}

const aligned = (n: number) => (n + 7) & ~7;
