import type { PassageEvidenceSelector, Selector, TextQuoteSelector } from '../model/selector';
import { FOLD_VERSION } from './canonical';
import { GAP_BLOCK } from './folder';
import { foldText } from './page-text';

/** A stored passage in canonical form, prepared for the search. Lengths are canonical. */
export interface Passage {
  /** Context before, quote and context after, joined. */
  codes: Uint16Array;
  /** The gap before each unit, as in `Folder`. */
  gaps: Uint8Array;
  /** Lengths of the context before, the quote and the context after. */
  before: number;
  size: number;
  after: number;
  quote: string;
  /** Whether there was any gap (white space or block edge), or a block edge, at each end of the quote. */
  gapBefore: boolean;
  gapAfter: boolean;
  edgeBefore: boolean;
  edgeAfter: boolean;
  /** Units of the context on each side that were in the quote's own block. */
  beside: { before: number; after: number };
  /** The quote as stored. */
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

/** What `anchor` accepts: the selectors of a target, a target, or a bare W3C `TextQuoteSelector`. */
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

/** Reads stored evidence, which may come from another program's file: invalid fields get defaults. */
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

/** Counts the units on each side of the quote up to the edge of its block. */
function besideOf(gaps: Uint8Array, start: number, end: number): { before: number; after: number } {
  const isEdge = (at: number): boolean => ((gaps[at] as number) & GAP_BLOCK) !== 0;
  let from = start;
  while (from > 0 && !isEdge(from)) from--;
  let to = end;
  while (to < gaps.length - 1 && !isEdge(to)) to++;
  return { before: start - from, after: to - end };
}

/** Prepares a passage for the search; null without a quote that has a letter, figure or sign. */
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
