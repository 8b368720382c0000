/** An extraction in progress in a page. */
export interface ExtractionRun {
  /** Share of the work done, 0 to 1. */
  done: number;
  cancel(): void;
}

/**
 * The global scope through which our other injected scripts find the run. It belongs to the extension's isolated world,
 * which the page's scripts cannot see.
 */
export interface ExtractionScope {
  pressmarkExtraction?: ExtractionRun | undefined;
}
