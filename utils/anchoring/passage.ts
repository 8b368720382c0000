import type { PassageEvidenceSelector, Selector, TextQuoteSelector } from '../model/selector';
import { FOLD_VERSION } from './canonical';
import { GAP_BLOCK } from './folder';
import { foldText } from './page-text';

/** A stored passage in canonical form, ready to be looked for. Lengths are canonical. */
export interface Passage {
  /** Context before, quote and context after, as one. */
  codes: Uint16Array;
  /** What stood before each of them, as in `Folder`. */
  gaps: Uint8Array;
  /** Length of the context before, of the quote, of the context after. */
  before: number;
  size: number;
  after: number;
  quote: string;
  /** True where white space or the edge of a block stood at the ends of the quote; where the edge of a block did. */
  gapBefore: boolean;
  gapAfter: boolean;
  edgeBefore: boolean;
  edgeAfter: boolean;
  /** How much of the context before and after stood in the block of the quote. */
  beside: { before: number; after: number };
  /** The quote as it read. */
  exact: string;
  evidence: PassageEvidenceSelector;
}

const NO_EVIDENCE: PassageEvidenceSelector = {
  type: 'PassageEvidenceSelector',
  version: FOLD_VERSION,
  position: 0,
  length: 0,
  count: 1,
  rank: 0,
  twins: 0,
  twinRank: 0,
  before: [],
  after: [],
  rival: 0,
  rivalContext: 0,
  hidden: false,
};

/** What `anchor` takes: the selectors of a target, the target, or a bare quote of the W3C model. */
export type Anchorable = readonly Selector[] | { selector: readonly Selector[] } | Partial<TextQuoteSelector>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const count = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : otherwise;

function selectorsOf(given: unknown): Record<string, unknown>[] {
  if (typeof given !== 'object' || given === null) return [];
  const inner = 'selector' in given ? given.selector : given;
  const all: unknown[] = Array.isArray(inner) ? inner : [inner];
  return all.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}

function structureOf(given: unknown): Pick<PassageEvidenceSelector, 'structure'> {
  if (typeof given !== 'object' || given === null || !('place' in given)) return {};
  const known: Record<string, unknown> = { ...given };
  return {
    structure: {
      place: text(known['place']),
      marks: text(known['marks']),
      repeats: count(known['repeats'], 0),
      rival: count(known['rival'], 0),
      rivalContext: count(known['rivalContext'], 1),
    },
  };
}

/** What is stored may come from a file of another program: every field that is not what it should be is left out. */
function evidenceOf(given: Record<string, unknown> | undefined): PassageEvidenceSelector {
  if (!given || given['version'] !== FOLD_VERSION) return NO_EVIDENCE;
  return {
    type: 'PassageEvidenceSelector',
    version: FOLD_VERSION,
    position: count(given['position'], 0),
    length: count(given['length'], 0),
    count: count(given['count'], 1),
    rank: count(given['rank'], 0),
    twins: count(given['twins'], 0),
    twinRank: count(given['twinRank'], 0),
    before: list(given['before']),
    after: list(given['after']),
    rival: count(given['rival'], 0),
    rivalContext: count(given['rivalContext'], 1),
    hidden: given['hidden'] === true,
    ...structureOf(given['structure']),
  };
}

/** How far the blocks reach in which the ends of a quote stand. */
function besideOf(gaps: Uint8Array, start: number, end: number): { before: number; after: number } {
  const isEdge = (at: number): boolean => ((gaps[at] as number) & GAP_BLOCK) !== 0;
  let from = start;
  while (from > 0 && !isEdge(from)) from--;
  let to = end;
  while (to < gaps.length - 1 && !isEdge(to)) to++;
  return { before: start - from, after: to - end };
}

/** Makes a passage ready to be looked for; null when it holds no quote with a letter, figure or sign in it. */
export function readPassage(given: unknown): Passage | null {
  const selectors = selectorsOf(given);
  const quote = selectors.find((one) => typeof one['exact'] === 'string');
  if (!quote) return null;
  const exact = text(quote['exact']);
  const prefix = text(quote['prefix']);
  const folded = foldText(prefix + exact + text(quote['suffix']));
  const start = folded.fromRaw(prefix.length);
  const end = folded.fromRaw(prefix.length + exact.length);
  if (end <= start) return null;
  const gapBefore = folded.gaps[start] as number;
  const gapAfter = folded.gaps[end] as number;
  return {
    codes: folded.codes,
    gaps: folded.gaps,
    before: start,
    size: end - start,
    after: folded.length - end,
    quote: folded.text.slice(start, end),
    gapBefore: gapBefore !== 0,
    gapAfter: gapAfter !== 0,
    edgeBefore: (gapBefore & GAP_BLOCK) !== 0,
    edgeAfter: (gapAfter & GAP_BLOCK) !== 0,
    beside: besideOf(folded.gaps, start, end),
    exact,
    evidence: evidenceOf(selectors.find((one) => one['type'] === 'PassageEvidenceSelector')),
  };
}
