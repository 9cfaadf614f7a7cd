/** The version of the record's form (`record.ts`), by itself so that the pipeline has it without loading the schema. */
export const SCHEMA_VERSION = "1.0";
