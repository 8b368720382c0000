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
  /** Its words and context, without position: compared with the claim of earlier look-alikes. */
  claim: number;
  /** Shares of the context's weight: of what has room, of all, and on each side (null without room or context). */
  context: number;
  ofAll: number;
  contextBefore: number | null;
  contextAfter: number | null;
  vote: LandmarkVote;
  hidden: boolean;
  sameRank: boolean;
  /** Likeness of its structure to the passage's, 0 to 1 (see `likenessOf`); null when that structure is gone. */
  structure: number | null;
  /** Its block has exactly the text beside the quote that the passage's block had. */
  intact: boolean;
  /** Intact, and its block has the marks of the passage's block (see `Structure.marksOf`). */
  marked: boolean;
  /** Its figures or negations differ from the quote's. Checked only for an edited quote that no neighbour adjoins. */
  restated: boolean;
  /** How far it moved, as a share of the page's length, 0 to 1. */
  moved: number;
}

/** Where the repeats of the quote are now. */
export interface Repeats {
  count: number;
  /** The start of the occurrence with the passage's old rank; null when their number changed. */
  ranked: number | null;
}

const share = (weight: number, length: number): number | null =>
  length === 0 ? null : Math.min(1, weight / weightOf(length));

/** Units from an end of the text within which missing context tells nothing: it has no room. */
export const NO_ROOM = 8;

/** Returns the units of context that have room on each side of a candidate; all of it when neither side has room. */
function roomOf(page: PageText, passage: Passage, { start, end }: Candidate): { before: number; after: number } {
  const before = start < NO_ROOM ? 0 : passage.before;
  const after = page.length - end < NO_ROOM ? 0 : passage.after;
  return before + after > 0 ? { before, after } : passage;
}

/** Returns the share of the context's weight found around a candidate, of what has room there. */
export function contextOf(page: PageText, passage: Passage, candidate: Candidate): number {
  const room = roomOf(page, passage, candidate);
  const possible = weightOf(room.before) + weightOf(room.after);
  return possible === 0 ? 0 : Math.min(1, (candidate.before.weight + candidate.after.weight) / possible);
}

/** The weight of all context in a claim, where all words weigh 1. */
export const CONTEXT_CLAIM = 0.8;

/** Returns the claim of a candidate: its words and its neighbours. */
export function claimOf(page: PageText, passage: Passage, candidate: Candidate): number {
  return candidate.coverage + CONTEXT_CLAIM * contextOf(page, passage, candidate);
}

/** Returns the likeness of the structure at an offset to the passage's, 0 to 1; null when unknown, or gone from the page. */
export function structureOf({ evidence }: Passage, setting: Setting, at: number): number | null {
  const { structure } = evidence;
  if (!structure?.place) return null;
  const likeness = likenessOf(structure.place, setting.structureAt(at));
  return likeness < 1 && !setting.hasStructure(structure.place) ? null : likeness;
}

/** Whether the block of a candidate has the same text around it as the passage's block had, letter by letter. */
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

/** Gathers all evidence for a candidate, and scores it. */
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

/** The penalty of a hidden place: more than any context can gain. */
const HIDDEN = 1.2;
const AS_GOOD = 0.1;
/** A hidden place with this much more context is not a copy of the visible one. */
const FAR_MORE = 0.2;

/**
 * Sorts candidates by score. A hidden one is penalised where a visible one has as much of the quote, unless its rank and
 * neighbours show that it is the passage, folded away.
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

/** Whether two places overlap. */
export const overlaps = (a: Candidate, b: Candidate): boolean => a.start < b.end && b.start < a.end;

/** Whether most of the landmarks still on the page are in the wrong place. */
export function isContradicted({ vote }: Witnessed): boolean {
  return vote.count >= 3 && vote.balance < 0;
}

/** Returns the smaller share of context of the two sides; at an end of the text, that of the only side. */
export function smallerSide({ contextBefore, contextAfter }: Witnessed): number {
  return Math.min(contextBefore ?? contextAfter ?? 0, contextAfter ?? contextBefore ?? 0);
}
