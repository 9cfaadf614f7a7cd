import type { Category } from "./categories.js";
import type { Row } from "./rows.js";

/** A surface that a row stands for, with the categories it gives it. */
export interface Form {
  readonly surface: string;
  readonly categories: readonly Category[];
}

/**
 * The forms of a row: its surface and its aliases (with | between them). `category` names their categories, with
 * spaces between. Those also in the cell `ambiguous` get the categories' ambiguous counterparts (listed-person:
 * ambiguous-person) instead. A row without categories has no forms.
 */
export function formsOf(row: Row, known: ReadonlySet<string>): Form[] {
  if (!row.surface || !row.category) return [];
  const named = row.category.split(" ");
  const ambiguous = split(row.ambiguous);
  const forms = [row.surface, ...split(row.aliases)];
  const stray = ambiguous.find((form) => !forms.includes(form));
  if (stray) throw new Error(`ambiguous form ${stray} is neither surface nor alias`);
  return forms.map((surface) => ({
    surface,
    categories: (ambiguous.includes(surface) ? named.map((name) => counterpart(name, known)) : named).map(
      (name) => {
        if (!known.has(name)) throw new Error(`unknown category ${name}`);
        return name as Category;
      },
    ),
  }));
}

const split = (cell: string | undefined) => (cell ? cell.split("|") : []);

function counterpart(category: string, known: ReadonlySet<string>): string {
  const name = `ambiguous-${category.replace(/^listed-/, "")}`;
  return known.has(name) ? name : category;
}
