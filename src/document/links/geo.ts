import type { Row } from "../../lexicon/lexicon.js";
import type { PlaceLink } from "./rule.js";

/** The coordinates of a row that has them. */
export const geoOf = (row: Row): PlaceLink["geo"] =>
  row.latitude
    ? {
        latitude: Number(row.latitude),
        longitude: Number(row.longitude),
        geonames: row.geonames ? Number(row.geonames) : null,
      }
    : null;
