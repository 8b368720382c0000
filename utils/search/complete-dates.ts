import type { CompletionItem } from '../model/search';
import { DATE_FIELDS } from './operators';

const YEARS = 6;
const FIELD_HELP = { saved: 'the day it was saved', published: 'the day it was published' } as const;

/**
 * Completes the value of a date operator: `saved:` or `published:`, one of the last years, or a month of a year that is
 * typed in full. `today` is the reader's local day, YYYY-MM-DD.
 */
export function datesFor(begun: string, today: string): CompletionItem[] {
  const typed = begun.toLowerCase();
  const field = DATE_FIELDS.find((one) => typed.startsWith(`${one}:`));
  const prefix = field === undefined ? '' : `${field}:`;
  const date = typed.slice(prefix.length).replaceAll('/', '-');
  const dates = [...years(today), ...months(date, today)].filter((one) => one.startsWith(date) && one !== date);
  const fields = DATE_FIELDS.filter((one) => field === undefined && one.startsWith(typed));
  return [
    ...dates.map((one) => ({ insert: `${prefix}${one} `, label: prefix + one })),
    ...fields.map((one) => ({ insert: `${one}:`, label: `${one}:`, help: FIELD_HELP[one] })),
  ];
}

function years(today: string): string[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: YEARS }, (_, back) => String(last - back));
}

/** The months of a year typed in full, the latest first; none that are still to come. */
function months(date: string, today: string): string[] {
  const [year] = /^\d{4}(?=-|$)/.exec(date) ?? [];
  if (year === undefined) return [];
  const all = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
  return all.filter((one) => one <= today.slice(0, 7)).toReversed();
}
