import type { ArticleMetadata, MetadataOrigins } from './article';

/** What the detector says of a page. */
export interface Detection {
  isArticle: boolean;
  /** 0 to 1. */
  confidence: number;
  /** Names of the signals that spoke, the strongest first, in words a reader understands. */
  because: string[];
}

/** An article as it was taken from a page. */
export interface Extraction {
  /** The address of the page it was taken from. */
  url: string;
  metadata: ArticleMetadata;
  origins: MetadataOrigins;
  /** Sanitised HTML. */
  content: string;
  /** Plain text with a newline between blocks. */
  textContent: string;
  /** The other pages of an article in several pages; named, not fetched. */
  otherPages: { url: string; label: string }[];
}

/** Why a page gave no article. */
export type NoArticleReason = 'no-article' | 'paywall' | 'consent-wall' | 'error-page' | 'empty' | 'cancelled';

export type ExtractionOutcome = { ok: true; extraction: Extraction } | { ok: false; reason: NoArticleReason };
