/** Runs work that the reader can stop, one piece a tab. */
export class Cancellable {
  readonly #running = new Map<number, AbortController>();

  /** Runs work for a tab. Earlier work for the same tab goes on, but can no longer be stopped. */
  async run<T>(tabId: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const mine = new AbortController();
    this.#running.set(tabId, mine);
    try {
      return await work(mine.signal);
    } finally {
      if (this.#running.get(tabId) === mine) this.#running.delete(tabId);
    }
  }

  /** Stops the work for a tab, if any. */
  cancel(tabId: number): void {
    this.#running.get(tabId)?.abort();
  }
}
