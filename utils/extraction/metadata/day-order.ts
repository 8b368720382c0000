/**
 * Languages and countries whose order is listed, because the first `Intl.DateTimeFormat` is slow. An order of year, month,
 * day counts as month first.
 */
const MONTH_FIRST =
  /^(?:en(?:-(?:US|CA|PH|ZA))?|(?:hu|ja|ko)(?:-[A-Z]{2})?|sv(?:-SE)?|zh(?:-(?:CN|SG|TW))?|fr-CA|es-P[AR])$/;
const DAY_FIRST =
  /^(?:en-(?:AU|GB|GH|HK|IE|IN|KE|MY|NG|NZ|PK|SG)|(?:ar|cs|da|de|el|es|fi|fr|he|id|it|n[bno]|nl|pl|pt|ro|ru|th|tr|uk|vi)(?:-[A-Z]{2})?)$/;

/** Whether a language tag's region writes the month before the day. Bare English and null count as American. */
export function writesMonthFirst(lang: string | null): boolean {
  if (lang === null || MONTH_FIRST.test(lang)) return true;
  if (DAY_FIRST.test(lang)) return false;
  try {
    const parts = new Intl.DateTimeFormat(lang).formatToParts(new Date(2020, 10, 25));
    return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day');
  } catch {
    return false;
  }
}
