import { Sign } from "./characters.js";

/** How many characters ahead the clause of a date is looked at. */
const FARTHEST = 60;

/** What begins or ends a career, a company or a product. */
const TURN =
  "即位|就任|着任|当選|退任|引退|設立|創立|創業|創設|結成|発足|設置|開設|開業|開店|開館|開校|創刊|発売|公開|制定|建設|建造|製造|撤退|独立|結婚|入社|入団|デビュー";

/** 1951年に即位した国王, 2009年に設立の同社, 1951年生まれ, 2009年に就任して以来: it tells who or what somebody is. */
const DESCRIBES = new Sign(
  `に生${[...TURN.matchAll(/(?:^|\|)(.)/g)].map(([, first]) => first).join("")}`,
  new RegExp(
    `^(?:に?生まれ|生[)）]|に?(?:${TURN})の[一-龠ァ-ヶ]|に[^、。「」]{0,30}?(?:以来|(?:生まれ|(?:${TURN})(?:し|され))た(?=[一-龠ァ-ヶA-Za-z「])(?![際時後日]|結果|翌)))`,
  ),
);
/** 2024年5月に開かれる予定の会議, 2024年5月の開業を予定している施設. */
const PLANNED = new Sign(
  "にの",
  /^[にの]、?[^、。「」]{0,30}?予定(?:の|される|する|している)(?=[一-龠ァ-ヶA-Za-z「])/,
);
/** 2009年に撤退後、; 1988年から; 2003年に廃止された路線: what is told beside a year alone is of any time. */
const LOOSE = new Sign(
  "かまに",
  /^(?:から|まで|に[^、。「」]{0,30}?(?:(?:[一-龠ァ-ヶー](?<![年月日間午前今最])|た)後[、にはも]|[たる](?=[一-龠ァ-ヶA-Za-z「])))/,
);

/** Whether a date with its year, which ends at `end` in a sentence that ends at `limit`, only tells of the background. */
export function isBackground(text: string, end: number, limit: number, onlyYear: boolean): boolean {
  const width = Math.min(limit - end, FARTHEST);
  return (
    DESCRIBES.opens(text, end, width) ||
    PLANNED.opens(text, end, width) ||
    (onlyYear && LOOSE.opens(text, end, width))
  );
}
