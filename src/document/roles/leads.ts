import { PatternAt } from "../pattern-at.js";
import type { BodyRule } from "./rule.js";

const joint = new PatternAt("氏さがの率", /(?:氏|さん)?[がの]?率いる[「『“"]?/y);

export const leads: BodyRule = {
  id: "role/leads",
  because: "Who leads a body has his post there: P党首率いるX, P氏の率いるX.",
  examples: [
    "[P 千葉明子]党首率いる[O 緑の党]は ⇒ 党首@緑の党",
    "党首の[P 千葉明子]氏が率いる「[O 緑の党]」は ⇒ 党首@緑の党",
  ],
  counterExamples: [
    "[P 千葉明子]議員が率いる会は[O 緑の党]の",
    "[P 千葉明子]教授は[O 緑の党]を率いる",
    "[P 千葉明子]総理大臣率いる[L 水見市]の",
  ],
  bodyOf({ end }, { reading, entityOf, titleFrom }) {
    const behind = titleFrom(end)?.end ?? end;
    const length = joint.lengthAt(reading.text, behind);
    const body = length > 0 ? reading.startingAt(behind + length) : undefined;
    return body?.type === "organization" ? entityOf[body.index] : undefined;
  },
};
