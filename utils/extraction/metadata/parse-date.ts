import { LETTERS } from '@/utils/text/letters';
import { calendarOf, type Day, gregorianDay, isCalendarOf, yearOfEra } from './calendars';
import { writesMonthFirst } from './day-order';
import { monthsOf } from './months';
import { type TimeOfDay, timeIn } from './parse-time';

/** Parts of a moment; those the page does not give are absent. */
type Moment = Day & TimeOfDay;

const FIRST_YEAR = 1990;

/** Writes ISO 8601, with time and zone where known; null for an impossible day, one before 1990 or in the future. */
function iso({ year, month, day, time, zone }: Moment): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || year < FIRST_YEAR || date.getTime() > Date.now() + 2 * 86_400_000)
    return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${year}-${pad(month)}-${pad(day)}${time ? `T${time}${zone ?? ''}` : ''}`;
}

/** Digits other than ASCII that dates are written in. */
const OTHER_DIGITS =
  '\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u09e6-\\u09ef\\u0ae6-\\u0aef\\u0e50-\\u0e59\\uff10-\\uff19';
const OTHER_DIGIT = new RegExp(`[${OTHER_DIGITS}]`, 'g');
const DIGIT = new RegExp(`[0-9${OTHER_DIGITS}]`);

/** Replaces `OTHER_DIGITS` with ASCII digits. */
function westernDigits(text: string): string {
  return text.replace(OTHER_DIGIT, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0ae6, 0x0e50, 0xff10];
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  });
}

/** Parses a date written for machines: ISO 8601 and similar forms, compact digits, epoch seconds or milliseconds. */
export function parseMachineDate(value: string): string | null {
  const text = westernDigits(value.trim());
  const full = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s_]+|$)(.*)$/u.exec(text);
  if (full) {
    return iso({ year: Number(full[1]), month: Number(full[2]), day: Number(full[3]), ...timeIn(full[4] ?? '') });
  }
  if (/^1\d{9}(?:\d{3})?$/u.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z');
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2}))?/u.exec(text);
  if (compact) {
    const time = compact[4] ? { time: `${compact[4]}:${compact[5]}:00` } : {};
    return iso({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]), ...time });
  }
  return null;
}

const LONG_YEAR = /\d{4}/;
const YEAR_SIGN = /[年년]/;

const Y = String.raw`(\d{4})`;
const NUMBER = String.raw`(\d{1,2})`;
const CJK = new RegExp(
  String.raw`(?:中[華华])?(令和|平成|昭和|民[國国])?\s*(?<!\d)(\d{1,4}|元)\s*[年년]\s*${NUMBER}\s*[月월]\s*${NUMBER}\s*[日일号]?`,
  'u',
);
const YEAR_FIRST = new RegExp(String.raw`(?<![\d])${Y}\s?[-/.]\s?${NUMBER}\s?[-/.]\s?${NUMBER}(?!\d)`, 'u');
const YEAR_LAST = new RegExp(String.raw`(?<![\d./-])${NUMBER}\s?([-/.])\s?${NUMBER}\s?\2\s?(\d{4}|\d{2}(?!\d))`, 'u');
const DAY_MONTH_YEAR = new RegExp(
  String.raw`(?<!\d)${NUMBER}(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:de\s+|d['’]|of\s+|ngày\s+|tháng\s+|-)?\s*(tháng\s\d{1,2}|[${LETTERS}.]{1,20}(?:\s(?:ال[${LETTERS}]{3,8}))?)(?:\s?/\s?[${LETTERS}]{3,10})?[\s,.-]*(?:de\s+|del\s+|năm\s+|г\s*)?[-,]?\s*(\d{4})`,
  'u',
);
const MONTH_DAY_YEAR = new RegExp(String.raw`([${LETTERS}]{3,20})\.?\s+${NUMBER}(?:st|nd|rd|th|er)?,?\s+(\d{4})`, 'u');

/** A date found in running text, with its offset and length in the composed (NFC) text. */
export interface DateInText {
  value: string;
  index: number;
  length: number;
}

/**
 * Finds the first date in a text for people, in one of the languages or in English. `05/02/2024` is read day first, unless
 * that is impossible or the region of the first language writes the month first.
 */
export function findDate(source: string, langs: string | readonly string[] | null): DateInText | null {
  if (!DIGIT.test(source)) return null;
  const lang = typeof langs === 'string' ? langs : (langs?.[0] ?? null);
  const text = westernDigits(source.normalize('NFC'));
  const all = typeof langs === 'string' ? [langs] : (langs ?? []);
  const candidates: { moment: Day; index: number; length: number }[] = [];
  const offer = (match: RegExpExecArray, day: Day | null) => {
    if (day) candidates.push({ moment: day, index: match.index, length: match[0].length });
  };
  const months = monthsOf(all);
  const cjk = YEAR_SIGN.test(text) ? CJK.exec(text) : null;
  if (cjk) offer(cjk, numbered(yearOfEra(cjk[1], cjk[2] ?? ''), Number(cjk[3]), Number(cjk[4]), all));
  // Most lines have no year: skip the dear patterns for them.
  const hasYear = LONG_YEAR.test(text);
  const yearFirst = hasYear && !cjk ? YEAR_FIRST.exec(text) : null;
  if (yearFirst) offer(yearFirst, numbered(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), all));
  const numeric = YEAR_LAST.exec(text);
  if (numeric) {
    const [one, two] = [Number(numeric[1]), Number(numeric[3])];
    const monthFirst = two > 12 || (one <= 12 && numeric[2] !== '.' && writesMonthFirst(lang));
    const year = numeric[4]?.length === 2 ? 2000 + Number(numeric[4]) : Number(numeric[4]);
    offer(numeric, numbered(year, monthFirst ? one : two, monthFirst ? two : one, all));
  }
  const worded = hasYear ? DAY_MONTH_YEAR.exec(text) : null;
  if (worded) offer(worded, named(Number(worded[3]), worded[2] ?? '', Number(worded[1]), months));
  const american = hasYear ? MONTH_DAY_YEAR.exec(text) : null;
  if (american) offer(american, named(Number(american[3]), american[1] ?? '', Number(american[2]), months));
  for (const { moment, index, length } of candidates.sort((a, b) => a.index - b.index)) {
    const value = iso({ ...moment, ...nearbyTime(text, index, length) });
    if (value) return { value, index, length };
  }
  return null;
}

/** Finds the time of day right after a date, else right before it. */
function nearbyTime(text: string, index: number, length: number): TimeOfDay {
  const after = timeIn(text.slice(index + length, index + length + 32));
  return after.time ? after : timeIn(text.slice(Math.max(0, index - 28), index));
}

/** Converts a numeric day from the calendar that its year tells; null where no language of the page uses that calendar. */
function numbered(year: number, month: number, day: number, langs: readonly string[]): Day | null {
  const calendar = calendarOf(year);
  if (calendar === null) return { year: buddhist(year), month, day };
  return isCalendarOf(calendar, langs) ? gregorianDay(calendar, { year, month, day }) : null;
}

/** Converts a day whose month is a name; null where the name is unknown. */
function named(year: number, name: string, day: number, months: ReturnType<typeof monthsOf>): Day | null {
  const calendar = calendarOf(year);
  const month = months(name, calendar);
  if (month === undefined) return null;
  return calendar === null ? { year: buddhist(year), month, day } : gregorianDay(calendar, { year, month, day });
}

/** Converts a Thai Buddhist year to a Gregorian one. */
const buddhist = (year: number): number => (year >= 2450 && year < 2700 ? year - 543 : year);
