import type { PassageEvidenceSelector } from '../model/selector';
import { FOLD_VERSION } from './canonical';
import { startEffort } from './effort';
import { claimOf, contextOf } from './evidence';
import { LANDMARK_DISTANCES } from './landmarks';
import { candidatesOf, isPerfect, nearest } from './locate';
import { candidateOf, occurrencesOf } from './occurrences';
import type { PageText } from './page-text';
import type { Passage } from './passage';
import { bytesOf } from './readable';
import type { Setting } from './setting';

/** Longest landmark in UTF-8 bytes: letters that take more bytes also say more. */
const LANDMARK_BYTES = 40;
const LANDMARK = 24;
const LONE_SURROGATE = /\p{Cs}/u;
/** For longer quotes no look-alikes are searched: it would take long, and there are none. */
const LONGEST_WITH_RIVALS = 3000;

const hundredths = (value: number): number => Math.round(value * 100) / 100;

function landmark(page: PageText, from: number): string {
  if (from < 0 || from + LANDMARK > page.length) return '';
  let text = page.text.slice(from, from + LANDMARK);
  while (bytesOf(text) > LANDMARK_BYTES) text = text.slice(0, -1);
  return LONE_SURROGATE.test(text) ? '' : text;
}

/** Gathers what distinguishes a passage from its look-alikes on the same page. */
export function evidenceOf(
  page: PageText,
  setting: Setting,
  passage: Passage,
  start: number,
  end: number,
): PassageEvidenceSelector {
  startEffort();
  const occurrences = occurrencesOf(page, passage);
  const twins = occurrences.filter((one) => isPerfect(passage, one));
  const isThis = (one: { start: number }): boolean => one.start === start;
  const place = setting.structureAt(start);
  const repeats = occurrences.filter((one) => !isThis(one) && setting.structureAt(one.start) === place);
  const all = { rival: 0, rivalContext: 0 };
  const alike = { rival: 0, rivalContext: 0 };
  if (passage.size <= LONGEST_WITH_RIVALS) {
    const { candidates } = candidatesOf({ page, passage, occurrences }, null);
    for (const one of [...candidates, ...nearest(repeats).map((repeat) => candidateOf(page, passage, repeat))]) {
      if (one.start < end && start < one.end) continue;
      for (const among of setting.structureAt(one.start) === place ? [all, alike] : [all]) {
        among.rival = Math.max(among.rival, hundredths(claimOf(page, passage, one)));
        among.rivalContext = Math.max(among.rivalContext, hundredths(contextOf(page, passage, one)));
      }
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
    ...all,
    hidden: setting.isHidden(start, end),
    ...(place !== '' && { structure: { place, marks: setting.marksAt(start), repeats: repeats.length, ...alike } }),
  };
}
