import type { Candidate } from './candidate';
import type { LandmarkVote, Landmarks } from './landmarks';
import { languageOf } from './language';
import { equalAfter, equalBefore } from './occurrences';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import type { Setting } from './setting';
import { statesOtherwise } from './statement';
import { likenessOf } from './structure';
import { weightOf } from './weights';

/** A candidate with everything that speaks for and against it. */
export interface Witnessed extends Candidate {
  score: number;
  /** What it has to say for itself without its position: compared with the look-alikes that were there before. */
  claim: number;
  /** Share of the context's weight found, of what there is room for and of all of it; on each side null where it had none. */
  context: number;
  ofAll: number;
  contextBefore: number | null;
  contextAfter: number | null;
  vote: LandmarkVote;
  hidden: boolean;
  sameRank: boolean;
  /** How far it stands in the structure of the page as the passage did, 0 to 1; null when no text stands so any more. */
  structure: number | null;
  /** Everything that stood in the block beside the quote stands in the block of this place, and nothing else does. */
  intact: boolean;
  /** Intact, and the block bears the marks that the passage's bore. */
  marked: boolean;
  /** Its figures or denials are not those of the quote; asked only where no neighbour adjoins an edited quote. */
  restated: boolean;
  /** Change of its place in the page, 0 to 1. */
  moved: number;
}

/** Where the repeats of the quote stand now. */
export interface Repeats {
  count: number;
  /** The start of the occurrence that has the passage's old rank, when as many stand there as before. */
  ranked: number | null;
}

const share = (weight: number, length: number): number | null =>
  length === 0 ? null : Math.min(1, weight / weightOf(length));

/** So near an end of the text there is no room for context: that it is missing says nothing. */
export const NO_ROOM = 8;

/** The context that could stand around a candidate on each side, in units. */
function roomOf(page: PageText, passage: Passage, { start, end }: Candidate): { before: number; after: number } {
  const before = start < NO_ROOM ? 0 : passage.before;
  const after = page.length - end < NO_ROOM ? 0 : passage.after;
  return before + after > 0 ? { before, after } : passage;
}

/** Share of the weight of the context that stands around a candidate. */
export function contextOf(page: PageText, passage: Passage, candidate: Candidate): number {
  const room = roomOf(page, passage, candidate);
  const possible = weightOf(room.before) + weightOf(room.after);
  return possible === 0 ? 0 : Math.min(1, (candidate.before.weight + candidate.after.weight) / possible);
}

/** What all of the context says beside all of the words. */
export const CONTEXT_CLAIM = 0.8;

/** What a place has to say for itself: its words and its neighbours. */
export function claimOf(page: PageText, passage: Passage, candidate: Candidate): number {
  return candidate.coverage + CONTEXT_CLAIM * contextOf(page, passage, candidate);
}

/** How far a place stands in the structure of the page as the passage did, 0 to 1; null when no text stands so any more. */
export function structureOf({ evidence }: Passage, setting: Setting, at: number): number | null {
  const { structure } = evidence;
  if (!structure?.place) return null;
  const likeness = likenessOf(structure.place, setting.structureAt(at));
  return likeness < 1 && !setting.hasStructure(structure.place) ? null : likeness;
}

/** True when a block holds around a place what the passage's block held around it, letter by letter. */
function isIntact(page: PageText, passage: Passage, { start, end }: Candidate): boolean {
  const { before, after } = passage.beside;
  const isEdge = (at: number): boolean => at <= 0 || at >= page.length || page.hasEdge(at, at);
  return (
    equalBefore(page, passage, start) >= before &&
    equalAfter(page, passage, end) >= after &&
    (before === passage.before || isEdge(start - before)) &&
    (after === passage.after || isEdge(end + after))
  );
}

function isRestated(page: PageText, passage: Passage, { start, end }: Candidate): boolean {
  const { codes, gaps } = page;
  const quote = { codes: passage.codes, gaps: passage.gaps, start: passage.before, end: passage.before + passage.size };
  return statesOtherwise(quote, { codes, gaps, start, end }, languageOf(page));
}

const STRUCTURE = 0.5;

/** Weighs a candidate. */
export function witness(
  page: PageText,
  passage: Passage,
  candidate: Candidate,
  repeats: Repeats,
  landmarks: Landmarks,
  setting: Setting,
): Witnessed {
  const { start, end, before, after, extra } = candidate;
  const { evidence } = passage;
  const context = contextOf(page, passage, candidate);
  const room = roomOf(page, passage, candidate);
  const vote = landmarks.vote(start, end);
  const moved = evidence.length > 0 ? Math.abs(start / page.length - evidence.position / evidence.length) : 0;
  const hidden = setting.isHidden(start, end);
  const structure = structureOf(passage, setting, start);
  const sameRank = repeats.ranked === start;
  const intact = isIntact(page, passage, candidate);
  const marks = evidence.structure?.marks ?? '';
  const lostGaps = lost(page, start, passage.gapBefore) + lost(page, end, passage.gapAfter);
  const glued = (before.glued ? 1 : 0) + (after.glued ? 1 : 0);
  const claim = claimOf(page, passage, candidate);
  const score =
    claim +
    (sameRank ? 0.25 : 0) +
    0.08 * glued +
    0.5 * vote.balance * Math.min(1, vote.count / 4) +
    STRUCTURE * (structure ?? 0) -
    0.05 * moved -
    0.04 * lostGaps -
    Math.min(0.6, (0.5 * extra) / (passage.size + 400));
  return {
    ...candidate,
    score,
    claim,
    context,
    ofAll: (before.weight + after.weight) / Math.max(1, weightOf(passage.before) + weightOf(passage.after)),
    contextBefore: share(before.weight, room.before),
    contextAfter: share(after.weight, room.after),
    vote,
    hidden,
    sameRank,
    structure,
    intact,
    restated: !candidate.exact && glued === 0 && isRestated(page, passage, candidate),
    marked: intact && marks !== '' && setting.marksAt(start) === marks,
    moved,
  };
}

/** More than any context gains. */
const HIDDEN = 1.2;
const AS_GOOD = 0.1;
/** A place that has so many more neighbours is no copy of the other. */
const FAR_MORE = 0.2;

/**
 * A hidden place is no place where a reader sees another one that holds as much of the quote; unless it is the passage
 * itself, by its rank and its neighbours, which was folded away.
 */
export function rankAll(all: readonly Witnessed[]): Witnessed[] {
  const isSeenInstead = (one: Witnessed, other: Witnessed): boolean =>
    !other.hidden &&
    other.coverage >= one.coverage - AS_GOOD &&
    !(one.sameRank && one.context >= other.context + FAR_MORE);
  return all
    .map((one) =>
      one.hidden && all.some((other) => isSeenInstead(one, other)) ? { ...one, score: one.score - HIDDEN } : one,
    )
    .sort((a, b) => b.score - a.score);
}

function lost(page: PageText, at: number, had: boolean): number {
  return had && page.gaps[at] === 0 ? 1 : 0;
}

/** True when two places have text in common. */
export const overlaps = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;

/** True when the landmarks that are still there stand elsewhere. */
export function isContradicted({ vote }: Witnessed): boolean {
  return vote.count >= 3 && vote.balance < 0;
}

/** The smaller share of context of the two sides; of the one that had any, at an end of the text. */
export function smallerSide({ contextBefore, contextAfter }: Witnessed): number {
  return Math.min(contextBefore ?? contextAfter ?? 0, contextAfter ?? contextBefore ?? 0);
}
