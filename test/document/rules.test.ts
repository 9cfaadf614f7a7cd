import { describe, expect, test } from "vitest";
import { aliasRules } from "../../src/document/aliases/index.js";
import { referenceRules } from "../../src/document/references/index.js";
import { bodyRules, roleRules } from "../../src/document/roles/index.js";
import { resolveMarked } from "./marked.js";

const entitiesIn = (marked: string) => {
  const { organizations, people, places } = resolveMarked(marked);
  return [...organizations, ...people, ...places];
};
const sides = (example: string) => example.split("⇒").map((side) => side.trim());

describe.each(aliasRules)("$id", (rule) => {
  test.each(rule.examples)("ties %s", (example) => {
    const { explanations } = resolveMarked(example);
    expect(explanations.map((entry) => entry.rule)).toContain(rule.id);
    const largest = Math.max(...entitiesIn(example).map((entity) => entity.mentions.length));
    expect(largest).toBeGreaterThanOrEqual(2);
  });
  test.each(rule.counterExamples)("keeps apart %s", (example) => {
    for (const entity of entitiesIn(example)) expect(entity.aliases).toEqual([]);
  });
});

describe.each(referenceRules)("$id", (rule) => {
  const standFor = (marked: string) => {
    const { marks, explanations } = resolveMarked(marked);
    expect(marks).toHaveLength(1);
    const said = entitiesIn(marked).filter(({ references }) =>
      references.some(({ start, end }) => start === marks[0].start && end === marks[0].end),
    );
    return {
      said,
      rules: explanations.filter(({ start }) => start === marks[0].start).map((entry) => entry.rule),
    };
  };
  test.each(rule.examples)("resolves %s", (example) => {
    const [marked, names] = sides(example);
    const { said, rules } = standFor(marked);
    expect(said.map(({ name }) => name).sort()).toEqual(names.split(" ").sort());
    expect(rules).toEqual([rule.id]);
  });
  test.each(rule.counterExamples)("leaves out %s", (example) => {
    expect(standFor(example).said).toEqual([]);
  });
});

function rolesIn(marked: string): string[] {
  const { organizations, people, places } = resolveMarked(marked);
  const bodies = new Map([...organizations, ...places].map(({ id, name }) => [id, name]));
  return people.flatMap(({ roles }) =>
    roles.map(({ title, organization }) => (organization ? `${title}@${bodies.get(organization)}` : title)),
  );
}

describe.each(bodyRules)("$id", (rule) => {
  test.each(rule.examples)("finds %s", (example) => {
    const [marked, roles] = sides(example);
    expect(rolesIn(marked)).toEqual(roles.split(" "));
    expect(resolveMarked(marked).explanations.map((entry) => entry.rule)).toContain(rule.id);
  });
  test.each(rule.counterExamples)("finds no body in %s", (example) => {
    expect(rolesIn(example)).not.toEqual([]);
    expect(rolesIn(example).filter((role) => role.includes("@"))).toEqual([]);
  });
});

describe.each(roleRules)("$id", (rule) => {
  test.each(rule.examples)("finds %s", (example) => {
    const [marked, roles] = sides(example);
    expect(rolesIn(marked)).toEqual(roles.split(" "));
    expect(resolveMarked(marked).explanations.map((entry) => entry.rule)).toContain(rule.id);
  });
  test.each(rule.counterExamples)("finds no role in %s", (example) => {
    expect(rolesIn(example)).toEqual([]);
  });
});
