import { Characters } from "../rules/characters.js";

export const OPENERS = '「『“"〈《【';
export const CLOSERS = '」』”"〉》】';

const QUOTES = new Characters(OPENERS + CLOSERS);

/** Where quotes close, by where they open; one pass for all, so that many that never close cost no more than others. */
export function quotesIn(text: string, start: number, end: number): Map<number, number> {
  const closes = new Map<number, number>();
  const open = Array.from(OPENERS, (): number[] => []);
  for (let i = start; i < end; i++) {
    if (!QUOTES.at(text, i)) continue;
    const opened = open[CLOSERS.indexOf(text[i])]?.pop();
    if (opened !== undefined) closes.set(opened, i);
    open[OPENERS.indexOf(text[i])]?.push(i);
  }
  return closes;
}
