/** Work for tabs that a reader may stop, one piece for each tab. */
export class Cancellable {
  readonly #running = new Map<number, AbortController>();

  /** Does work for a tab. Work for the same tab that is still under way goes on, and can no longer be stopped. */
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
