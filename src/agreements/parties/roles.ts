import type { PartyRole } from "../../record.js";
import { type Body, isOrganization, isPerson } from "../actors.js";
import type { TriggerType } from "../words.js";
import type { Part } from "./rule.js";

/** The role of a party by the type of the agreement and the way it takes part. `together`: others take part the same way. */
export function roleOf(
  kind: TriggerType,
  part: Part,
  body: Body,
  together: boolean,
  passive: boolean,
): PartyRole {
  switch (kind) {
    case "acquisition":
      if (part === "subject") return passive ? "target" : "acquirer";
      if (part === "to") return passive ? "acquirer" : "target";
      if (part === "object" || part === "of") return "target";
      return part === "from" ? "seller" : "party";
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
