import { expect, test } from "vitest";
import { resolveMarked } from "./marked.js";

test.each([
  ["青葉電機株式会社", "company"],
  ["トヨタ自動車", "company"],
  ["青原台大学", "education"],
  ["青原台警察署", "government"],
  ["アクロピクス", "company"],
  ["テレビ東京", "media"],
  ["日本銀行", "government"],
  ["外務省アジア大洋州局", "government"],
  ["警視庁少年育成課", "government"],
  ["読売新聞関西版", "media"],
  ["マイクロソフト日本法人", "company"],
  ["テレビ青原", "media"],
  ["連合青原", "other"],
  ["オレンジ団", "other"],
  ["外務省青原委員会", "government"],
  ["国連調査団", "international"],
  ["国連旗委員会", "international"],
  ["自民党本部", "party"],
  ["読売新聞センター", "media"],
  ["青原台委員会", "association"],
  ["青原台事務局", "association"],
  ["青原台管理局", "government"],
  ["青原台放送局", "media"],
  ["青原台調査団", "other"],
  ["青原台支店", "company"],
  ["読売新聞青原支社", "media"],
  ["Lumina Watch", "media"],
  ["Lumina Watcher", "company"],
  ["青原台", "other"],
  ["XQD", "other"],
])("%s is a body of kind %s", (name, kind) => {
  const { organizations } = resolveMarked(`[O ${name}]は述べた。`);
  expect(organizations.map((organization) => organization.kind)).toEqual([kind]);
});

test.each([
  ["[O ミルバ・トピア]紙は述べた。", "media"],
  ["『[O ミルバ・トピア]』誌は述べた。", "media"],
  ["[O ミルバ・トピア]が紙を売る。", "company"],
  ["[O ミルバ・トピア]紙幣", "company"],
  ["武装組織[O ミルバ・トピア]が声明を出した。", "military"],
  ["地元の新聞「[O 青原報]」によると", "media"],
  ["野党・[O ミルバ]の党首は", "party"],
  ["関連会社の「[O 本青原]」は", "company"],
  ["関連会社の[O 本青原]は", "other"],
  ["野党と[O ミルバ]は", "company"],
  ["野党・[O 青葉電機株式会社]は", "company"],
  ["捜索中の「[O 本青原]」は", "other"],
  ["英字紙『[O ミルバ・トピア]』は述べた。", "media"],
  ["ニュースサイト「[O ミルバ・トピア]」は述べた。", "media"],
  ["表紙の「[O ミルバ・トピア]」は述べた。", "company"],
  ["サイト「[O ミルバ・トピア]」は述べた。", "company"],
])("%s speaks of a body of kind %s", (text, kind) => {
  expect(resolveMarked(text).organizations.map((organization) => organization.kind)).toEqual([kind]);
});
