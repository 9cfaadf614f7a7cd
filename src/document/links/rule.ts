import type { Organization, Place } from "../../record.js";

/** What links a place to the world: the columns of the record. */
export type PlaceLink = Pick<Place, "kind" | "country" | "code" | "geo">;
export type Identifiers = Organization["identifiers"];

/** A link with the rule that gives or withholds it. */
export interface Linked<L> {
  readonly link: L;
  readonly rule: string;
  /** What was decided and what else it could have meant, for --explain. */
  readonly says: string;
}
