/** Work under way, not more of it than `limit`: what comes of it is taken in the order it began, or as it is ready. */
export class Flow<Result> {
  private readonly work: Promise<Result>[] = [];
  private isEnded = false;
  private ring: () => void = () => {};
  private bell = this.newBell();

  constructor(
    private readonly limit: number,
    private readonly isOrdered: boolean,
  ) {}

  /** Resolves when more may come. */
  async add(result: Promise<Result>): Promise<void> {
    result.catch(() => {}); // whoever takes it gets the error
    this.work.push(result);
    this.changed();
    while (this.work.length >= this.limit && !this.isEnded) await this.bell;
  }

  /** No more work comes: what is under way is taken, and that is all. */
  end(): void {
    this.isEnded = true;
    this.changed();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Result> {
    while (true) {
      while (this.work.length === 0 && !this.isEnded) await this.bell;
      if (this.work.length === 0) return;
      const next = this.isOrdered ? { result: this.work[0] } : await this.firstSettled();
      if (!next) continue; // more work has begun
      yield await next.result;
      this.work.splice(this.work.indexOf(next.result), 1);
      this.changed();
    }
  }

  private firstSettled(): Promise<{ result: Promise<Result> } | null> {
    return Promise.race([...this.work.map(whenSettled), this.bell.then(() => null)]);
  }

  private changed(): void {
    this.ring();
    this.bell = this.newBell();
  }

  private newBell(): Promise<void> {
    return new Promise((resolve) => {
      this.ring = resolve;
    });
  }
}

async function whenSettled<Result>(result: Promise<Result>): Promise<{ result: Promise<Result> }> {
  await result.catch(() => {});
  return { result };
}
