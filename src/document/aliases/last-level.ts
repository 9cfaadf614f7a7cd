import { LIKE } from "../forms.js";
import { isPlaceName } from "../knowledge.js";
import type { ShortRule } from "./rule.js";

const level = /(?:[都道府県市郡区町村州省国]|自治区)$/;

export const lastLevel: ShortRule = {
  id: "alias/last-level",
  because: "The last level of an address stands for the whole chain: 飯塚市 for 福岡県飯塚市.",
  kind: "short",
  like: LIKE.END,
  types: ["place"],
  examples: [
    "[L 福岡県飯塚市]で。[L 飯塚市]は",
    "[L 自治区ナザ]で空爆した。[L ナザ]の",
    "[L 渋谷区]の[L 東京都渋谷区]",
  ],
  counterExamples: [
    "[L 東ナミル]と[L ナミル]",
    "[L 福岡県飯塚市]と[L 福岡県]",
    "[L 東京都府中市]から[L 広島県府中市]へ",
    "[L 南部アフリカ]では[L アフリカ]の",
    "[L 北朝鮮]と[L 朝鮮]",
  ],
  find(name, { forms }) {
    return forms.endingWith(forms.of(name)).filter((full) => {
      const dropped = full.text.slice(0, -name.text.length);
      return level.test(dropped) || (dropped.length > 1 && isPlaceName(dropped));
    });
  },
};
