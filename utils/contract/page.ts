import type { ExtractionOutcome } from '../model/extraction';
import type { Target } from '../model/selector';

/** Why there is no passage to highlight. */
export type NoSelectionReason = 'nothing-selected' | 'in-a-field' | 'in-a-frame' | 'no-text';

export type SelectionOutcome = { ok: true; target: Target } | { ok: false; reason: NoSelectionReason };

/** What the page tools in a tab answer. One JSON-safe argument, one JSON-safe answer. */
export interface PageTools {
  /** The selected passage, described; the selection itself stays. */
  captureSelection(): Promise<SelectionOutcome>;
  /** The library changed: read this page's annotations again and repaint. */
  refresh(): Promise<void>;
  /** Brings a highlight into view and opens its card. False when it is not on the page. */
  showAnnotation(data: { id: string }): Promise<boolean>;
  /** Says something to the reader in the page, when no popup is there to say it. */
  announce(data: { message: string }): Promise<void>;
}

/** What is to be known of an extraction that is under way, and the way to end it. */
export interface ExtractionWatch {
  /** Ends it: the outcome is then `cancelled`. */
  signal?: AbortSignal;
  /** Called now and then with the share that is done, 0 to 1. */
  onProgress?: (done: number) => void;
}

/** What the background may ask of the page in a tab. */
export interface Page extends PageTools {
  /**
   * Takes the article out of the page, leaving the page as it is. A script of its own, which is in the page only for as
   * long as that takes: it is as large as all the page tools together.
   */
  extractArticle(watch?: ExtractionWatch): Promise<ExtractionOutcome>;
}

/** What a page that shows a stored copy answers the background. */
export interface CopyView {
  /** Highlights what is selected in the copy; what came of it is said there. */
  highlightSelection(): Promise<void>;
}
