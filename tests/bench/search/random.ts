import { randomFrom } from '../random';

/** Random numbers from a seed: every run makes the same library. */
export class Random {
  /** 0 to below 1. */
  readonly next: () => number;

  constructor(seed: number) {
    this.next = randomFrom(seed);
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  }

  /** A rank below `size` as words have them: the n-th is about 1/n as frequent as the first (Zipf's law). */
  rank(size: number): number {
    return Math.min(size - 1, Math.floor(size ** this.next()) - 1);
  }
}
