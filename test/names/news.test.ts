import { describe, expect, it, vi } from "vitest";
import { CONVENTIONS } from "../../src/names/conventions.js";
import { openNames } from "../../src/names/index.js";
import { readDoc } from "../../src/text/doc.js";
import { openTokenizer } from "../../src/tokens/index.js";

const tokenizer = openTokenizer();
const names = openNames();
const MARKS = { organization: "o", person: "p", place: "l" };

/** The text with the names in it marked: [o:ミナモ電機]. */
function marked(text: string): string {
  let result = text;
  for (const { type, start, end } of names.find(readDoc({ text }, tokenizer)).toReversed()) {
    result = `${result.slice(0, start)}[${MARKS[type]}:${text.slice(start, end)}]${result.slice(end)}`;
  }
  return result;
}

const plain = (sentence: string) => sentence.replace(/\[[opl]:(.+?)\]/g, "$1");

/** Of each convention: sentences with the names it is there for, and sentences that look alike and have none. */
const TABLE: Record<string, { finds: string[]; leaves: string[] }> = {
  "place/not-in-people-or-language": {
    finds: ["[o:ミナモ電機]の日本人社員が語った。", "[l:湊川市]はベトナム人の実習生を招く。"],
    leaves: [
      "ドイツ人の技師が来た。",
      "タイ人留学生を招く。",
      "フランス語の講座を開く。",
      "タミル人の祭りが開かれた。",
      "アフリカ系住民が集まった。",
      "香港ドルが下がった。",
      "韓国ウォンを売る。",
    ],
  },
  "place/not-in-visits": {
    finds: ["[p:高橋花子]氏は訪米した。", "対米輸出は[l:湊川港]から始まった。"],
    leaves: ["駐日大使が述べた。", "在韓の企業が増えた。", "在日の外国人が増えた。"],
  },
  "place/letters-apart": {
    finds: ["[l:英][l:独][l:仏]の3カ国が声明を出した。", "[l:日][l:米][l:韓]が合意した。"],
    leaves: ["豪加の2カ国が競う。", "日本語を学ぶ。"],
  },
  "place/not-in-events": {
    finds: ["[p:高橋花子]氏はベトナム戦争を描いた。", "[l:湊川市]でロシア革命の展示が始まった。"],
    leaves: [
      "環海サミットが開かれた。",
      "フランス革命を描いた。",
      "満州事変を描いた。",
      "独立戦争を描いた。",
    ],
  },
  "place/without-inside": {
    finds: ["[l:東京都]内で開かれた。", "[l:神奈川県]内の工場を閉じる。", "[l:コロンボ]内で開かれた。"],
    leaves: ["都内で会見した。", "国内で会見した。", "構内で会見した。"],
  },
  "person/without-reading": {
    finds: [
      "代表の[p:金明一](キム・ミョンイル)が語った。",
      "[p:李成民](イ・ソンミン)氏が語った。",
      "[p:高橋花子](たかはしはなこ)さんが語った。",
    ],
    leaves: [
      "協定(きょうてい・ていけつ)を結んだ。",
      "会長(かいちょう)が語った。",
      "方針(ほうしん)を決めた。",
    ],
  },
  "place/territory-apart": {
    finds: ["[l:デンマーク]領[l:グリーンランド]を訪れた。", "[l:オランダ]領[l:ルミナ島]で開かれた。"],
    leaves: ["領土を巡って争う。", "外国の領事が来た。"],
  },
  "place/country-apart": {
    finds: [
      "[l:フランス]・[l:ルミナ市]で会議が開かれた。",
      "[l:カナダ]・[l:オンタリオ州]で火災があった。",
      "1日夜、[o:ラジオ・カナダ]は報じた。",
      "[l:アメリカ]の[o:バンク・オブ・アメリカ]が応じた。",
    ],
    leaves: [
      "北部・南部で雨が降る。",
      "国・地域で異なる。",
      "テレビ・ラジオ・新聞が伝えた。",
      "オーダー・オブ・メリットを授ける。",
    ],
  },
  "names/listed-apart": {
    finds: ["[l:岡山]・[l:倉敷市]で開かれた。", "[l:ルイジアナ]・[l:オハイオ]で開かれた。"],
    leaves: ["食品・飲料が伸びた。", "サービス・販売が伸びた。"],
  },
  "names/without-prefix": {
    finds: [
      "長男[p:宗太郎]さんが語った。",
      "旧[o:ミナモ銀行]の本店を売却した。",
      "与党[o:自民党]が反対した。",
      "前[p:高橋]社長が述べた。",
    ],
    leaves: ["長男が語った。", "旧会社の社員が語った。", "与党が反対した。", "元社員が語った。"],
  },
  "place/region-whole": {
    finds: [
      "[l:ブルゴーニュ地方]で栽培する。",
      "[l:九州地方]に台風が近づく。",
      "[l:千葉3区]から立候補した。",
      "[l:ミュンヘン1区]で投票が延びた。",
    ],
    leaves: [
      "地方の議員が語った。",
      "山間の地方で雨が降る。",
      "第3区から立候補した。",
      "国内2区で投票が延びた。",
    ],
  },
  "organization/government": {
    finds: [
      "[o:高橋政権]が発足した。",
      "[o:モンゴル国政府]が発表した。",
      "[o:日本政府]が発表した。",
      "先の[o:参議院]選挙で敗れた。",
      "法案は[o:衆議院]本会議で可決された。",
      "[o:参議院予算委員会]で質疑があった。",
    ],
    leaves: [
      "連立政権が発足した。",
      "新政府が発足した。",
      "政府が発表した。",
      "衆院選で敗れた。",
      "先の選挙で敗れた。",
      "法案は本会議で可決された。",
      "25人の国会議員が集まった。",
    ],
  },
  "organization/source": {
    finds: [
      "[o:朝日]と[o:日経]によると株価が下がった。",
      "[o:中日]の別の記事によると増えた。",
      "[o:毎日]によると株価が下がった。",
      "また[o:時事]によれば増えた。",
      "「[o:湊川日報]」によれば株価が下がった。",
      "「[o:ルミナ]」誌が報じた。",
      "[o:ザ・ミリア]紙が伝えた。",
      "また「[o:ドーン]」紙などによれば増えた。",
    ],
    leaves: [
      "毎日の暮らしについて伝えた。",
      "共同で出資すると報じた。",
      "毎日のように報じられた。",
      "時事に詳しい人が語った。",
      "発表によると火災があった。",
      "調査によれば増えた。",
      "経済紙が報じた。",
      "「最終報告」によれば増えた。",
    ],
  },
  "organization/news-media": {
    finds: [
      "[o:湊川新聞]が報じた。",
      "[o:ルミナテレビ]で放送された。",
      "[o:読売新聞]九州版によると、火事があった。",
    ],
    leaves: ["新聞を読む。", "海外のニュースを見る。", "日本語版を読む。"],
  },
  "organization/school-or-hospital": {
    finds: [
      "[p:高橋]首相が[l:湊川神社]を参拝した。",
      "[o:白帆病院]に入院した。",
      "[o:湊川医療センター]に運ばれた。",
      "[o:市立若草小学校]で授業を見た。",
      "[l:大阪市]・[o:梅田店]で発売した。",
      "[o:ヨドバシカメラ梅田店]で発売した。",
      "[o:千代田区役所]に集まった。",
    ],
    leaves: [
      "神社に参拝した。",
      "大学で講演した。",
      "病院に入院した。",
      "ショッピングセンターで買った。",
      "市内の専門店で発売した。",
      "全国の支店で発売した。",
      "市役所に集まった。",
    ],
  },
  "organization/proper-and-ending": {
    finds: [
      "[o:ミナヅキ乳業]は増産する。",
      "[o:ヒバリ証券]が上場した。",
      "[o:ツキノワ電材]を子会社化した。",
      "[o:クヌギ精機労働組合]は妥結した。",
      "[o:メルカナ航空]は増便する。",
    ],
    leaves: [
      "デジタルカメラが売れている。",
      "地方銀行の再編が進む。",
      "3社が参加した。",
      "ローカルバスで行く。",
      "ワイン醸造が盛んだ。",
    ],
  },
  "organization/plural": {
    finds: ["[o:月影ファルコニーズ]は敗れた。"],
    leaves: ["海外シリーズは続く。"],
  },
  "organization/after-kind": {
    finds: [
      "通信大手[o:ルミナス]は値上げする。",
      "運送会社の「[o:カガミ]」が発表した。",
      "「[o:川に親しむ会]」の[p:高橋花子]会長が話した。",
      "『[o:空と海の会]』(本部・未定)の[p:高橋花子]代表が話した。",
      "武装組織「[o:水と畑]」は撤退した。",
      "保守系の「[o:空と海]」は敗れた。",
      "英字紙『[o:湊川の声]』は伝えた。",
    ],
    leaves: [
      "大手のスーパーが値上げする。",
      "会社の「ルール」を守る。",
      "「川に親しむ」の声に会長が応じた。",
      "「川に親しむ」の会長が話した。",
      "「川に親しむ」と会長が話した。",
      "野党「反対」の声が上がった。",
      "主要政党の「相乗り」を批判した。",
      "右派の「戦争」という主張が広がる。",
    ],
  },
  "organization/without-standing": {
    finds: [
      "新興[o:メルカナ航空]が就航した。",
      "自動車最大手[o:トヨタ]が発表した。",
      "IT大手[o:ルミナス]が発表した。",
    ],
    leaves: ["最大手が値上げする。", "大手銀行が合併した。", "新興企業が増えた。"],
  },
  "organization/without-delegates": {
    finds: [
      "[l:ベトナム]市場に進出する。",
      "[o:ミナモ電機]側は否定した。",
      "[o:湊川商事]幹部が明らかにした。",
      "[l:韓国]代表団が来日した。",
    ],
    leaves: ["輸出市場に進出する。", "会社側は否定した。", "党幹部が明らかにした。", "代表団が来日した。"],
  },
  "place/before-both": {
    finds: ["[l:日][l:独]両政府が合意した。", "[l:日][l:ラグナ]両政府は署名した。"],
    leaves: ["両政府が合意した。", "両国の首脳が会談した。"],
  },
  "place/pair-of-letters": {
    finds: ["[l:中][l:日]企業の交流が進む。", "[l:日][l:中]関係は改善した。"],
    leaves: ["一日中関係者が待った。", "企業の交流が進む。"],
  },
  "place/country-and-region": {
    finds: ["[l:アメリカ][l:テキサス州]で事故があった。", "[l:ラグナ共和国][l:ミリア市]と提携した。"],
    leaves: ["外国の州で事故があった。", "外国の市を訪れた。"],
  },
  "organization/not-a-rank": {
    finds: ["[p:高橋花子]氏は第1党の支持を得た。", "[o:アメリカ上院]が可決した。"],
    leaves: [
      "2社が応募した。",
      "103万部を売った。",
      "第1党が連立を組む。",
      "党が連立を組む。",
      "上院が可決した。",
      "スンニ派の住民が逃れた。",
      "国軍が制圧した。",
    ],
  },
  "person/without-department": {
    finds: ["[p:高橋花子]広報部員が説明した。", "[o:東証]1部に上場する。"],
    leaves: ["広報部員が説明した。", "卓球部の監督が辞任した。", "卓球部2部の監督が辞任した。"],
  },
  "person/before-honorific": {
    finds: [
      "[p:呉]容疑者を逮捕した。",
      "[p:古賀崎]氏は辞任した。",
      "[p:孟衛国]氏が語った。",
      "[p:マルコ・ベルディ]容疑者を逮捕した。",
    ],
    leaves: ["同氏は辞任した。", "両氏が語った。", "皆さんが集まった。", "女容疑者を逮捕した。"],
  },
  "person/full-name-before-title": {
    finds: [
      "MF[p:高橋花子]選手が引退した。",
      "[p:カルロス・ブリト]最高経営責任者が語った。",
      "[p:松野]官房長官が会見した。",
      "[p:岡山]経済産業相が会見した。",
      "[p:高橋][l:宮城県]知事は帰国した。",
      "[p:高橋][o:自民党]政調会長は帰国した。",
      "[o:公明党]の[p:山口]代表が会見した。",
      "[o:湊川大学]の[p:福島]教授が語った。",
      "[p:早瀬]新総裁が決まった。",
      "[p:孟]大使は述べた。",
      "[p:馬国民]会長と会談した。",
      "[p:マルコ・ベルディ]首相が来日した。",
      "[p:馬]総統は帰国した。",
      "[p:金]総書記は帰国した。",
    ],
    leaves: [
      "MFの選手が引退した。",
      "最高経営責任者が語った。",
      "官房長官が会見した。",
      "経済産業相が会見した。",
      "党の代表が会見した。",
      "県の代表の選手が出場した。",
      "県知事は帰国した。",
      "党の政調会長は帰国した。",
      "新総裁が決まった。",
      "新大使は述べた。",
      "副会長と会談した。",
      "全国民会長と会談した。",
      "総統は帰国した。",
      "金メダリストは帰国した。",
      "史上最年少の首相が来日した。",
    ],
  },
  "person/katakana-before-office": {
    finds: [
      "[p:マルコ・ベルディ][l:北アイルランド]相は述べた。",
      "[p:トランプ]大統領は帰国した。",
      "[p:トランプ]・[l:アメリカ]大統領は帰国した。",
      "[p:プーチン][l:露]大統領は帰国した。",
      "[p:ロンベルク]国務次官補は帰国した。",
      "[p:マルコ・ベルディ][o:労働党]党首は述べた。",
      "[p:マルコ・ベルディ][o:社会民主党]候補は述べた。",
      "[p:ロンベルク][o:国連]大使は述べた。",
    ],
    leaves: [
      "担当相は述べた。",
      "リーダー会長は帰国した。",
      "スポーツ大臣は帰国した。",
      "次の大統領は帰国した。",
      "国務次官補は帰国した。",
      "労働者は党首と会った。",
      "新党の候補は述べた。",
      "リベラルな党首は述べた。",
    ],
  },
  "place/before-local-office": {
    finds: [
      "[p:ロンベルク][l:北アイルランド]相は帰国した。",
      "[p:高橋][l:大阪市]長は語った。",
      "[l:大阪市]長選が告示された。",
      "[l:大阪府]知事選が告示された。",
    ],
    leaves: [
      "新しい市長は語った。",
      "副市長は語った。",
      "隣の市長は語った。",
      "市長選が告示された。",
      "次の知事選挙に出る。",
    ],
  },
  "place/letter-before-name": {
    finds: ["[l:米][o:ボルドックAI]と提携する。", "[l:米]紙が伝えた。", "[p:高橋花子]氏は[l:仏]首相に会う。"],
    leaves: ["米ドルが売られた。", "英ポンドが上がった。", "白米が売られた。"],
  },
  "organization/behind-letter": {
    finds: ["[l:米][o:アップル]は新型を発表した。", "[l:独][o:ボルドック]を買収する。"],
    leaves: ["米ドルが売られた。", "英ポンドが上がった。"],
  },
  "names/dateline-of-agency": {
    finds: ["【[l:ソウル][o:時事]】交渉が始まった。", "【[l:ボルガ][o:共同]】交渉が始まった。"],
    leaves: ["【共同】交渉が始まった。", "【共同声明】を読んだ。"],
  },
};

it("every convention has its sentences", () => {
  expect(CONVENTIONS.map(({ id }) => id)).toEqual(Object.keys(TABLE));
});

describe.each(Object.entries(TABLE))("%s", (name, { finds, leaves }) => {
  it.each(finds)("finds %s", (expected) => {
    expect(marked(plain(expected))).toBe(expected);
  });
  it.each(leaves)("finds nothing in %s", (text) => {
    expect(marked(text)).toBe(text);
  });
  it("is what finds them", () => {
    const apply = vi.spyOn(CONVENTIONS.find(({ id }) => id === name)!, "apply").mockImplementation(() => {});
    const found = finds.map((sentence) => marked(plain(sentence)));
    apply.mockRestore();
    expect(found).not.toEqual(finds);
  });
  it("has as many sentences without names", () => {
    expect(leaves.length).toBeGreaterThanOrEqual(finds.length);
  });
});

describe("a definition in brackets", () => {
  it("names what it defines and the short form, everywhere and without what follows", () => {
    const text =
      "湊川国際交流協力特区(以下“湊川特区”と呼ぶ)は発足した。\n湊川特区代表団が来日した。\n視察団は湊川特区で話し合った。";
    expect(marked(text)).toBe(
      "[o:湊川国際交流協力特区](以下“[o:湊川特区]”と呼ぶ)は発足した。\n[o:湊川特区]代表団が来日した。\n視察団は[o:湊川特区]で話し合った。",
    );
  });
  it("does not take a law or a plan for a body", () => {
    const text = "新しい基本計画(以下「計画」と呼ぶ)を決めた。\n計画は公表された。";
    expect(marked(text)).toBe(text);
  });
});

describe("a name whose quotation marks are said to hold one", () => {
  it("is found behind other words, too", () => {
    const text = "最大野党「[o:空と海]」が勝った。\n「[o:空と海]」は組閣を急ぐ。";
    expect(marked(plain(text))).toBe(text);
  });
  it("is not found where it is a common word", () => {
    const text = "ニュースサイト「[o:スタッフ]」は報じた。\nスタッフが集まった。";
    expect(marked(plain(text))).toBe(text);
  });
});

describe("a reading in brackets", () => {
  it.each([
    "[l:済州島](チェジュとう)で開かれた。",
    "[p:李成民](イ・ソンミン)氏が語った。",
    "加盟国([l:エストニア])が反対した。",
  ])("%s", (expected) => {
    expect(marked(plain(expected))).toBe(expected);
  });
});
