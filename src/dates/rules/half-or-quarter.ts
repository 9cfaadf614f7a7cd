import type { DateRule } from "../rule.js";

const HALF = /(上|下)半?期(?![待限間])|(前|後)(?:半)?期(?!高齢|待|限)|(前|後)半(?![期生戦])/y;
const QUARTER = /第([1-4一二三四])[・]?四半期/y;

export const halfOrQuarter: DateRule = {
  id: "date/half-or-quarter",
  because:
    "上半期, 下期 and 第2四半期 divide the year stated: the fiscal one after 年度, else the calendar's.",
  cue: {
    at: [..."上下前後"]
      .flatMap((half) => [`${half}期`, `${half}半`])
      .concat([..."1234一二三四"].map((n) => `第${n}`)),
  },
  examples: [
    "[2024年度上期]|FY2024-H1",
    "[2024年後半]に|2024-H2",
    "[2024年第3四半期]|2024-Q3",
    "[2024年度第1四半期]|FY2024-Q1",
    "[上半期]の|XXXX-H1",
  ],
  counterExamples: ["上場期間", "後期高齢者", "前期試験", "第5四半期", "下期待", "2024年6月後半に"],
  read({ text, at, before }) {
    QUARTER.lastIndex = at;
    const quarter = QUARTER.exec(text);
    if (quarter) {
      const n = "1234".includes(quarter[1]) ? Number(quarter[1]) : "一二三四".indexOf(quarter[1]) + 1;
      return {
        is: "point",
        end: at + quarter[0].length,
        from: "quarter",
        to: "quarter",
        point: { quarter: n },
      };
    }
    HALF.lastIndex = at;
    const half = HALF.exec(text);
    if (!half || (!half[1] && before === null) || (/[以地年月]/.test(text[at - 1] ?? "") && before === null))
      return null;
    if (half[3] && !/年度?の?$/.test(text.slice(at - 3, at))) return null;
    const n = /^[上前]/.test(half[0]) ? 1 : 2;
    return { is: "point", end: at + half[0].length, from: "half", to: "half", point: { half: n } };
  },
};
