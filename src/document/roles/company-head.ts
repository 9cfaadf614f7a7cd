import type { Entity } from "../entity.js";
import { lastTopic } from "../references/last-topic.js";
import { unsaidWord } from "../references/words.js";
import type { RoleContext, Spot } from "./rule.js";

const head = /(?:社長|会長|CEO|最高経営責任者|頭取|代表取締役)$/;
const clubHead = /球団(?:社長|代表|オーナー|本部長)$/;

/** Why a 社長 without a company has one: the company spoken of, as 同社の would say. */
export const companyHead = {
  id: "role/company-head",
  because: "A 社長 or 頭取 whose company is not said is that of the company spoken of.",
  bodyOf(title: string, spot: Spot, { reading, speech }: RoleContext): Entity | null {
    const word = clubHead.test(title) ? "同球団" : head.test(title) ? "同社" : null;
    if (!word) return null;
    const found = lastTopic.find(unsaidWord(word, spot.start, spot.sentence), { reading, speech });
    return found?.[0] ?? null;
  },
};
