/** Words, filters and quoted phrases of a query, each as it is typed. */
const TERM = /(?:[^\s"]|"[^"]*"?)+/gu;

const termsOf = (query: string): string[] => query.match(TERM) ?? [];

/** Whether a term stands in a query by itself. */
export function hasTerm(query: string, term: string): boolean {
  return termsOf(query).includes(term);
}

/** The query with a term, or without it where it has it. */
export function toggleTerm(query: string, term: string): string {
  const terms = termsOf(query);
  return (terms.includes(term) ? terms.filter((one) => one !== term) : [...terms, term]).join(' ');
}
