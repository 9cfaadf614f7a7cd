type Paint = (text: string) => string;

/** What the pretty output colours, by meaning. */
export interface Palette {
  readonly title: Paint;
  readonly heading: Paint;
  readonly quiet: Paint;
  readonly organization: Paint;
  readonly person: Paint;
  readonly place: Paint;
  readonly date: Paint;
  readonly agreement: Paint;
}

const plain: Paint = (text) => text;

export const PLAIN: Palette = {
  title: plain,
  heading: plain,
  quiet: plain,
  organization: plain,
  person: plain,
  place: plain,
  date: plain,
  agreement: plain,
};

/** As many colours as chalk's level says, 0 for none. */
export async function palette(level: 0 | 1 | 2 | 3): Promise<Palette> {
  if (level === 0) return PLAIN;
  const chalk = new (await import("chalk")).Chalk({ level });
  return {
    title: chalk.bold,
    heading: chalk.dim,
    quiet: chalk.dim,
    organization: chalk.cyan,
    person: chalk.green,
    place: chalk.magenta,
    date: chalk.yellow,
    agreement: chalk.bold,
  };
}
