import { LETTERS } from '@/utils/text/letters';
import { commonNames, type MonthNames } from './month-names';

/** Everything between the letters of a name in NFD: marks, points and spaces. */
const MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed.\s]/g;

const LETTER = new RegExp(`[${LETTERS}]`);

/** Returns a name without marks, case and spaces. Arabic letters become Persian ones, because pages mix the two. */
const keyOf = (name: string): string =>
  name.normalize('NFD').replace(MARKS, '').replace(/[يى]/gu, 'ی').replaceAll('ك', 'ک').toLowerCase();

/** Forms in which a browser writes a month, the commonest in dates first. */
const STYLES = [
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
  { month: 'long' },
  { month: 'short' },
] as const satisfies Intl.DateTimeFormatOptions[];

const cache = new Map<string, MonthNames>();

/** Returns the month names of a language from `Intl`; empty for a language it does not know. */
function namesIn(lang: string, style: number): MonthNames {
  const key = `${lang} ${style}`;
  let names = cache.get(key);
  if (!names) {
    names = readNames(lang, STYLES[style]);
    cache.set(key, names);
  }
  return names;
}

function readNames(lang: string, style: Intl.DateTimeFormatOptions | undefined): MonthNames {
  const names = new Map<string, number>();
  try {
    const format = new Intl.DateTimeFormat(`${lang}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
    for (let index = 0; index < 12; index += 1) {
      const part = format.formatToParts(new Date(Date.UTC(2020, index, 15))).find(({ type }) => type === 'month');
      const key = keyOf(part?.value ?? '');
      if (LETTER.test(key)) names.set(key, index + 1);
    }
  } catch {
    // An invalid language tag.
  }
  return names;
}

/** Finds the month that a beginning of at least three letters fits; undefined where it fits several. */
function beginningWith(start: string, styles: readonly MonthNames[]): number | undefined {
  if (start.length < 3) return undefined;
  const fits = new Set<number>();
  for (const names of styles) {
    for (const [name, month] of names) if (name.startsWith(start)) fits.add(month);
  }
  return fits.size === 1 ? [...fits][0] : undefined;
}

function monthIn(lang: string, key: string): number | undefined {
  const common = commonNames(lang);
  if (common) return common.get(key) ?? beginningWith(key, [common]);
  // Most short forms begin the long one, which saves asking for other styles.
  const long = namesIn(lang, 0);
  const month = long.get(key) ?? beginningWith(key, [long]);
  if (month !== undefined) return month;
  for (let style = 1; style < STYLES.length; style += 1) {
    const found = namesIn(lang, style).get(key);
    if (found !== undefined) return found;
  }
  return beginningWith(
    key,
    [...STYLES.keys()].map((style) => namesIn(lang, style)),
  );
}

/** Countries with their own month names in a language. */
const VARIANTS: Record<string, readonly string[]> = { ar: ['ar-JO', 'ar-MA'] };

/** The language that names the months of each other calendar. */
const CALENDARS: Record<string, string> = { persian: 'fa', 'islamic-umalqura': 'ar' };

const YEAR_OF_HALF_MONTHS = Array.from({ length: 26 }, (_, at) => new Date(Date.UTC(2020, 0, 1 + 15 * at)));

/** The names of the months in another calendar. */
function namesInCalendar(calendar: string): MonthNames {
  let names = cache.get(calendar);
  if (!names) {
    const [named, numbered] = [`${CALENDARS[calendar]}-u-ca-${calendar}`, `en-u-ca-${calendar}-nu-latn`].map(
      (locale, at) => new Intl.DateTimeFormat(locale, { month: at === 0 ? 'long' : 'numeric', timeZone: 'UTC' }),
    );
    names = new Map(YEAR_OF_HALF_MONTHS.map((day) => [keyOf(named?.format(day) ?? ''), Number(numbered?.format(day))]));
    cache.set(calendar, names);
  }
  return names;
}

/** English names appear on pages in every language. */
const ENGLISH_NAMES = commonNames('en') as MonthNames;

/**
 * Returns a lookup of months by name, in the languages and in English, also by first letters that fit one month only.
 * With a calendar, it looks up that calendar's months.
 */
export function monthsOf(langs: readonly string[]): (name: string, calendar?: string | null) => number | undefined {
  return (name, calendar = null) => {
    const numbered = /^tháng\s(\d{1,2})$/u.exec(name.toLowerCase())?.[1];
    if (numbered) return Number(numbered);
    const key = keyOf(name);
    if (calendar !== null) return namesInCalendar(calendar).get(key);
    if (ENGLISH_NAMES.has(key)) return ENGLISH_NAMES.get(key);
    for (const lang of new Set(langs)) {
      if (/^en\b/.test(lang)) continue;
      // Hebrew prefixes the name with "in".
      const own = lang.startsWith('he') ? key.replace(/^ב/u, '') : key;
      const variants = VARIANTS[lang.slice(0, 2)] ?? [];
      const month = monthIn(lang, own) ?? variants.map((one) => namesIn(one, 0).get(own)).find(Boolean);
      if (month !== undefined) return month;
    }
    return beginningWith(key, [ENGLISH_NAMES]);
  };
}
