import type { PartyRole } from "../../record.js";
import { type Body, isOrganization, isPerson } from "../actors.js";
import type { TriggerType } from "../words.js";
import type { Part } from "./rule.js";

/** What a scene says of the direction of a deal. */
export interface Direction {
  /** Others take part the same way. */
  readonly together: boolean;
  /** 買収された */
  readonly passive: boolean;
  /** It is sold, not bought. */
  readonly selling: boolean;
}

/** The role of a party by the type of the agreement and the way it takes part. */
export function roleOf(
  kind: TriggerType,
  part: Part,
  body: Body,
  { together, passive, selling }: Direction,
): PartyRole {
  switch (kind) {
    case "acquisition":
      if (selling && !passive && part === "subject") return "seller";
      if (selling && part === "to") return "acquirer";
      if (part === "subject") return passive ? "target" : "acquirer";
      if (part === "to" || part === "of") return passive ? "acquirer" : "target";
      if (part === "object") return "target";
      if (part === "from") return passive ? "acquirer" : "seller";
      return "party";
    case "capital":
      if (part === "subject" && !together) return "investor";
      return part === "object" || part === "to" || part === "of" ? "investee" : "party";
    case "license":
      if (part === "from") return "licensor";
      return part === "to" ? "licensee" : "party";
    case "labor":
      return isOrganization(body) && /組合|労組/.test(body.name) ? "employee" : "employer";
    case "contract":
      return isPerson(body) ? "employee" : "party";
    default:
      return "party";
  }
}
