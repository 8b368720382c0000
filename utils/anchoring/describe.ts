import type { Selector } from '../model/selector';
import { spanOfRange, type Edges } from './dom-map';
import { readPassage } from './passage';
import { evidenceOf } from './passage-evidence';
import { bytesOf, gapAt, readable } from './readable';
import { settingIn } from './setting';
import type { TextIndex } from './text-index';
import { CONTEXT } from './weights';

export type { Edges };

/** Most context on each side, in UTF-8 bytes: a description stays under 2 KB in any script. */
const CONTEXT_BYTES = 400;

/** Returns as much context before `at` as fits, including the gap before `at`. */
function contextBefore(index: TextIndex, at: number): string {
  const take = (count: number): string => readable(index, Math.max(0, at - count), at) + gapAt(index, at);
  const whole = take(CONTEXT);
  return at === 0
    ? ''
    : bytesOf(whole) <= CONTEXT_BYTES
      ? whole
      : take(Math.floor((CONTEXT * CONTEXT_BYTES) / bytesOf(whole)));
}

function contextAfter(index: TextIndex, at: number): string {
  const { length } = index.page;
  const take = (count: number): string => gapAt(index, at) + readable(index, at, Math.min(length, at + count));
  const whole = take(CONTEXT);
  return at === length
    ? ''
    : bytesOf(whole) <= CONTEXT_BYTES
      ? whole
      : take(Math.floor((CONTEXT * CONTEXT_BYTES) / bytesOf(whole)));
}

/** Returns the selectors of a range in an indexed root; null when it covers no text. */
export function describeIn(index: TextIndex, range: Edges): Selector[] | null {
  const { page } = index;
  const span = spanOfRange(index, range);
  const start = page.fromRaw(span.start);
  const end = page.fromRaw(span.end);
  if (end <= start) return null;
  const quote = {
    type: 'TextQuoteSelector' as const,
    exact: readable(index, start, end),
    prefix: contextBefore(index, start),
    suffix: contextAfter(index, end),
  };
  const passage = readPassage([quote]);
  if (!passage) return null;
  return [quote, { type: 'TextPositionSelector', ...span }, evidenceOf(page, settingIn(index), passage, start, end)];
}
