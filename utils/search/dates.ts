import type { DateQuery } from './query';

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const LOWEST = '0';
const HIGHEST = '99999999';

/** Returns "2024-2-9" or "2024/2/9" as "2024-02-09"; null when there is no such year, month or day. */
export function normalDate(text: string): string | null {
  const [, year, month, day] = DATE.exec(text.replaceAll('/', '-')) ?? [];
  if (year === undefined) return null;
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const first = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const exists = first.getUTCMonth() === Number(month ?? 1) - 1 && first.getUTCDate() === Number(day ?? 1);
  return exists ? parts.join('-') : null;
}

/** Returns the days a date query asks for, as yyyymmdd, from `low` to before `high`. */
export function daysOf({ operator, value }: Pick<DateQuery, 'operator' | 'value'>): { low: string; high: string } {
  const start = value.replaceAll('-', '');
  // "~" sorts after the digits, so `end` lies above every day of the month or year.
  const end = `${start}~`;
  if (operator === 'before') return { low: LOWEST, high: start };
  return operator === 'after' ? { low: end, high: HIGHEST } : { low: start, high: end };
}
