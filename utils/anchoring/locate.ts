import { NOTHING, type Candidate } from './candidate';
import type { Circumstances } from './case';
import { chainsOf, type Chain } from './chains';
import { decide } from './decide';
import { startEffort } from './effort';
import { rankAll, structureOf, witness, type Repeats, type Witnessed } from './evidence';
import { closedGap } from './gone';
import { Landmarks } from './landmarks';
import { candidateOf, equalAfter, equalBefore, occurrencesOf, type Occurrence } from './occurrences';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import { placeOf } from './place';
import { gramSizeFor, seedsOf } from './seeds';
import type { Setting } from './setting';
import { finish, rest, type Steps } from './steps';
import { weightOf } from './weights';

/** With this much equal context on both sides, an occurrence is certain. */
const PERFECT = 64;
/** With less context in all, no occurrence is certain. */
const LEAST_CONTEXT = 24;
const MOST_OCCURRENCES = 8;

/** Where a passage was found, in canonical offsets. */
export interface Found {
  start: number;
  end: number;
  sure: boolean;
  confidence: number;
}

/** The state of the search for one passage on one page. */
export interface Look {
  page: PageText;
  passage: Passage;
  occurrences: Occurrence[];
  setting: Setting;
}

const sure = (start: number, passage: Passage): Found => ({
  start,
  end: start + passage.size,
  sure: true,
  confidence: 1,
});

/** Finds the passage on an unchanged page: same length, and the passage with all its context at its old position. */
function locateUnchanged(page: PageText, passage: Passage): Found | null {
  const { evidence, quote } = passage;
  const { position } = evidence;
  if (evidence.length !== page.length || !page.text.startsWith(quote, position)) return null;
  const isWhole = passage.codes.length === page.length;
  if (passage.before + passage.after < LEAST_CONTEXT && !isWhole) return null;
  const isSame =
    equalBefore(page, passage, position) === passage.before &&
    equalAfter(page, passage, position + passage.size) === passage.after;
  return isSame ? sure(position, passage) : null;
}

/** Whether an occurrence has the passage's neighbours on both sides. */
export const isPerfect = (passage: Passage, one: Occurrence): boolean =>
  one.left >= Math.min(PERFECT, passage.before) && one.right >= Math.min(PERFECT, passage.after);

/** Whether an occurrence may be a quotation with some context: it is away from the passage's structure, which still exists. */
const isAway = ({ passage, setting }: Look, { start }: Occurrence): boolean =>
  (structureOf(passage, setting, start) ?? 1) < 1;

function locatePerfect(look: Look): Found | null {
  const { passage, occurrences, setting } = look;
  if (passage.before + passage.after < LEAST_CONTEXT) return null;
  const perfect = occurrences.filter((one) => isPerfect(passage, one));
  const { twins, twinRank } = passage.evidence;
  const isAlone = occurrences.length === 1 && twins === 0;
  const seen = isAlone ? perfect : perfect.filter((one) => !setting.isHidden(one.start, one.start + passage.size));
  if (seen.length !== twins + 1) return null;
  const chosen = seen[twins === 0 ? 0 : twinRank];
  return chosen && !isAway(look, chosen) ? sure(chosen.start, passage) : null;
}

function locateNear(look: Look): Found | null {
  const { page, passage, occurrences } = look;
  const [only] = occurrences;
  const { evidence } = passage;
  if (!only || occurrences.length > 1 || evidence.count !== 1 || passage.size < 24 || evidence.rival >= 1) return null;
  if ((only.left < 16 && only.right < 16) || isAway(look, only)) return null;
  const { before, after } = candidateOf(page, passage, only);
  const isNear = before.weight >= 0.5 * weightOf(passage.before) && after.weight >= 0.5 * weightOf(passage.after);
  return isNear ? { ...sure(only.start, passage), confidence: 0.98 } : null;
}

/** Runs the cheap stages, which suffice when the page did not change or changed elsewhere; else returns the `Look` so far. */
export function locateFast(page: PageText, passage: Passage, given: Setting): Found | Look {
  startEffort();
  const unchanged = locateUnchanged(page, passage);
  if (unchanged) return unchanged;
  const setting = passage.evidence.hidden ? { ...given, isHidden: () => false } : given;
  const look = { page, passage, occurrences: occurrencesOf(page, passage), setting };
  return locatePerfect(look) ?? locateNear(look) ?? look;
}

/** Returns the occurrences with most of the context around them. */
export const nearest = (occurrences: readonly Occurrence[]): Occurrence[] =>
  [...occurrences].sort((a, b) => b.left + b.right - a.left - a.right).slice(0, MOST_OCCURRENCES);

/** The places that may be a passage, and the chains that led there. */
interface Candidates {
  candidates: Candidate[];
  chains: Chain[];
}

function* findCandidates(
  { page, passage, occurrences }: Omit<Look, 'setting'>,
  ranked: number | null,
): Steps<Candidates> {
  const gram = gramSizeFor(passage.quote);
  const seeds = seedsOf(page, passage.codes, gram);
  yield* rest();
  const chains = chainsOf(page, seeds, Math.min(12, 0.3 * passage.codes.length));
  yield* rest();
  const exact = nearest(occurrences);
  const atRank = occurrences.find((one) => one.start === ranked);
  if (atRank && !exact.includes(atRank)) exact.push(atRank);
  const candidates: Candidate[] = exact.map((one) => candidateOf(page, passage, one));
  for (const chain of chains) {
    const place = placeOf(page, passage, chain);
    if (place) merge(candidates, place);
    yield* rest();
  }
  return { candidates, chains };
}

/** Finds all places that may be the passage, and the chains that led there. */
export function candidatesOf(look: Omit<Look, 'setting'>, ranked: number | null): Candidates {
  return finish(findCandidates(look, ranked));
}

const betterSides = (one: Candidate, other: Candidate): Pick<Candidate, 'before' | 'after'> => ({
  before: other.before.weight > one.before.weight ? other.before : one.before,
  after: other.after.weight > one.after.weight ? other.after : one.after,
});

/** Ends this near to each other are the same, in units. */
const SEAM = 2;

/** Returns the neighbours of a place on the sides where it ends at the same offset as the other. */
function neighboursOf(place: Candidate, { start, end }: Candidate): Pick<Candidate, 'before' | 'after'> {
  return {
    before: Math.abs(place.start - start) <= SEAM ? place.before : NOTHING,
    after: Math.abs(place.end - end) <= SEAM ? place.after : NOTHING,
  };
}

/** Adds a chain's place to the candidates. An exact occurrence within it replaces it, with the better context of the two. */
function merge(candidates: Candidate[], place: Candidate): void {
  const same = candidates.findIndex((one) => !one.exact && one.start === place.start && one.end === place.end);
  const other = candidates[same];
  if (other) {
    const [better, worse] = other.coverage >= place.coverage ? [other, place] : [place, other];
    candidates[same] = { ...better, open: Math.min(better.open, worse.open), ...betterSides(better, worse) };
    return;
  }
  const at = candidates.findIndex((one) => one.exact && one.start < place.end && place.start < one.end);
  const exact = candidates[at];
  if (!exact) candidates.push(place);
  else candidates[at] = { ...exact, ...betterSides(exact, { ...place, ...neighboursOf(place, exact) }) };
}

function repeatsOf({ passage, occurrences }: Look): Repeats {
  const { count, rank } = passage.evidence;
  const unchanged = passage.evidence.length > 0 && occurrences.length === count;
  return { count: occurrences.length, ranked: unchanged ? (occurrences[rank]?.start ?? null) : null };
}

function* weighInSteps(look: Look): Steps<Circumstances> {
  startEffort();
  const { page, passage, setting } = look;
  const repeats = repeatsOf(look);
  const { candidates, chains } = yield* findCandidates(look, repeats.ranked);
  const landmarks = new Landmarks(page, passage);
  const ranked = rankAll(candidates.map((one) => witness(page, passage, one, repeats, landmarks, setting)));
  yield* rest();
  const gap = Math.max(0, ...chains.map((chain) => closedGap(page, passage, chain)));
  const place = passage.evidence.structure?.place;
  const alike = look.occurrences.filter(({ start }) => setting.structureAt(start) === place).length;
  return { ranked, closedGap: gap, count: look.occurrences.length, alike };
}

/** Weighs all places that may be the passage, the best first. */
export function weigh(look: Look): Circumstances {
  return finish(weighInSteps(look));
}

/** Runs the dear stages, in steps: weighs every place that may be the passage. Null when none may. */
export function* locateInSteps(look: Look): Steps<Found | null> {
  const decision = decide(look.passage, yield* weighInSteps(look));
  if (!decision || decision.ruling === 'none') return null;
  const { chosen, ruling } = decision;
  return {
    start: chosen.start,
    end: chosen.end,
    sure: ruling === 'sure',
    confidence: confidenceOf(chosen, ruling === 'sure'),
  };
}

/** Runs the dear stages at once. */
export function locateSlow(look: Look): Found | null {
  return finish(locateInSteps(look));
}

function confidenceOf({ coverage, context, vote }: Witnessed, isSure: boolean): number {
  const support = Math.max(context, vote.count >= 3 ? 0.8 * Math.max(0, vote.balance) : 0);
  const value = coverage * (0.6 + 0.4 * support) * (isSure ? 1 : 0.5);
  return Math.round(Math.min(0.97, value) * 100) / 100;
}
