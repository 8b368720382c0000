/** A day of the Gregorian calendar. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** What to add to a year of a Japanese era or of the Republic of China to get the common year. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

/** Converts a year of an era, where 元 is the first, to a common year. Without an era, only three digits are converted. */
export function yearOfEra(era: string | undefined, number: string): number {
  const year = number === '元' ? 1 : Number(number);
  const since = era === undefined ? undefined : ERAS[era];
  if (since !== undefined) return since + year;
  // The Republic's years are written without its name too.
  return number.length === 3 ? 1911 + year : year;
}

/**
 * Calendars with months of their own, and their years for articles of our time. No article is dated to a Gregorian year
 * in these ranges, so the year alone tells the calendar.
 */
const OTHER: { name: string; langs: RegExp; from: number; to: number; start: number; length: number }[] = [
  {
    name: 'persian',
    langs: /^(?:fa|prs|ps|ckb|ku|tg)\b/u,
    from: 1368,
    to: 1410,
    start: Date.UTC(622, 2, 21),
    length: 365.2422,
  },
  {
    name: 'islamic-umalqura',
    langs: /^(?:ar|ur)\b/u,
    from: 1411,
    to: 1460,
    start: Date.UTC(622, 6, 16),
    length: 354.367,
  },
];

/** Returns the calendar of a year that cannot be a common one; null where it can. */
export const calendarOf = (year: number): string | null =>
  OTHER.find(({ from, to }) => year >= from && year <= to)?.name ?? null;

/** Whether one of the languages uses that calendar. */
export const isCalendarOf = (name: string, langs: readonly string[]): boolean =>
  OTHER.some((one) => one.name === name && langs.some((lang) => one.langs.test(lang)));

const DAY = 86_400_000;

/** Converts a day of another calendar to the Gregorian one, as the browser's `Intl` knows it; null for an impossible day. */
export function gregorianDay(calendar: string, { year, month, day }: Day): Day | null {
  const known = OTHER.find(({ name }) => name === calendar);
  if (!known) return null;
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const guess = known.start + ((year - 1) * known.length + (month - 1) * (known.length / 12) + (day - 1)) * DAY;
  for (const off of [0, 1, -1, 2, -2, 3, -3, 4, -4]) {
    const date = new Date(guess + off * DAY);
    const part = (type: string) => Number(format.formatToParts(date).find((one) => one.type === type)?.value);
    if (part('year') === year && part('month') === month && part('day') === day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return null;
}
