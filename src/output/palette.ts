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

/** As many colours as the terminal has. */
export async function colours(): Promise<Palette> {
  const { default: chalk } = await import("chalk");
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
