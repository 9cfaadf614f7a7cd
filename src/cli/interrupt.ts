export interface Interrupt {
  /** Aborts at the first Ctrl-C. */
  readonly signal: AbortSignal;
  /** From now on: until then Ctrl-C ends the process as it does any other. */
  listen(): void;
  stop(): void;
}

/** Ctrl-C: the first ends a run when what is under way is done, the second at once. */
export function openInterrupt(say: (message: string) => void): Interrupt {
  const controller = new AbortController();
  const interrupted = () => {
    if (controller.signal.aborted) process.exit(130);
    say("finishing the articles that are under way; Ctrl-C again stops at once");
    controller.abort();
  };
  return {
    signal: controller.signal,
    listen: () => process.on("SIGINT", interrupted),
    stop: () => process.off("SIGINT", interrupted),
  };
}
