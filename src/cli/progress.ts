import { type Counts, summary } from "../batch/run.js";
import { findFiles } from "../input/files.js";
import { isTerminal } from "./terminal.js";

export interface Progress {
  /** Whether there was anything to see. */
  readonly wasShown: boolean;
  /** Bytes were read of the inputs, as they lie on the disk. */
  readonly read: (bytes: number) => void;
  start(inputs: readonly string[]): Promise<void>;
  stop(): void;
  /** A line of its own on standard error, above the progress. */
  say(line: string): void;
}

/** In ms: before the first line, and between two. */
const PACE = 500;
const CLEAR = "\r\u001b[K";

/** A line on standard error that says how far a run is, where that is a terminal. */
export function openProgress(counts: Counts, isQuiet: boolean): Progress {
  const begin = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let bytes = 0;
  let total: number | null = null;
  const progress = {
    wasShown: false,
    read: (more: number) => {
      bytes += more;
    },
    async start(inputs: readonly string[]) {
      if (isQuiet || !(await isTerminal(2))) return;
      sizeOf(inputs).then(
        (size) => {
          total = size;
        },
        () => {},
      );
      timer = setInterval(() => {
        progress.wasShown = true;
        const seconds = (performance.now() - begin) / 1000;
        const now = line(counts, seconds, total === null ? null : bytes / total);
        process.stderr.write(CLEAR + now.slice(0, (process.stderr.columns || 80) - 1));
      }, PACE).unref();
    },
    stop() {
      clearInterval(timer);
      if (progress.wasShown) process.stderr.write(CLEAR);
    },
    say: (message: string) => process.stderr.write(`${progress.wasShown ? CLEAR : ""}${message}\n`),
  };
  return progress;
}

/** `part` is how much of the input was read, 0 to 1; null where its size is not known. */
export function line(counts: Counts, seconds: number, part: number | null): string {
  const speed = Math.round(counts.characters / seconds).toLocaleString("en");
  const left = part ? (seconds * (1 - part)) / part : null;
  return [
    summary(counts),
    `${speed} characters/s`,
    ...(left === null ? [] : [`${duration(left)} left`]),
  ].join(", ");
}

function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes === 0) return `${Math.ceil(seconds)} s`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Of all inputs together, as they lie on the disk; null where one has no size. */
async function sizeOf(inputs: readonly string[]): Promise<number | null> {
  if (inputs.includes("-")) return null;
  const { stat } = await import("node:fs/promises");
  let size = 0;
  for await (const file of findFiles(inputs)) if (typeof file === "string") size += (await stat(file)).size;
  return size;
}
