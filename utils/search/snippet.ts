import type { TextRun } from '../model/search';
import type { WordAt } from './body';
import type { Mark } from './mark';

/** The size of a window in which matches are counted, in words. */
const WINDOW = 30;
/** Characters shown around the best window; a little fewer where that ends with a word. */
const SHOWN = 220;
/** How far the ends may move to a space, in characters. */
const SLACK = 24;
/**
 * Points of a window. Each word of the query counts once; neighbours in the order of the query and the accents that were
 * typed count extra.
 */
const PER_WORD = 4;
const PER_NEIGHBOUR = 2;
const PER_ACCENTS = 1;

/** The best passage of a text, with its matches marked. */
export interface Snippet {
  runs: TextRun[];
  /** More is better; 0 without a match. */
  score: number;
  /** Words of the query in the best window, by their numbers. */
  words: ReadonlySet<number>;
}

/** Cuts the best window out of a text and marks every match in it. A short text is shown whole. */
export function snippetOf(text: string, marks: readonly Mark[]): Snippet {
  const { first, last, score } = bestWindow(marks);
  const from = marks[first]?.start ?? 0;
  const to = marks[last]?.end ?? 0;
  const [start, end] = text.length <= SHOWN + SLACK ? [0, text.length] : around(text, from, to);
  const runs = runsOf(text, marks, start, end);
  if (start > 0) runs.unshift({ text: '…', match: false });
  if (end < text.length) runs.push({ text: '…', match: false });
  const words = new Set(marks.slice(first, last + 1).map(({ word }) => word));
  return { runs, score, words };
}

/**
 * Finds the best stretch of marks near one another, and returns the indexes of its first and last. Best is the one with
 * the most words of the query, side by side, with the accents typed; of equally good ones the shortest, to be shown whole.
 */
export function bestWindow(marks: readonly WordAt[]): { first: number; last: number; score: number } {
  let best = { first: 0, last: 0, score: 0 };
  let shortest = Infinity;
  const counted = new Counted(marks);
  for (const [first, mark] of marks.entries()) {
    if (best.score === counted.most && shortest === counted.words - 1) break;
    counted.begin();
    for (let last = first; (marks[last]?.place ?? Infinity) < mark.place + WINDOW; last++) {
      const gain = counted.add(marks[last - 1], marks[last] ?? mark, last > first);
      const length = (marks[last]?.place ?? 0) - mark.place;
      if (gain === 0 || counted.score < best.score || (counted.score === best.score && length >= shortest)) continue;
      best = { first, last, score: counted.score };
      shortest = length;
    }
  }
  return best;
}

/** The points of a window that grows mark by mark. Each word of the query counts once. */
class Counted {
  score = 0;
  /** The score of all words side by side, as they were typed. */
  readonly most: number;
  readonly words: number;
  #window = 0;
  /** The window in which each word was last seen, seen with its accents, and seen next to its neighbour. */
  readonly #words: Uint32Array;
  readonly #accents: Uint32Array;
  readonly #neighbours: Uint32Array;

  constructor(marks: readonly WordAt[]) {
    const words = marks.reduce((most, { word }) => Math.max(most, word + 1), 0);
    this.words = words;
    this.most = words * (PER_WORD + PER_ACCENTS + PER_NEIGHBOUR) - PER_NEIGHBOUR;
    this.#words = new Uint32Array(words);
    this.#accents = new Uint32Array(words);
    this.#neighbours = new Uint32Array(words);
  }

  begin(): void {
    this.#window++;
    this.score = 0;
  }

  /** Adds a mark, and returns the points it is worth. */
  add(before: WordAt | undefined, { place, word, isSame }: WordAt, hasBefore: boolean): number {
    const score = this.score;
    if (this.#isNew(this.#words, word)) this.score += PER_WORD;
    if (isSame && this.#isNew(this.#accents, word)) this.score += PER_ACCENTS;
    const isNext = hasBefore && before?.place === place - 1 && before.word === word - 1;
    if (isNext && this.#isNew(this.#neighbours, word)) this.score += PER_NEIGHBOUR;
    return this.score - score;
  }

  #isNew(seen: Uint32Array, word: number): boolean {
    if (seen[word] === this.#window) return false;
    seen[word] = this.#window;
    return true;
  }
}

function around(text: string, from: number, to: number): [start: number, end: number] {
  const spare = Math.max(0, SHOWN - (to - from));
  // A little more after the match than before it, because reading goes on from there.
  const start = Math.max(0, Math.min(from - Math.floor(spare * 0.4), text.length - SHOWN));
  const end = Math.min(text.length, start + Math.max(SHOWN, 0));
  return [start === 0 ? 0 : startOfWord(text, start, from), end === text.length ? end : endOfWord(text, end)];
}

function startOfWord(text: string, at: number, limit: number): number {
  for (let next = at; next < Math.min(at + SLACK, limit); next++) {
    if (/\s/.test(text[next - 1] ?? '')) return next;
  }
  return isLowSurrogate(text, at) ? at + 1 : at;
}

function endOfWord(text: string, at: number): number {
  for (let next = at; next > at - SLACK; next--) if (/\s/.test(text[next] ?? '')) return next;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}

function runsOf(text: string, marks: readonly Mark[], start: number, end: number): TextRun[] {
  const runs: TextRun[] = [];
  const push = (from: number, to: number, match: boolean) => {
    if (from >= to) return;
    const shown = text.slice(from, to).replace(/\s+/g, ' ');
    const last = runs.at(-1);
    if (last?.match === match) last.text += shown;
    else runs.push({ text: shown, match });
  };
  let at = start;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start, at), Math.min(mark.end, end)];
    if (from >= to) continue;
    push(at, from, false);
    push(from, to, true);
    at = to;
  }
  push(at, end, false);
  return runs;
}
