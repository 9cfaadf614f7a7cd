import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { built, peakMemory, print, processTimes, type Row, type SummaryRow, throughput } from "./measure.js";

const { openTokenizer } = await built<typeof import("../../src/tokens/index.js")>("tokens/index.js");

/** The tokenizer: long texts, `kijiyomi tokens` as a whole process beside mecab, one article, threads. */
export async function measureTokens(
  texts: readonly string[],
  folder: string,
  bin: string,
): Promise<SummaryRow[]> {
  const all = `${texts.join("\n")}\n`;
  const file = (name: string, length: number) => {
    const path = join(folder, name);
    writeFileSync(path, all.repeat(Math.ceil(length / all.length)).slice(0, length));
    return path;
  };
  const large = file("large.txt", 3_000_000);
  const small = file("article.txt", 3000);
  const kijiyomi = (...options: string[]) => [process.execPath, bin, "tokens", ...options] as const;
  const mecab = (...options: string[]) => ["mecab", "-b", "1000000", ...options] as const;
  const hasMecab = spawnSync("mecab", ["--version"]).status === 0;
  const beside = (title: string, name: string, argv: readonly [string, ...string[]], format: string) => {
    const yardstick = hasMecab ? [{ name, argv }] : [];
    const own = { name: `kijiyomi tokens -f ${format}`, argv: kijiyomi("-f", format, large) };
    const rows = processTimes([...yardstick, own], 7);
    print(`Whole process, 3 million characters, ${title}`, "ms", rows);
    return hasMecab ? `${rows[1].ratio.toFixed(2)} ×` : "no mecab";
  };

  const long = await longText(all.slice(0, 120_000));
  const words = beside("words", "mecab -O wakati", mecab("-O", "wakati", large), "wakati");
  const layout = beside("MeCab's layout", "mecab", mecab(large), "mecab");
  const cold = processTimes(
    [
      { name: "node -e 0", argv: [process.execPath, "-e", "0"] },
      { name: "kijiyomi tokens", argv: kijiyomi(small) },
    ],
    21,
  );
  print("Whole process, tokens of one article of 3,000 characters", "ms", cold);
  const peak = peakMemory(...kijiyomi(small).slice(1));
  console.log(`  peak memory: ${peakMemory("-e", "0").toFixed(0)} MB and ${peak.toFixed(0)} MB`);
  const [one, two] = threads(texts);
  print("Threads on one dictionary", "characters/s", [one, two]);
  return [
    { name: "no punctuation, a character, of articles", value: `${(1 / long).toFixed(2)} ×`, wanted: "≤ 2" },
    { name: "words, whole process, of mecab", value: words, wanted: "≥ 1.3" },
    { name: "MeCab's layout, whole process, of mecab", value: layout, wanted: "≥ 1" },
    {
      name: "tokens of one article, over node -e 0",
      value: `${Math.round(cold[1].value - cold[0].value)} ms`,
      wanted: "≤ 30",
    },
    { name: "peak memory, tokens of one article", value: `${Math.round(peak)} MB`, wanted: "≤ 90" },
    { name: "two threads, of one", value: `${two.ratio.toFixed(2)} ×`, wanted: "≥ 1.7" },
    { name: "memory of the second thread", value: `${two.memory - one.memory} MB`, wanted: "< 40" },
  ];
}

/** The speed of a text in one piece without punctuation, of that of the same text in articles. */
async function longText(text: string): Promise<number> {
  const open = () => {
    const tokenizer = openTokenizer();
    return (parts: readonly string[]) => {
      for (const part of parts) tokenizer.tokenize(part);
    };
  };
  const articles = text.match(/.{1,3000}/gs) as string[];
  const [usual] = await throughput([{ open, name: "in articles of 3,000" }], articles, 10);
  const whole = [text.replace(/[、。\n]/g, "")];
  const [long] = await throughput([{ open, name: "in one, without 、 and 。" }], whole, 10);
  const ratio = long.value / usual.value;
  print("Over 100,000 characters", "characters/s", [usual, { ...long, ratio }]);
  return ratio;
}

/** One worker thread, then two, in a process of their own. */
function threads(texts: readonly string[]): (Row & { readonly memory: number })[] {
  const script = fileURLToPath(new URL("threads.mjs", import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(texts),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const rows: { speed: number; memory: number }[] = JSON.parse(stdout);
  return rows.map(({ speed, memory }, i) => ({
    name: `${i + 1} (${memory} MB in all)`,
    value: speed,
    ratio: speed / rows[0].speed,
    memory,
  }));
}
