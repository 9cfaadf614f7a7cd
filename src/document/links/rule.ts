import type { Organization, Place } from "../../record.js";
import type { Form } from "../forms.js";
import type { Name } from "../reading.js";
import type { Surface } from "../surface.js";
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

/** One way to link a place. */
export interface Attempt {
  /** Whether it knows the name: where it does not, it is not asked. */
  knows(surface: Surface): boolean;
  /** The link of one form of a place, given all its mentions; null where it cannot tell which place is meant. */
  link(form: Form, mentions: readonly Name[], nearby: Nearby): Linked<PlaceLink> | null;
}
