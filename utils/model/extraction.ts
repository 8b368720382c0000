import type { ArticleMetadata, MetadataOrigins } from './article';

/** The detector's answer for a page. */
export interface Detection {
  isArticle: boolean;
  /** 0 to 1. */
  confidence: number;
  /** Names of the signals behind the answer, the strongest first, in words a reader understands. */
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
  /** The other pages of an article that is split over several; never fetched. */
  otherPages: { url: string; label: string }[];
}

/** Why a page gave no article. */
export type NoArticleReason = 'no-article' | 'paywall' | 'consent-wall' | 'error-page' | 'empty' | 'cancelled';

export type ExtractionOutcome = { ok: true; extraction: Extraction } | { ok: false; reason: NoArticleReason };
