import type { Anchoring } from '../model/anchoring';
import type { Annotation, Color } from '../model/annotation';
import type { Article } from '../model/article';
import type { Detection } from '../model/extraction';
import type { Preferences } from '../model/preferences';
import type { Target } from '../model/selector';
import type { AnnotateOutcome } from './library';

/** A page's own part of the library. */
export interface PageContents {
  article: Article | null;
  annotations: Annotation[];
  /** Half-written notes by annotation id: newer than the note in the record. */
  drafts: Record<string, string>;
  preferences: Preferences;
}

/** What a page calls its own address. */
export interface CanonicalClaim {
  canonicalUrl: string | null;
  /** The address it was loaded by: a page that has moved since may still say what it was. */
  loadedUrl?: string;
}

/**
 * What code in a page may ask of the background. The page is known by its sender, never by what it says. It can read its
 * own article's annotations only, and change those and what belonged to the pages of its origin before it in the tab.
 */
export interface Background {
  /** The detector has looked at the page (again). Sets the toolbar button and loads the page tools where they are needed. */
  pageOpened(data: CanonicalClaim & { detection: Detection }): Promise<{ toolbar: boolean }>;
  /** The reader selected text: load the page tools. */
  loadTools(): Promise<void>;
  /** This page's article and highlights. */
  pageContents(data: CanonicalClaim): Promise<PageContents>;
  /** Stores a highlight, saving the article first when it is new. */
  annotate(data: { target: Target; color: Color }): Promise<AnnotateOutcome>;
  updateAnnotation(data: { id: string; note?: string; tags?: string[]; color?: Color }): Promise<Annotation>;
  removeAnnotation(data: { id: string }): Promise<void>;
  restoreAnnotation(data: { id: string }): Promise<void>;
  /** Keeps what is being typed; resolves once it is stored. */
  saveDraft(data: { id: string; text: string }): Promise<void>;
  /** How the quotes were found on this page. */
  reportAnchoring(data: { results: { id: string; anchoring: Anchoring }[] }): Promise<void>;
  /** The reader accepts an unsure place: the annotation points at it from now on, and keeps its earlier target. */
  acceptPlace(data: { id: string; target: Target }): Promise<Annotation>;
  /** The reader says that the place with these words is not the passage: the annotation is an orphan until it is found elsewhere. */
  refusePlace(data: { id: string; found: string }): Promise<Annotation>;
}
