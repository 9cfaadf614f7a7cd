import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Failure } from "../../src/failure.js";
import { readPage } from "../../src/input/html.js";

const pageFile = (name: string) => readFileSync(new URL(`./pages/${name}.html`, import.meta.url));

const read = (bytes: Uint8Array, charset: string | null = null) =>
  readPage({ kind: "html", file: "a.html", line: null, bytes, charset, url: null });

describe("news sites of five kinds", () => {
  test.for([
    {
      name: "portal",
      title: "東都精機、岩手に新工場 水素の貯蔵装置を量産",
      publishedAt: "2026-05-04T18:30:00+09:00",
      has: ["東都精機(東京)は4日、", "自ら賄うという。"],
      hasNot: ["アクセスランキング", "スポーツ", "© 架空"],
    },
    {
      name: "newspaper",
      encoding: "CP932",
      title: "緑山市長選、新人の白石氏が初当選",
      publishedAt: "2026-04-19",
      has: ["任期満了に伴う緑山市長選は19日、", "静かに見つめていた。"],
      hasNot: ["ホーム", "Copyright"],
    },
    {
      name: "broadcaster",
      encoding: "EUC-JP",
      title: "大雨で鉄道に遅れ あすの朝まで警戒を",
      publishedAt: "2026-06-30T21:05:00+09:00",
      has: ["前線の影響で", "青葉線は午後六時すぎから", "帰れるだろうか」と話していました。"],
      hasNot: ["番組表", "過去の大雨の記録"],
    },
    {
      name: "press-release",
      title: "北方大学と東都精機が水素の共同研究を始めます",
      publishedAt: "2026-03-03",
      has: [
        "北方大学(学長・深谷葉子)と東都精機株式会社は、",
        "研究の期間は五年とします。\n",
        "お問い合わせください。",
      ],
      hasNot: ["ふかや", "ホーム"],
    },
    {
      name: "blog",
      title: "祭りの夜に思うこと",
      publishedAt: "2026-08-15",
      has: ["太鼓の音が遠くから", "重ねてきたという。\n", "そんなことを考えた。"],
      hasNot: ["クッキー", "コメント", "color"],
    },
  ])("$name", async ({ name, encoding, title, publishedAt, has, hasNot }) => {
    const utf8 = pageFile(name);
    const bytes = encoding ? execFileSync("iconv", ["-f", "UTF-8", "-t", encoding], { input: utf8 }) : utf8;
    const page = await read(bytes);
    expect(page).toMatchObject({ title, publishedAt });
    for (const words of has) expect(page.text).toContain(words);
    for (const words of hasNot) expect(page.text).not.toContain(words);
  });
});

const body = `<p>${"とても静かな夜のできごとで、だれもそのことを知らなかった。".repeat(5)}</p>`;

test("the encoding that HTTP declares goes before that of the page", async () => {
  const page = `<html><head><meta charset="shift_jis"><title>題</title></head><body>${body}</body></html>`;
  const bytes = execFileSync("iconv", ["-f", "UTF-8", "-t", "EUC-JP"], { input: page });
  expect((await read(bytes, "euc-jp")).text).toContain("とても静かな夜");
});

test("what a page says of itself may be broken", async () => {
  const page = await read(
    Buffer.from(
      `<html><head><title>題</title><script type="application/ld+json">{"@type":"NewsArticle",</script><script type="application/ld+json">null</script>
       <meta property="article:published_time" content="いつか"><meta charset="klingon"></head><body>${body}</body></html>`,
    ),
  );
  expect(page).toMatchObject({ title: "題", publishedAt: null });
});

test.for(["", "<html></html>", "<html><body><nav><a href='/'>ホーム</a></nav></body></html>", "ああ"])(
  "%j is a page without an article",
  async (html) => {
    await expect(read(Buffer.from(html))).rejects.toThrow(Failure);
  },
);
