import type { Annotation } from './annotation';

/** Fields of an article that come from the page, named as in Readability. Null: the page does not say. */
export interface ArticleMetadata {
  title: string;
  byline: string | null;
  siteName: string | null;
  /** ISO 8601; without a zone where the page gives none. */
  publishedTime: string | null;
  modifiedTime: string | null;
  /** BCP 47. Where the text is plainly in another language than the page declares, that of the text. */
  lang: string | null;
  dir: 'ltr' | 'rtl' | null;
  canonicalUrl: string | null;
  excerpt: string;
  /** Address of the lead image; never fetched by Pressmark. */
  leadImage: string | null;
  section: string | null;
  keywords: string[];
  /** Runs of letters and digits; in scripts without spaces, words by `Intl.Segmenter`. */
  wordCount: number;
  readingMinutes: number;
}

/** Where each field was found, e.g. `{ byline: 'json-ld' }`. */
export type MetadataOrigins = Partial<Record<keyof ArticleMetadata, string>>;

/** A saved article without its body: all that a list shows. */
export interface Article extends ArticleMetadata {
  id: string;
  /** Every address known to lead here, as `sourceOf` writes them. The first is that of the page it was first saved from. */
  sources: string[];
  /** The address as the browser showed it when the article was saved. */
  url: string;
  /** The newest snapshot good enough to read. */
  snapshotId: string;
  /** The reader's note on the article as a whole. */
  note: string;
  tags: string[];
  /** Live annotations; kept here so that a list need not count them. */
  annotationCount: number;
  /** When the reader marked it read; absent while unread. */
  read?: string;
  created: string;
  modified: string;
  /** Set on a tombstone: in the trash, and can be restored. */
  deleted?: string;
}

/** One extraction of the page. Never changed once written. */
export interface Snapshot {
  id: string;
  articleId: string;
  url: string;
  created: string;
  modified: string;
  deleted?: string;
  /** SHA-256 of `textContent`, hexadecimal. */
  textHash: string;
  metadata: ArticleMetadata;
  /** Where each field was found; absent in snapshots from before origins were stored. */
  origins?: MetadataOrigins;
  /** The other pages of an article that is split over several; absent where there are none. */
  otherPages?: { url: string; label: string }[];
  /** Sanitised HTML. */
  content: string;
  /** Plain text with a newline between blocks. */
  textContent: string;
}

/** An article with everything the reader and the exports need. */
export interface ArticleBundle {
  article: Article;
  snapshot: Snapshot;
  /** Live annotations, in the order of the text. */
  annotations: Annotation[];
}
