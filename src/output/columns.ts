import type { z } from "zod";

export type Cell = string | number | boolean | null | readonly string[];
export type ColumnType = "text" | "integer" | "real" | "boolean" | "list";

export interface Column {
  /** In snake case, the names of nested objects before those of their fields: `geo_latitude`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
  readonly description: string;
}

/** A column of a schema, and the way from an item to its cell. */
export interface Field extends Column {
  readonly read: (item: unknown) => Cell;
}

/**
 * The columns of an object's schema: its scalars, those of the objects in it, and lists of words; `id` comes first.
 * Lists of objects are left out: they are tables of their own.
 */
export function fieldsOf(schema: z.ZodType): Field[] {
  const fields = inside(schema, [], false);
  return [...fields.filter(({ name }) => name === "id"), ...fields.filter(({ name }) => name !== "id")];
}

function inside(schema: z.ZodType, path: readonly string[], isNullable: boolean): Field[] {
  return Object.entries((schema as z.ZodObject).shape).flatMap(([name, inner]) =>
    fieldsAt(inner as z.ZodType, [...path, name], isNullable, ""),
  );
}

function fieldsAt(schema: z.ZodType, path: readonly string[], isNullable: boolean, about: string): Field[] {
  const description = schema.description ?? about;
  const field = (type: ColumnType): Field[] => [
    {
      name: path.map(snakeCase).join("_"),
      type,
      isNullable,
      description,
      read: reader(path),
    },
  ];
  const { type, format } = schema.def as { type: string; format?: string };
  switch (type) {
    case "nullable":
    case "optional":
      return fieldsAt((schema as z.ZodNullable<z.ZodType>).unwrap(), path, true, description);
    case "object":
      return inside(schema, path, isNullable);
    case "array":
      return (schema as z.ZodArray<z.ZodType>).element.def.type === "string" ? field("list") : [];
    case "string":
    case "enum":
    case "literal":
      return field("text");
    case "number":
      return field(format === "safeint" ? "integer" : "real");
    case "boolean":
      return field("boolean");
    default:
      throw new Error(`no column type for ${type} at ${path.join(".")}`);
  }
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Read for every cell of every row, so the usual field has a short way. */
function reader([name, ...inner]: readonly string[]): Field["read"] {
  if (inner.length === 0) return (item) => ((item as Record<string, Cell>)[name] ?? null) as Cell;
  const read = reader(inner);
  return (item) => {
    const within = (item as Record<string, unknown>)[name];
    return within == null ? null : read(within);
  };
}
