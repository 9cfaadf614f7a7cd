import fc from "fast-check";
import { expect, test } from "vitest";
import { Characters } from "../../src/rules/characters.js";

test("a set holds its characters and no others, however many sets there are", () => {
  const characters = fc.uniqueArray(fc.constantFrom(..."0aあア漢年。𠮷\0\uffff"), { maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(characters, { minLength: 40, maxLength: 50 }),
      fc.string({ unit: "binary" }),
      (all, text) => {
        const said = `${text}0aあア漢年。\uffff`;
        for (const { own, set } of all.map((own) => ({ own, set: new Characters(own) }))) {
          const firsts = own.map((character) => character.charCodeAt(0));
          for (let at = 0; at < said.length; at++)
            expect(set.at(said, at)).toBe(firsts.includes(said.charCodeAt(at)));
        }
      },
    ),
    { numRuns: 20 },
  );
});

test("a set holds nothing beyond the ends of a text", () => {
  const set = new Characters("あ");
  expect([set.at("あ", -1), set.at("あ", 0), set.at("あ", 1), set.at("", 0)]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
