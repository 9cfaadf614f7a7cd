import { describe, expect, test } from "vitest";
import { findAgreements } from "../../src/agreements/index.js";
import { amountIn, parseNumber } from "../../src/agreements/slots/amount.js";
import type { DateRecord } from "../../src/record.js";
import { extract, parse } from "./notation.js";

describe("numbers", () => {
  test.each([
    ["320億", 32_000_000_000],
    ["1万2000", 12_000],
    ["4兆7500億", 4_750_000_000_000],
    ["1,300", 1300],
    ["三億五千万", 350_000_000],
    ["30", 30],
    ["1.5億", 150_000_000],
    ["百", 100],
    ["二〇〇", 200],
  ])("%s", (written, value) => expect(parseNumber(written)).toBe(value));
});

describe("amounts", () => {
  test.each([
    ["約320億円で買収", "約320億円", 32_000_000_000, "JPY", true],
    ["総額500億円の契約", "総額500億円", 50_000_000_000, "JPY", false],
    ["4億5000万ドルで", "4億5000万ドル", 450_000_000, "USD", false],
    ["30億ポンド前後を", "30億ポンド前後", 3_000_000_000, "GBP", true],
    ["1株500円、総額20億円で", "総額20億円", 2_000_000_000, "JPY", false],
    ["10億人民元を", "10億人民元", 1_000_000_000, "CNY", false],
    ["500億円規模の投資", "500億円規模", 50_000_000_000, "JPY", true],
  ])("%s", (text, written, value, currency, approximate) => {
    const amount = amountIn(text, 0, text.length);
    expect(amount && text.slice(amount.start, amount.end)).toBe(written);
    expect(amount).toMatchObject({ value, currency, approximate });
  });

  test.each(["3割を取得", "15%の株式", "2024年", "千代田区", "元社長と契約", "百貨店を買収"])(
    "none in %s",
    (text) => {
      expect(amountIn(text, 0, text.length)).toBeNull();
    },
  );
});

describe("subject", () => {
  test.each([
    ["[カナデ重工]と[ハルカ電機]は、浄水器の共同開発に関する覚書を交わした。", "浄水器の共同開発"],
    ["[カナデ重工]と[ハルカ電機]は部品の調達について合意した。", "部品の調達"],
    ["[カナデ重工]と[ハルカ電機]は、来春に合併することで合意した。", "来春に合併する"],
    ["[カナデ重工]は[ハルカ電機]と義手の共同研究契約に署名した。", "義手"],
    ["[カナデ重工]と[ハルカ電機]は古紙の回収で連携協定を結んだ。", "古紙の回収"],
    ["[カナデ重工]と[ハルカ電機]は提携した。", null],
    ["[カナデ重工]は[ハルカ電機]を買収した。", null],
  ])("%s", (line, subject) => expect(extract(line).agreements[0].subject).toBe(subject));
});

describe("instrument", () => {
  test.each([
    ["[カナデ重工]と[ハルカ電機]は基本合意書を交わした。", "基本合意書"],
    ["[カナデ重工]は[ハルカ電機]と鋼材の長期購入契約に調印した。", "長期購入契約"],
    ["{凪市:city}は[カナデ重工]と「災害時の物資輸送に関する協定」を結んだ。", "災害時の物資輸送に関する協定"],
    ["[カナデ重工]と[ハルカ電機]は合併で合意した。", null],
    ["[カナデ重工]は[ハルカ電機]を買収した。", null],
  ])("%s", (line, instrument) => expect(extract(line).agreements[0].instrument).toBe(instrument));
});

describe("place", () => {
  test.each([
    ["{トルカ}と{ベリナ}は5日、{凪市:city}で漁業協定に調印した。", "pla-凪市"],
    ["{トルカ}と{ベリナ}は{凪市:city}で会談し、漁業協定に調印した。", "pla-凪市"],
    ["{凪市:city}で育った<早川蓮:投手>は[潮見ホエールズ:sports]と契約を結んだ。", null],
    ["{トルカ}と{ベリナ}は漁業協定に調印した。", null],
  ])("%s", (line, place) => expect(extract(line).agreements[0].place).toBe(place));
});

describe("date", () => {
  test.each([
    ["[カナデ重工]と[ハルカ電機]は|12日|、覚書に調印した。", "12日"],
    ["[カナデ重工]は|12日|、[ハルカ電機]と|10日|に提携契約を結んだと発表した。", "10日"],
    ["[カナデ重工]は|12日|、[ハルカ電機]と提携契約を結んだと発表した。", "12日"],
    ["[カナデ重工]は[ハルカ電機]と|来年4月|に合併する。", "来年4月"],
    ["[カナデ重工]は|12日|に上場し、[ハルカ電機]と提携した。", null],
    ["|12日|付の報道によると、[カナデ重工]は[ハルカ電機]と提携した。", null],
    ["[カナデ重工]は[ハルカ電機]と|4月|から提携する。", null],
  ])("%s", (marked, expected) => {
    const written = [...marked.matchAll(/\|([^|]+)\|/g)].map((found) => found[1]);
    const { doc, entities } = parse(marked.replaceAll("|", ""));
    const dates = written.map((text, i): DateRecord => {
      const start = doc.text.indexOf(text);
      return {
        id: text,
        type: "DATE",
        text,
        value: `2024-0${i + 1}`,
        mod: null,
        interval: null,
        start,
        end: start + text.length,
        sentence: 0,
      };
    });
    expect(findAgreements(doc, entities, dates)[0].date).toBe(expected);
  });
});

describe("roles", () => {
  test.each([
    ["[カナデ重工]は[ハルカ電機]を買収した。", "acquirer カナデ重工, target ハルカ電機"],
    ["[ハルカ電機]は[カナデ重工]に買収された。", "target ハルカ電機, acquirer カナデ重工"],
    [
      "[カナデ重工]は[ナギサ商会]から[ハルカ電機]の株式を取得した。",
      "acquirer カナデ重工, seller ナギサ商会, target ハルカ電機",
    ],
    ["[カナデ重工]は[ハルカ電機]に出資した。", "investor カナデ重工, investee ハルカ電機"],
    [
      "[アサギリ化学]は[カナデ重工]から製法のライセンスの供与を受けることで合意した。",
      "party アサギリ化学, licensor カナデ重工",
    ],
    ["[潮見ホエールズ:sports]は<早川蓮:投手>と契約を結んだ。", "party 潮見ホエールズ, employee 早川蓮"],
    ["[カナデ重工]と[ハルカ電機]は合併した。", "party カナデ重工, party ハルカ電機"],
  ])("%s", (line, roles) => {
    const [agreement] = extract(line).agreements;
    expect(agreement.parties.map(({ entity, role }) => `${role} ${entity.slice(4)}`).join(", ")).toBe(roles);
  });
});
