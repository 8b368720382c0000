/** The date that `before:`, `after:` and `on:` look at. Without one, either may match. */
export type DateField = 'saved' | 'published';

/** Parts of an article that can be searched on their own. */
export type TextField = 'title' | 'note' | 'quote' | 'author';

/** Filters whose value an article either has or has not. */
export type FilterField = 'tag' | 'site' | 'lang' | 'color' | 'has' | 'is';

/** A word in all its accents; with `prefix`, every longer word too. */
export interface WordQuery {
  type: 'word';
  text: string;
  prefix?: true;
}

/** Words side by side. Those typed with accents must have them. */
export interface PhraseQuery {
  type: 'phrase';
  text: string;
}

/** A word with exactly these accents. */
export interface ExactQuery {
  type: 'exact';
  text: string;
}

/** A year, a month or a day, as typed: "2024", "2024-02", "2024-02-29". */
export interface DateQuery {
  type: 'date';
  operator: 'before' | 'after' | 'on';
  field?: DateField;
  value: string;
}

export type Query =
  | { type: 'and' | 'or'; of: Query[] }
  | { type: 'not'; of: Query }
  | { type: 'in'; field: TextField; of: WordQuery | PhraseQuery }
  | { type: 'filter'; field: FilterField; value: string; prefix?: true }
  | WordQuery
  | PhraseQuery
  | ExactQuery
  | DateQuery;

/** An empty query asks for everything. */
export const EVERYTHING: Query = { type: 'and', of: [] };
