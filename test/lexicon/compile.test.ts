import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile, type Table } from "../../src/lexicon/compile.js";
import { CompiledLexicon } from "../../src/lexicon/compiled.js";
import { type Column, pack, unpack } from "../../src/lexicon/container.js";
import { Rows } from "../../src/lexicon/rows.js";
import { entryOf, Surfaces, setOf } from "../../src/lexicon/surfaces.js";

const columns = ["surface", "category", "kind", "aliases", "ambiguous"];
const row = (surface: string, category: string, aliases = "", ambiguous = "", kind = "") => ({
  surface,
  category,
  aliases,
  ambiguous,
  kind,
});
function open(...tables: readonly Table[]): CompiledLexicon {
  const compiled = compile(tables);
  const bytes = pack(compiled.columns);
  return new CompiledLexicon(unpack(bytes.buffer), Rows.of(compiled.rows));
}
function lexiconOf(...rows: ReturnType<typeof row>[]): CompiledLexicon {
  return open({ name: "list", columns, rows });
}

describe("forms", () => {
  test("aliases share the categories, ambiguous forms get the weaker ones", () => {
    const lexicon = lexiconOf(row("乙山工業", "listed-organization", "乙山|オツ", "乙山"));
    const has = (form: string, category: string) =>
      lexicon.has(lexicon.categorySet(form, 0, form.length), category);
    expect(has("オツ", "listed-organization")).toBe(true);
    expect(has("乙山", "listed-organization")).toBe(false);
    expect(has("乙山", "ambiguous-organization")).toBe(true);
    expect(lexicon.entries("乙山")).toHaveLength(1);
  });

  test("categories add up over dictionaries", () => {
    const plain = {
      name: "plain",
      columns: ["surface", "category"],
      rows: [{ surface: "甲", category: "surname place" }],
    };
    const other = { name: "list", columns, rows: [row("甲", "title")] };
    const lexicon = open(plain, other);
    const set = lexicon.categorySet("甲", 0, 1);
    for (const category of ["surname", "place", "title"]) expect(lexicon.has(set, category)).toBe(true);
    expect(lexicon.entries("甲")).toEqual([row("甲", "title")]);
  });

  test("a row without a category is a word of some room, not a surface", () => {
    expect(lexiconOf(row("甲", "")).categorySet("甲", 0, 1)).toBe(0);
  });

  test.each([
    [row("甲", "surnam"), /list\.csv:2: unknown category surnam/],
    [row("甲", "title", "乙", "丙"), /list\.csv:2: ambiguous form 丙/],
  ])("%j stops the build", (bad, message) => {
    expect(() => lexiconOf(bad)).toThrow(message);
  });
});

describe("the table of surfaces", () => {
  const surface = fc.string({ unit: fc.constantFrom(..."あア亜AB・"), minLength: 1, maxLength: 5 });

  test("finds what it was built of and nothing else", () => {
    fc.assert(
      fc.property(fc.uniqueArray(surface, { minLength: 1 }), fc.array(surface), (inside, others) => {
        const sets = inside.map((_, i) => (7 * i) % 4096);
        const built = Surfaces.build(inside, sets);
        const surfaces = new Surfaces(<C extends Column>(name: string) => built[name] as C);
        for (const [i, word] of inside.entries()) {
          const text = `x${word}y`;
          const found = surfaces.find(text, 1, 1 + word.length);
          expect([entryOf(found), setOf(found)]).toEqual([i, sets[i]]);
        }
        for (const word of others) {
          expect(entryOf(surfaces.find(word, 0, word.length))).toBe(inside.indexOf(word));
        }
      }),
    );
  });

  test("columns survive the file", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.int32Array(), fc.uint16Array(), (a, b, c) => {
        const column = unpack(pack({ a, b, c }).buffer);
        expect([column("a"), column("b"), column("c")]).toEqual([a, b, c]);
      }),
    );
  });
});
