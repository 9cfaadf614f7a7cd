import { describe, expect, test } from "vitest";
import {
  isTimestamp,
  readClosingDateline,
  readOpeningDateline,
  readTimestamp,
} from "../../src/text/dateline.js";

describe("a line that is a time of publication", () => {
  test.each([
    ["2024年6月24日", "2024-06-24"],
    ["2024/06/24 18:30", "2024-06-24T18:30"],
    ["2024.6.4", "2024-06-04"],
    ["2024-06-24T18:30:00+09:00", "2024-06-24T18:30"],
    ["2024年6月24日(月) 18時30分", "2024-06-24T18:30"],
    ["2024年6月24日 午後6時", "2024-06-24T18:00"],
    ["令和6年6月24日", "2024-06-24"],
    ["平成元年1月8日", "1989-01-08"],
    ["配信 2024年6月24日 9:05", "2024-06-24T09:05"],
    ["公開日:2024/6/24", "2024-06-24"],
    ["更新日時: 2024年6月24日 18時30分", "2024-06-24T18:30"],
    ["2024年6月24日 10:00 配信", "2024-06-24T10:00"],
    ["2024年6月24日 10時00分 (更新 6月25日 8時15分)", "2024-06-24T10:00"],
    ["あおば新聞 2024年6月24日 5時00分", "2024-06-24T05:00"],
    ["(2024年6月24日付)", "2024-06-24"],
  ])("%s is %s", (line, date) => {
    expect(readTimestamp(line)).toBe(date);
  });

  test.each([
    "6月24日",
    "24日 18:30",
    "2024年6月",
    "2024年13月1日",
    "2023年2月29日",
    "開催日 2024年6月24日",
    "2024年6月24日に締結",
    "2024年6月24日から26日",
    "株価 2024/06/24 終値 1830円",
    "03-2024-0624",
    "設立 2024年6月24日",
  ])("%s says nothing certain", (line) => {
    expect(readTimestamp(line)).toBeNull();
  });
});

test.each([
  ["6/24(月) 18:30配信", true],
  ["最終更新:6/24(月) 20:15", true],
  ["2024年6月24日", true],
  ["6月24日 18時30分開演", false],
  ["6/24(月) 休館日", false],
  ["営業 10:00-18:30", false],
])("a line that may leave out its year: %s %j", (line, expected) => {
  expect(isTimestamp(line)).toBe(expected);
});

describe("datelines in the body", () => {
  test.each([
    ["【2005年10月19日】隣国の首相は", "2005-10-19"],
    ["【ソウル2024年6月24日=あおば通信】両国は", "2024-06-24"],
    ["[東京 2024年6月24日 18:30] 政府は", "2024-06-24"],
  ])("%s opens with %s", (line, date) => {
    expect(readOpeningDateline(line)?.slice(0, 10)).toBe(date);
  });

  test.each([
    "【ソウル=あおば通信】2024年6月24日",
    "【6月24日】首相は",
    "2024年6月24日、首相は",
    "首相は【2024年6月24日】",
    "[ソウル 24日 あおば通信] 両国は",
  ])("%s opens with none", (line) => {
    expect(readOpeningDateline(line)).toBeNull();
  });

  test.each([
    ["…を目指す。(2024年6月24日付朝刊)", "2024-06-24"],
    ["…した。(あおば新聞2024年6月24日付)", "2024-06-24"],
  ])("%s closes with %s", (line, date) => {
    expect(readClosingDateline(line)).toBe(date);
  });

  test.each(["通知は2024年6月24日付。", "通知(2024年6月24日付)を公表した。", "…した。(2024年6月24日)"])(
    "%s closes with none",
    (line) => {
      expect(readClosingDateline(line)).toBeNull();
    },
  );
});
