import type { Article } from '@/utils/model/article';

/** Made at first use and kept: to make one takes a hundred times as long as to use it, and a list has many rows. */
const kept = new Map<string, Intl.DateTimeFormat>();

function daysIn(timeZone: string | undefined): Intl.DateTimeFormat {
  const format = kept.get(timeZone ?? '') ?? new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone });
  kept.set(timeZone ?? '', format);
  return format;
}

/** A time as the reader's locale writes a day; the words of the page when it is no time at all. */
export function dayOf(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  // A day without a clock time is that day everywhere; read as UTC it would be the day before in the Americas.
  return daysIn(/^\d{4}-\d{2}-\d{2}$/u.test(iso) ? 'UTC' : undefined).format(time);
}

/** The day as a page printed it, wherever it is read: a morning in Asia is the evening before in America. */
export function printedDayOf(iso: string): string {
  return dayOf(/^\d{4}-\d{2}-\d{2}/u.exec(iso)?.[0] ?? iso);
}

/** When an article came out, or else when it was saved. */
export function dayOfArticle({ publishedTime, created }: Pick<Article, 'publishedTime' | 'created'>): string {
  return publishedTime === null ? dayOf(created) : printedDayOf(publishedTime);
}
