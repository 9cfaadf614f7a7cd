export interface Interrupt {
  /** Aborts at the first Ctrl-C. */
  readonly signal: AbortSignal;
  stop(): void;
}

/** Ctrl-C: the first ends a run when the articles under way are done, the second at once. */
export function openInterrupt(say: (message: string) => void): Interrupt {
  const controller = new AbortController();
  const interrupted = () => {
    if (controller.signal.aborted) process.exit(130);
    say("finishing the articles that are under way; Ctrl-C again stops at once");
    controller.abort();
  };
  process.on("SIGINT", interrupted);
  return { signal: controller.signal, stop: () => process.off("SIGINT", interrupted) };
}
