import type { Organization, Place } from "../../record.js";
import type { Form } from "../forms.js";
import type { Name } from "../reading.js";
import type { Nearby } from "./nearby.js";

/** What links a place to the world: the columns of the record. */
export type PlaceLink = Pick<Place, "kind" | "country" | "code" | "geo">;
export type Identifiers = Organization["identifiers"];

/** A link with the rule that gives or withholds it. */
export interface Linked<L> {
  readonly link: L;
  readonly rule: string;
  /** What was decided and what else it could have meant, for --explain. */
  readonly says: () => string;
}

/** Tries to link one form of a place, given all its mentions; null where it knows nothing of the name. */
export type Attempt = (form: Form, mentions: readonly Name[], nearby: Nearby) => Linked<PlaceLink> | null;
