import type { Found } from './meta-tags';
import { parseMachineDate } from './parse-date';
import { type ShownDate, SURE } from './shown-date';

const MINUTE = 60_000;

/** Offsets of time zones are multiples of `STEP` and at most `FARTHEST`, in minutes. */
const STEP = 15;
const FARTHEST = 14 * 60;

const offsetText = (minutes: number): string => {
  const pad = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
};

/**
 * Converts a moment in universal time to the page's own time, where the page tells its zone. Where the page only shows a
 * neighbouring day, returns that day without a time, because the zone is unknown.
 */
export function withOwnZone(found: Found, page: Document, shown: readonly ShownDate[], modified: Found | null): Found {
  if (!/T.*(?:Z|[+-]00:?00|:\d\d)$/u.test(found.value) || /[+-](?!00)\d\d:?\d\d$/u.test(found.value)) return found;
  const moment = Date.parse(found.value);
  for (const time of page.querySelectorAll('time[datetime]')) {
    const value = parseMachineDate(time.getAttribute('datetime') ?? '');
    if (value && /[+-]\d\d:\d\d$/u.test(value) && !/[+-]00:00$/u.test(value) && Date.parse(value) === moment)
      return { value, origin: `${found.origin}, time` };
  }
  for (const { value } of shown) {
    if (!/T[\d:]+$/u.test(value)) continue;
    const minutes = Math.round((Date.parse(`${value}Z`) - moment) / MINUTE / STEP) * STEP;
    const isSame = Math.abs(Date.parse(`${value}Z`) - minutes * MINUTE - moment) < 2 * MINUTE;
    if (isSame && minutes !== 0 && Math.abs(minutes) <= FARTHEST)
      return { value: `${local(moment, minutes)}${offsetText(minutes)}`, origin: `${found.origin}, visible` };
  }
  const day = shown.find(({ isUpdate, worth }) => !isUpdate && worth >= SURE)?.value;
  const isNeighbour =
    day?.length === 10 && !found.value.startsWith(day) && !modified?.value.startsWith(day) && couldBe(moment, day);
  return isNeighbour ? { value: day, origin: 'visible' } : found;
}

/** Whether a moment falls on that day in any time zone. */
function couldBe(moment: number, day: string): boolean {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Math.abs(moment - noon) <= (12 * 60 + FARTHEST) * MINUTE;
}

const local = (moment: number, minutes: number): string =>
  new Date(moment + minutes * MINUTE).toISOString().slice(0, 19);
