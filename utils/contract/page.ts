import type { ExtractionOutcome } from '../model/extraction';
import type { Target } from '../model/selector';

/** Why there is no passage to highlight. */
export type NoSelectionReason = 'nothing-selected' | 'in-a-field' | 'in-a-frame' | 'no-text';

export type SelectionOutcome = { ok: true; target: Target } | { ok: false; reason: NoSelectionReason };

/** The calls that the page tools in a tab answer. One JSON-safe argument, one JSON-safe result. */
export interface PageTools {
  /** Describes the selected passage, and leaves the selection as it is. */
  captureSelection(): Promise<SelectionOutcome>;
  /** Takes the captured selection away once it is highlighted, for it would hide the colour. */
  releaseSelection(): Promise<void>;
  /** Reads this page's annotations again and repaints them, after a change in the library. */
  refresh(): Promise<void>;
  /** Brings a highlight into view and opens its card. Resolves to false when it is not on the page. */
  showAnnotation(data: { id: string }): Promise<boolean>;
  /** Shows the reader a message in the page, when no popup is open to show it. */
  announce(data: { message: string }): Promise<void>;
}

/** Follows an extraction that is under way, and can end it. */
export interface ExtractionWatch {
  /** Ends it with the outcome `cancelled`. */
  signal?: AbortSignal;
  /** Called from time to time with the share that is done, 0 to 1. */
  onProgress?: (done: number) => void;
}

/** What the background may ask of the web page in a tab. */
export interface Page extends PageTools {
  /**
   * Extracts the article and leaves the page as it is. Runs in a script that is loaded only for this, because it is as
   * large as all the page tools together.
   */
  extractArticle(watch?: ExtractionWatch): Promise<ExtractionOutcome>;
}

/** The calls that an extension page with a stored copy answers the background. */
export interface CopyView {
  /** Highlights the selection in the copy. The page itself shows the outcome. */
  highlightSelection(): Promise<void>;
}
