import type { Found } from './meta-tags';
import { parseMachineDate } from './parse-date';
import { clockOf } from './place';
import { type ShownDate, SURE } from './shown-date';

const MINUTE = 60_000;

/** Zones lie this many minutes apart, and reach this far from Greenwich. */
const STEP = 15;
const FARTHEST = 14 * 60;

const offsetText = (minutes: number): string => {
  const pad = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
};

/** What tells the zone of a page. */
interface ZoneSources {
  page: Document;
  shown: readonly ShownDate[];
  modified: Found | null;
  country: string | null;
}

/**
 * A moment given in universal time as the page's own clock showed it, where the page tells its zone or its country has one.
 * Where it shows the neighbouring day alone, that is the day, and no time: in which zone it was is not known.
 */
export function withOwnZone(found: Found, { page, shown, modified, country }: ZoneSources): Found {
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
  const inCountry = byCountry(found, moment, country, shown);
  if (inCountry) return inCountry;
  const day = sureDay(shown);
  const isNeighbour =
    day?.length === 10 && !found.value.startsWith(day) && !modified?.value.startsWith(day) && couldBe(moment, day);
  return isNeighbour ? { value: day, origin: 'visible' } : found;
}

/** The shown day or moment that is surely the article's. */
const sureDay = (shown: readonly ShownDate[]): string | undefined =>
  shown.find(({ isUpdate, worth }) => !isUpdate && worth >= SURE)?.value;

/** A moment in universal time by the clock of the country, unless the page shows another day than that clock does. */
function byCountry(found: Found, moment: number, country: string | null, shown: readonly ShownDate[]): Found | null {
  // Midnight in universal time is a day without a time.
  if (country === null || !/(?:Z|[+-]00:?00)$/u.test(found.value) || /T00:00(?::00)?\D/u.test(found.value)) return null;
  const minutes = clockOf(country, moment);
  if (minutes === null || minutes === 0) return null;
  const value = `${local(moment, minutes)}${offsetText(minutes)}`;
  const day = sureDay(shown)?.slice(0, 10);
  const isSame = value.startsWith(found.value.slice(0, 10));
  return day === undefined || value.startsWith(day) || (isSame && !found.value.startsWith(day))
    ? { value, origin: `${found.origin}, country` }
    : null;
}

/** Whether it was that day anywhere on earth at a moment. */
function couldBe(moment: number, day: string): boolean {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Math.abs(moment - noon) <= (12 * 60 + FARTHEST) * MINUTE;
}

const local = (moment: number, minutes: number): string =>
  new Date(moment + minutes * MINUTE).toISOString().slice(0, 19);
