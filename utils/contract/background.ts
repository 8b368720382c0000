import type { Anchoring } from '../model/anchoring';
import type { Annotation, Color } from '../model/annotation';
import type { Article } from '../model/article';
import type { Detection } from '../model/extraction';
import type { Preferences } from '../model/preferences';
import type { Target } from '../model/selector';
import type { AnnotateOutcome } from './library';

/** The part of the library that belongs to a web page. */
export interface PageContents {
  article: Article | null;
  annotations: Annotation[];
  /** Half-written notes by annotation id: newer than the note in the record. */
  drafts: Record<string, string>;
  preferences: Preferences;
}

/** The address a web page claims as canonical. */
export interface CanonicalClaim {
  canonicalUrl: string | null;
  /** The address it was loaded from: after a move within the document, the claim may still be for that one. */
  loadedUrl?: string;
}

/**
 * What code in a web page may ask of the background. The page is identified by the message's sender, never by its data.
 * It can read only its own article's annotations. It can change those, and those of earlier pages of its origin in the tab.
 */
export interface Background {
  /** Reports what the detector found. Sets the toolbar button, and loads the page tools where they are needed. */
  pageOpened(data: CanonicalClaim & { detection: Detection }): Promise<{ toolbar: boolean }>;
  /** Loads the page tools, because the reader has selected text. */
  loadTools(): Promise<void>;
  /** Reads this page's article and highlights. */
  pageContents(data: CanonicalClaim): Promise<PageContents>;
  /** Stores a highlight, saving the article first when it is new. */
  annotate(data: { target: Target; color: Color }): Promise<AnnotateOutcome>;
  updateAnnotation(data: { id: string; note?: string; tags?: string[]; color?: Color }): Promise<Annotation>;
  removeAnnotation(data: { id: string }): Promise<void>;
  restoreAnnotation(data: { id: string }): Promise<void>;
  /** Keeps what is being typed; resolves once it is stored. */
  saveDraft(data: { id: string; text: string }): Promise<void>;
  /** Stores how well the quotes were found on this page. */
  reportAnchoring(data: { results: { id: string; anchoring: Anchoring }[] }): Promise<void>;
  /** Points an annotation at the unsure place the reader accepts, and keeps its earlier target. */
  acceptPlace(data: { id: string; target: Target }): Promise<Annotation>;
  /** Makes an annotation an orphan, until it is found elsewhere than at the words the reader refuses. */
  refusePlace(data: { id: string; found: string }): Promise<Annotation>;
}
