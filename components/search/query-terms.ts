import { QUOTATION_MARKS as MARKS } from '@/utils/text/quotation-marks';

/** A phrase up to the mark that ends it; `\"` stands for a mark within. */
const BEGUN = `[${MARKS}](?:\\\\["\\\\]|\\\\(?!["\\\\])|[^${MARKS}\\\\])*`;
const PHRASE = new RegExp(`${BEGUN}[${MARKS}]`, 'gu');

/** Words, filters and quoted phrases of a query, each as it is typed. */
const TERM = new RegExp(`(?:[^\\s${MARKS}]|${BEGUN}[${MARKS}]?)+`, 'gu');

const termsOf = (query: string): string[] => query.match(TERM) ?? [];

/** Whether a term stands in a query by itself, in quotation marks or without. */
export function hasTerm(query: string, term: string): boolean {
  return termsOf(query).some(isSameAs(term));
}

/** The query with a term, or without it where it has it. A phrase that is still being typed ends before the term. */
export function toggleTerm(query: string, term: string): string {
  const terms = termsOf(isOpen(query) ? `${query}"` : query);
  const others = terms.filter((one) => !isSameAs(term)(one));
  return (others.length < terms.length ? others : [...terms, term]).join(' ');
}

/** `tag:"a"` is `tag:a`; but `"is:unread"` is a phrase. */
const isSameAs = (term: string) => (other: string) => withoutMarks(other) === withoutMarks(term);

const withoutMarks = (term: string) => term.replace(new RegExp(`(?<=:)[${MARKS}](.*)[${MARKS}]$`, 'u'), '$1');

const isOpen = (query: string) => new RegExp(`[${MARKS}]`, 'u').test(query.replace(PHRASE, ''));
