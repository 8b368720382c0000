import type { TextRun } from '../model/search';
import type { WordAt } from './body';
import type { Mark } from './mark';

/** Words of a window that matches are counted in. */
const WINDOW = 30;
/** Characters shown around the best window, which may be cut a little shorter to end with a word. */
const SHOWN = 220;
/** How far the ends may move to a space. */
const SLACK = 24;
/** A text with a different word of the query is better than one with the same again; neighbours are better still. */
const PER_WORD = 4;
const PER_NEIGHBOUR = 2;

/** The best place of a text, with its matches told apart. */
export interface Snippet {
  runs: TextRun[];
  /** More is better; 0 without a match. */
  score: number;
}

/** Cuts the best window out of a text; every match in it is marked. A short text is shown whole. */
export function snippetOf(text: string, marks: readonly Mark[]): Snippet {
  const { first, last, score } = bestWindow(marks);
  const from = marks[first]?.start ?? 0;
  const to = marks[last]?.end ?? 0;
  const [start, end] = text.length <= SHOWN + SLACK ? [0, text.length] : around(text, from, to);
  const runs = runsOf(text, marks, start, end);
  if (start > 0) runs.unshift({ text: '…', match: false });
  if (end < text.length) runs.push({ text: '…', match: false });
  return { runs, score };
}

/** The best stretch of marks that lie near one another, from the first to the last of them. */
export function bestWindow(marks: readonly WordAt[]): { first: number; last: number; score: number } {
  let best = { first: 0, last: 0, score: 0 };
  let last = 0;
  for (const [first, mark] of marks.entries()) {
    last = Math.max(last, first);
    while ((marks[last + 1]?.place ?? Infinity) < mark.place + WINDOW) last++;
    const score = scoreOf(marks, first, last);
    if (score > best.score) best = { first, last, score };
  }
  return best;
}

/** Looks at no more than a window holds, so that a text full of one word takes no longer. */
function scoreOf(marks: readonly WordAt[], first: number, last: number): number {
  const words = new Set<number>();
  const neighbours = new Set<number>();
  for (let index = first; index <= last; index++) {
    const mark = marks[index];
    const next = marks[index + 1];
    if (!mark) continue;
    words.add(mark.word);
    if (next && index < last && next.place === mark.place + 1 && next.word === mark.word + 1) neighbours.add(mark.word);
  }
  return PER_WORD * words.size + PER_NEIGHBOUR * neighbours.size;
}

function around(text: string, from: number, to: number): [start: number, end: number] {
  const spare = Math.max(0, SHOWN - (to - from));
  // A little more after the match than before it, as one reads on.
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
