import type { Annotation } from './annotation';
import type { Article } from './article';

/** Everything that search reads of an article. */
export interface Indexable {
  article: Article;
  /** The text of the newest snapshot. */
  textContent: string;
  /** Live annotations. */
  annotations: Annotation[];
}

/** A run of text, and whether it matches the query. */
export interface TextRun {
  text: string;
  match: boolean;
}

/** One place of an article that answers the query. */
export interface SearchPassage {
  field: 'title' | 'byline' | 'tag' | 'note' | 'quote' | 'body';
  runs: TextRun[];
  /** The annotation a quote or note belongs to. */
  annotationId?: string;
}

export interface SearchHit {
  article: Article;
  score: number;
  /** Best first; at least one for a query with words. */
  passages: SearchPassage[];
}

export type SearchOutcome =
  | {
      ok: true;
      hits: SearchHit[];
      /** How many articles match in all. */
      total: number;
      /** What was done for the reader, e.g. that a misspelt word was read as another. */
      remark?: string;
    }
  | {
      ok: false;
      /** Why the query cannot be read, in a sentence; `at` is the UTF-16 offset of the trouble. */
      message: string;
      at: number;
    };

/** What results can be narrowed by. `saved` and `published` count years; `has` and `is` the values of those operators. */
export type FacetName = 'site' | 'tag' | 'color' | 'lang' | 'author' | 'saved' | 'published' | 'has' | 'is';

export interface FacetValue {
  /** As it is shown: a site, a tag in its most frequent spelling, a language tag, a year. */
  value: string;
  /** How many articles of the result have it. */
  articles: number;
  /** Appended to the query after a space, it keeps only these articles; with `-` before it, only the others. */
  term: string;
}

export interface Facet {
  name: FacetName;
  /** The values with the most articles first. */
  values: FacetValue[];
  /** How many different values there are, including those beyond the limit. */
  different: number;
}

export interface FacetOptions {
  /** All but `author` when left out. */
  names?: readonly FacetName[];
  /** The most values to return for one facet; 20 when left out. */
  limit?: number;
}

export type FacetsOutcome =
  | {
      ok: true;
      /** In the order they were asked for. */
      facets: Facet[];
      /** Articles counted. */
      total: number;
    }
  | Extract<SearchOutcome, { ok: false }>;

export type IdsOutcome =
  | {
      ok: true;
      /** Of all articles, the best first. */
      ids: string[];
    }
  | Extract<SearchOutcome, { ok: false }>;

/** How many of all articles are in the search index by the current rules. */
export interface IndexProgress {
  done: number;
  all: number;
}

/** Something that can be put into a query where it is being typed. */
export interface CompletionItem {
  /** What to put in place of the text from `from` to `to`. */
  insert: string;
  label: string;
  /** What an operator asks for. */
  help?: string;
  /** How many articles have the value. */
  articles?: number;
}

/** What the text from `from` to `to` (UTF-16 offsets) could become, the likeliest first. */
export interface Completion {
  from: number;
  to: number;
  items: CompletionItem[];
}

export interface SearchOptions {
  /** 20 when left out. */
  limit?: number;
  offset?: number;
  signal?: AbortSignal;
  /**
   * Called with the first screen of results while the texts of the others are still being read; not called where there
   * are no others. The outcome begins with the same results.
   */
  onFirst?: (outcome: SearchOutcome) => void;
}

/** Searches the library. An extension page keeps one for as long as it lives. */
export interface Search {
  /** The best `limit` articles from `offset` on. Throws `cancelled` once the signal is aborted. */
  search(query: string, options?: SearchOptions): Promise<SearchOutcome>;
}

/** Lists everything that a query finds. */
export interface Finder {
  /** The ids of the articles that `search` shows page by page. */
  ids(query: string): Promise<IdsOutcome>;
}

/** Counts the values that the articles of a result can be narrowed by. */
export interface Faceter {
  /** Counts over the articles a query finds; for an empty query, over the whole library without the trash. */
  facets(query: string, options?: FacetOptions): Promise<FacetsOutcome>;
}

/** Completes a query while it is typed. */
export interface Completer {
  /** Offers operators, and the library's tags, sites, authors and languages, for the text before the caret. */
  complete(query: string, caret: number): Promise<Completion>;
}
