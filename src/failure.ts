/** What stopped, of everything kijiyomi was asked to do. */
export type Scope =
  /** One article or one input: the batch goes on; exit code 3. */
  | "article"
  /** The whole run: exit code 1. */
  | "run"
  /** The command line itself: exit code 2. */
  | "usage";

export interface FailureFacts {
  /** Stable, for programs: `json/invalid`. */
  readonly code: string;
  /** What is wrong. */
  readonly message: string;
  /** What a person can do about it. */
  readonly advice?: string;
  readonly scope?: Scope;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** The article's id, where it is known. */
  readonly id?: string;
}

const EXIT_CODES = { run: 1, usage: 2, article: 3 } as const;

/** A failure a person can act on: what, where, what to do. Anything else that is thrown is a bug. */
export class Failure extends Error {
  readonly facts: FailureFacts;

  constructor(facts: FailureFacts) {
    super(facts.message);
    this.name = "Failure";
    this.facts = facts;
  }

  get exitCode(): 1 | 2 | 3 {
    return EXIT_CODES[this.facts.scope ?? "article"];
  }

  /** One line: `news.jsonl:17: not valid JSON at column 4; correct the line or leave it out`. */
  get line(): string {
    const { file, line, message, advice } = this.facts;
    const where = file === undefined ? "" : line === undefined ? `${file}: ` : `${file}:${line}: `;
    return oneLine(`${where}${message}${advice ? `; ${advice}` : ""}`);
  }
}

/** Control characters from names and data neither break the line nor reach the terminal. */
export function oneLine(text: string): string {
  return printable(text.replace(/\s*[\n\r]\s*|\t/g, " "));
}

/** A text of several lines without the other control characters. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  return text.replace(/\r(?=\n)/g, "").replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, "�");
}
