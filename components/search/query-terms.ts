import { QUOTATION_MARKS as MARKS } from '@/utils/text/quotation-marks';

/** A phrase without its closing mark; `\"` is a mark within. */
const BEGUN = `[${MARKS}](?:\\\\["\\\\]|\\\\(?!["\\\\])|[^${MARKS}\\\\])*`;
const PHRASE = new RegExp(`${BEGUN}[${MARKS}]`, 'gu');

/** A word, filter or quoted phrase of a query, as it is typed. */
const TERM = new RegExp(`(?:[^\\s${MARKS}]|${BEGUN}[${MARKS}]?)+`, 'gu');

const termsOf = (query: string): string[] => query.match(TERM) ?? [];

/** Whether a query has a term of its own that equals `term`, with the value in quotation marks or without. */
export function hasTerm(query: string, term: string): boolean {
  return termsOf(query).some(isSameAs(term));
}

/** Returns the query with the term added, or removed if it was there. A phrase still being typed is closed first. */
export function toggleTerm(query: string, term: string): string {
  const terms = termsOf(isOpen(query) ? `${query}"` : query);
  const others = terms.filter((one) => !isSameAs(term)(one));
  return (others.length < terms.length ? others : [...terms, term]).join(' ');
}

/** `tag:"a"` equals `tag:a`, but `"is:unread"` is a phrase. */
const isSameAs = (term: string) => (other: string) => withoutMarks(other) === withoutMarks(term);

const withoutMarks = (term: string) => term.replace(new RegExp(`(?<=:)[${MARKS}](.*)[${MARKS}]$`, 'u'), '$1');

const isOpen = (query: string) => new RegExp(`[${MARKS}]`, 'u').test(query.replace(PHRASE, ''));
