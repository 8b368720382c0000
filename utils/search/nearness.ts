import type { Occurrences } from './occurrences';
import { nearnessOf } from './rank';

/**
 * Raises the scores of documents in which words of the query stand side by side, in the order of the query.
 *
 * @param words where each word stands in these documents; null for a word that has too many places
 */
export function addNearness(words: readonly (Occurrences | null)[], documents: Uint32Array, score: Float32Array): void {
  let before = new Trail();
  let here = new Trail();
  for (let place = 0; place < documents.length; place++) {
    let longest = 1;
    before.leave();
    for (const word of words) {
      here.leave();
      if (word)
        longest = Math.max(longest, here.follow(before, word.at, word.starts[place] ?? 0, word.starts[place + 1] ?? 0));
      [before, here] = [here, before];
    }
    const document = documents[place] ?? 0;
    score[document] = (score[document] ?? 0) * nearnessOf(longest, words.length);
  }
}

/** For one word in one document: how long a stretch of the query ends at each position. */
class Trail {
  /** The turn in which a stretch was written; those of earlier turns do not count. */
  #written = new Uint32Array(2048);
  #runs = new Uint16Array(2048);
  #turn = 0;

  /** Forgets all stretches. */
  leave(): void {
    this.#turn++;
  }

  /** Continues the stretches of another trail that end just before. Returns the length of the longest stretch. */
  follow(before: Trail, at: Uint32Array, from: number, to: number): number {
    const [written, turn, runs] = [before.#written, before.#turn, before.#runs];
    let longest = 1;
    for (let next = from; next < to; next++) {
      const position = (at[next] ?? 0) >>> 1;
      if (position >= this.#runs.length) this.#makeRoomFor(position);
      const run = written[position - 1] === turn ? (runs[position - 1] ?? 0) + 1 : 1;
      this.#written[position] = this.#turn;
      this.#runs[position] = run;
      if (run > longest) longest = run;
    }
    return longest;
  }

  #makeRoomFor(position: number): void {
    const [written, runs] = [new Uint32Array(position * 2), new Uint16Array(position * 2)];
    written.set(this.#written);
    runs.set(this.#runs);
    this.#written = written;
    this.#runs = runs;
  }
}
