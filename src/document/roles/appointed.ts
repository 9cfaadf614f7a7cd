import { bodyOf } from "./bodies.js";
import type { RoleRule } from "./rule.js";
import { titleUpTo } from "./titles.js";

const REACH = 60;
/** Posts of several share the verb at the end: 社長にはPが、会長にはQが就任した. */
const becomes =
  /^[^。、]*?が(?:、[^。]{0,48}?|[^。]{0,12}?)(?:に?(?:就任|就い|就く|就き|選ばれ|決ま|決定し|内定し|昇格|起用され|任命され))/;
/** 幹事長はP氏、政調会長にQ氏が就任した: the verb is said of all. */
const inList =
  /^(?:氏|さん|(?:衆院|参院|衆議院|参議院)?議員)?(?:\([^()]{0,30}\))?、[^。]{0,60}?には?[^。]{0,20}?(?:が(?:それぞれ)?(?:就任|就い|就く|内定|兼務|入閣|入った|起用さ)|を(?:それぞれ)?(?:起用|任命|指名|充て|据え))/;
const isMade = /^[^。、]*?を、?[^。]{0,12}?(?:任命|指名|選出|起用|選ん|選び|推薦|充て|据え|迎え|抜擢)/;

export const appointed: RoleRule = {
  id: "role/appointed",
  because: "Whoever is put into a post has it: 新社長にPが就任する, 法相にPを任命した.",
  examples: [
    "[O 青葉電機]の新社長に[P 千葉明子]氏が就任する ⇒ 新社長@青葉電機",
    "首相は法相に[P 千葉明子]氏を任命した ⇒ 法相",
    "党代表には[P 千葉明子]氏が、幹事長には[P 呉一郎]氏が就任した ⇒ 党代表 幹事長",
    "幹事長は[P 千葉明子]氏、政調会長に[P 呉一郎]氏、総務会長には[P 森田司]氏が就任した ⇒ 幹事長 政調会長 総務会長",
    "外相に[P 千葉明子]氏、法相に[P 呉一郎]氏を起用した ⇒ 外相 法相",
    "新会長兼最高経営責任者に[P 千葉明子]氏が就く ⇒ 新会長兼最高経営責任者",
  ],
  counterExamples: [
    "社長に[P 千葉明子]氏が会った",
    "社長に[P 千葉明子]氏を紹介した",
    "社長には[P 千葉明子]氏が、会長には[P 呉一郎]氏が会った",
    "首相は[P 千葉明子]氏、法相に会った",
    "外相に[P 千葉明子]氏、法相に[P 呉一郎]氏を紹介した",
    "首相は[P 千葉明子]氏、[P 呉一郎]氏に会った",
    "会場に[P 千葉明子]氏が就任の挨拶に来た",
  ],
  cue: { before: "には" },
  find(spot, context) {
    const { text } = context.reading;
    const behind = text.slice(spot.end, spot.end + REACH);
    const isTopic = text[spot.start - 1] === "は" && text[spot.start - 2] !== "に";
    const end = text.startsWith("には", spot.start - 2) ? spot.start - 2 : spot.start - 1;
    const isPut = inList.test(behind) || (!isTopic && (becomes.test(behind) || isMade.test(behind)));
    const title = isPut ? titleUpTo(context.reading, end) : null;
    return title ? [{ title, body: bodyOf(context, title).entity }] : [];
  },
};
