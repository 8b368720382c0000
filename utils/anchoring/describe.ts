import type { PassageEvidenceSelector, Selector } from '../model/selector';
import { FOLD_VERSION } from './canonical';
import { spanOfRange } from './dom-map';
import { startEffort } from './effort';
import { claimOf, contextOf } from './evidence';
import { LANDMARK_DISTANCES } from './landmarks';
import { candidatesOf, isPerfect } from './locate';
import { occurrencesOf } from './occurrences';
import type { PageText } from './page-text';
import { readPassage, type Passage } from './passage';
import { gapAt, readable } from './readable';
import type { TextIndex } from './text-index';
import { visibilityIn } from './visibility';
import { CONTEXT } from './weights';

/** Bounds in bytes of UTF-8, so that a description stays under 2 KB in any script: where letters are long, few say much. */
const CONTEXT_BYTES = 400;
const LANDMARK_BYTES = 40;
const LANDMARK = 24;
const LONE_SURROGATE = /\p{Cs}/u;
/** Look-alikes of a longer quote are not searched for: there are none, and it would take long. */
const LONGEST_WITH_RIVALS = 3000;

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;

/** As much context before `at` as fits, with the gap that parts it from `at`. */
function contextBefore(index: TextIndex, at: number): string {
  const take = (count: number): string => readable(index, Math.max(0, at - count), at) + gapAt(index, at);
  const whole = take(CONTEXT);
  return at === 0
    ? ''
    : bytes(whole) <= CONTEXT_BYTES
      ? whole
      : take(Math.floor((CONTEXT * CONTEXT_BYTES) / bytes(whole)));
}

function contextAfter(index: TextIndex, at: number): string {
  const { length } = index.page;
  const take = (count: number): string => gapAt(index, at) + readable(index, at, Math.min(length, at + count));
  const whole = take(CONTEXT);
  return at === length
    ? ''
    : bytes(whole) <= CONTEXT_BYTES
      ? whole
      : take(Math.floor((CONTEXT * CONTEXT_BYTES) / bytes(whole)));
}

function landmark(page: PageText, from: number): string {
  if (from < 0 || from + LANDMARK > page.length) return '';
  let text = page.text.slice(from, from + LANDMARK);
  while (bytes(text) > LANDMARK_BYTES) text = text.slice(0, -1);
  return LONE_SURROGATE.test(text) ? '' : text;
}

/** What tells this passage from its look-alikes on the same page. */
function evidenceOf(index: TextIndex, passage: Passage, start: number, end: number): PassageEvidenceSelector {
  const { page } = index;
  startEffort();
  const occurrences = occurrencesOf(page, passage);
  const twins = occurrences.filter((one) => isPerfect(passage, one));
  const isThis = (one: { start: number }): boolean => one.start === start;
  let rival = 0;
  let rivalContext = 0;
  if (passage.size <= LONGEST_WITH_RIVALS) {
    for (const one of candidatesOf({ page, passage, occurrences }, null).candidates) {
      if (one.start < end && start < one.end) continue;
      rival = Math.max(rival, claimOf(page, passage, one));
      rivalContext = Math.max(rivalContext, contextOf(page, passage, one));
    }
  }
  return {
    type: 'PassageEvidenceSelector',
    version: FOLD_VERSION,
    position: start,
    length: page.length,
    count: Math.max(1, occurrences.length),
    rank: Math.max(0, occurrences.findIndex(isThis)),
    twins: Math.max(0, twins.length - 1),
    twinRank: Math.max(0, twins.findIndex(isThis)),
    before: LANDMARK_DISTANCES.map((distance) => landmark(page, start - distance)),
    after: LANDMARK_DISTANCES.map((distance) => landmark(page, end + distance - LANDMARK)),
    rival: Math.round(rival * 100) / 100,
    hidden: visibilityIn(index)(start, end),
    rivalContext: Math.round(rivalContext * 100) / 100,
  };
}

/** The selectors of a range in an indexed root; null when it covers no text. */
export function describeIn(index: TextIndex, range: Range): Selector[] | null {
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
  return [quote, { type: 'TextPositionSelector', ...span }, evidenceOf(index, passage, start, end)];
}
