import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysInMonth, fromDays, isoWeek, mondayOf, toDays, weekdayOf } from "../../src/dates/calendar.js";
import { type ExtractedDate, extractDates } from "../../src/dates/index.js";

const year = "(?:\\d{4}|XXXX|BC\\d{4,}|\\.\\.)";
const date = `${year}(?:-(?:\\d\\d|XX)(?:-(?:\\d\\d|XX))?)?`;
const time = "T(?:[0-3]\\d:[0-5]\\d(?::[0-5]\\d)?|MO|AF|EV|NI|XX:XX)";
const amount = "(?:\\d+(?:\\.\\d+)?|X)";
/** The values the annotation guide knows. */
const VALUE = new RegExp(
  `^(?:${[
    `${date}(?:${time})?`,
    time,
    `${date}/${date}`,
    `${year}-W(?:\\d\\d|XX)(?:-(?:[1-7]|WE))?(?:${time})?`,
    `(?:FY)?${year}(?:-(?:Q[1-4X]|H[12]))?`,
    `${year}-(?:SP|SU|AU|WI)`,
    "(?:BC)?(?:\\d\\d|XX)(?:\\dX|XX)",
    "BC\\d{3}X",
    `P(?=.)(?:${amount}[YMWD])*(?:T(?:${amount}[HMS])+)?`,
    "(?:PAST|PRESENT|FUTURE)_REF",
  ].join("|")})$`,
);

const pieces = fc.constantFrom(
  ..."年月日時分秒週前後半末初の、。からまで〜-/:.()（）〈〉第約毎同翌昨来先今数零〇一二三十百千万元 春夏秋冬午朝夜頃間目度期代".split(
    "",
  ),
  ..."2024 24 6 31 2 10 000 ７ 99".split(" "),
  ..."令和 昭和 R6 昨年 来週 月曜日 毎週 世紀 紀元前 上旬 年度 四半期 ゴールデンウイーク 午後 3時 半年 か月 以降 年代 北川商事は 発表した 予定だ".split(
    " ",
  ),
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const anchors = fc.constantFrom(null, "2024-06-26", "2024-02-29T23:59", "2019-05-01", "1989-01-08");

function eachDate(check: (found: ExtractedDate[], text: string) => void): void {
  fc.assert(
    fc.property(texts, anchors, (text, publishedAt) => check(extractDates(text, { publishedAt }), text)),
    { numRuns: 3000 },
  );
}

describe("whatever the text", () => {
  test("spans slice, in order and without overlap", () => {
    eachDate((found, text) => {
      let last = 0;
      for (const { start, end, text: words } of found) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(words);
        last = end;
      }
    });
  });

  test("every value is one the annotation guide knows", () => {
    eachDate((found) => {
      for (const { value } of found) expect(value).toMatch(VALUE);
    });
  });

  test.each(["1万", "一億", "1,000", "3日に", "午後", "2024年の", "毎週月曜と", "(", "、1"])(
    "%s over and over is read without trouble",
    (piece) => {
      expect(() => extractDates(piece.repeat(5000), { publishedAt: "2024-06-26" })).not.toThrow();
    },
  );

  test("intervals are ordered and hold days of the calendar", () => {
    eachDate((found) => {
      for (const { interval } of found) {
        if (!interval) continue;
        const [from, to] = [interval.from, interval.to].map((iso) => {
          const [y, m, d] = iso.split("-").map(Number);
          expect(iso).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(d).toBeLessThanOrEqual(daysInMonth(y, m));
          return toDays(y, m, d);
        });
        expect(from).toBeLessThanOrEqual(to);
      }
    });
  });
});

const days = fc.integer({ min: toDays(1873, 1, 1), max: toDays(2099, 12, 31) });
const pad = (value: number) => String(value).padStart(2, "0");
const wide = (text: string) => text.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const DIGITS = "〇一二三四五六七八九";
const positional = (value: number) => [...String(value)].map((c) => DIGITS[Number(c)]).join("");
const counted = (value: number) => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 || value === 0 ? DIGITS[ones] : ""}`;
};
const ERAS = [
  { name: "令和", letter: "R", from: toDays(2019, 5, 1), year: 2019 },
  { name: "平成", letter: "H", from: toDays(1989, 1, 8), year: 1989 },
  { name: "昭和", letter: "S", from: toDays(1926, 12, 25), year: 1926 },
  { name: "大正", letter: "T", from: toDays(1912, 7, 30), year: 1912 },
  { name: "明治", letter: "M", from: toDays(1868, 10, 23), year: 1868 },
];

type Style = (year: number, month: number, day: number, at: number) => string;
const STYLES: Record<string, Style> = {
  "2024年6月24日": (y, m, d) => `${y}年${m}月${d}日`,
  "2024年06月24日": (y, m, d) => `${y}年${pad(m)}月${pad(d)}日`,
  full: (y, m, d) => wide(`${y}年${m}月${d}日`),
  二〇二四年六月二十四日: (y, m, d) => `${positional(y)}年${counted(m)}月${counted(d)}日`,
  "2024/6/24": (y, m, d) => `${y}/${m}/${d}`,
  "2024-06-24": (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
  "2024.6.24": (y, m, d) => `${y}.${m}.${d}`,
  令和6年6月24日: (y, m, d, at) => {
    const era = ERAS.find(({ from }) => from <= at)!;
    return `${era.name}${y === era.year ? "元" : y - era.year + 1}年${m}月${d}日`;
  },
  令和六年六月二十四日: (y, m, d, at) => {
    const era = ERAS.find(({ from }) => from <= at)!;
    return `${era.name}${counted(y - era.year + 1)}年${counted(m)}月${counted(d)}日`;
  },
  "R6.6.24": (y, m, d, at) => {
    const era = ERAS.find(({ from }) => from <= at)!;
    return `${era.letter}${y - era.year + 1}.${m}.${d}`;
  },
  "2024年（令和6年）6月24日": (y, m, d, at) => {
    const era = ERAS.find(({ from }) => from <= at)!;
    return `${y}年（${era.name}${y - era.year + 1}年）${m}月${d}日`;
  },
};

describe("a day written and read again is the same day", () => {
  test.each(Object.keys(STYLES))("as %s", (style) => {
    fc.assert(
      fc.property(days, anchors, (at, publishedAt) => {
        const { year: y, month, day } = fromDays(at);
        const text = STYLES[style](y, month, day, at);
        const iso = `${y}-${pad(month)}-${pad(day)}`;
        expect(extractDates(`両社は${text}に合意した。`, { publishedAt })).toMatchObject([
          { text, value: iso, interval: { from: iso, to: iso } },
        ]);
      }),
    );
  });
});

describe("counting from the day of publication", () => {
  test.each([
    ["日前", (n: number) => -n],
    ["日後", (n: number) => n],
  ] as const)("%s", (words, by) => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (at, n) => {
        const { year: y, month, day } = fromDays(at);
        const then = fromDays(at + by(n));
        const value = `${then.year}-${pad(then.month)}-${pad(then.day)}`;
        expect(
          extractDates(`${n}${words}に会う。`, { publishedAt: `${y}-${pad(month)}-${pad(day)}` }),
        ).toMatchObject([{ value }]);
      }),
    );
  });

  test("a bare day is the nearest one, before where nothing is announced and after where it is", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 28 }), fc.boolean(), (at, day, announced) => {
        const { year: y, month, day: today } = fromDays(at);
        const [found] = extractDates(`${day}日に${announced ? "調印する" : "調印した"}。`, {
          publishedAt: `${y}-${pad(month)}-${pad(today)}`,
        });
        const [fy, fm, fd] = found.value.split("-").map(Number);
        const distance = toDays(fy, fm, fd) - at;
        expect(fd).toBe(day);
        expect(announced ? distance : -distance).toBeGreaterThanOrEqual(0);
        expect(Math.abs(distance)).toBeLessThan(31);
      }),
    );
  });
});

describe("the calendar", () => {
  test("days and dates are one to one, and agree with Date", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (at) => {
        const { year: y, month, day } = fromDays(at);
        expect(toDays(y, month, day)).toBe(at);
        const utc = new Date(at * 86_400_000);
        expect([y, month, day]).toEqual([utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()]);
        expect(weekdayOf(at)).toBe(((utc.getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  test("a week starts on its Monday", () => {
    fc.assert(
      fc.property(days, (at) => {
        const { year: y, week } = isoWeek(at);
        expect(mondayOf(y, week)).toBe(at - weekdayOf(at) + 1);
      }),
    );
  });
});
