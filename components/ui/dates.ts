import type { Article } from '@/utils/model/article';

/** Created at first use and kept: creating one takes a hundred times as long as using it, and a list has many rows. */
const kept = new Map<string, Intl.DateTimeFormat>();

function daysIn(timeZone: string | undefined): Intl.DateTimeFormat {
  const format = kept.get(timeZone ?? '') ?? new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone });
  kept.set(timeZone ?? '', format);
  return format;
}

/** Formats the day of a time in the reader's locale. Returns the text as it is if it is not a time. */
export function dayOf(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  // A date without a time is the same day everywhere. `Date` reads it as UTC, so it must be formatted as UTC too.
  return daysIn(/^\d{4}-\d{2}-\d{2}$/u.test(iso) ? 'UTC' : undefined).format(time);
}

/** Formats the day as the page printed it, in any time zone: a morning in Asia is the evening before in America. */
export function printedDayOf(iso: string): string {
  return dayOf(/^\d{4}-\d{2}-\d{2}/u.exec(iso)?.[0] ?? iso);
}

/** Formats the day an article was published, or else saved. */
export function dayOfArticle({ publishedTime, created }: Pick<Article, 'publishedTime' | 'created'>): string {
  return publishedTime === null ? dayOf(created) : printedDayOf(publishedTime);
}
