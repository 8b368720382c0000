/** An extraction that is under way in a page. */
export interface ExtractionRun {
  /** The share that is done, 0 to 1. */
  done: number;
  cancel(): void;
}

/**
 * Where it is found by what else of ours is run in the page: the global scope is that of the extension's isolated world,
 * which no script of the page sees.
 */
export interface ExtractionScope {
  pressmarkExtraction?: ExtractionRun | undefined;
}
