import type { ArticleBundle } from '../model/article';

/** Returns the reader's local day of a time (ISO 8601), as YYYY-MM-DD. */
export type DayOf = (time: string) => string;

/**
 * A format of exports. To add one, write a file beside this one and list it in `index.ts`. Both functions are pure: the same
 * articles give the same text.
 */
export interface ExportFormat {
  /** Its name for the reader, shown after "Export". */
  label: string;
  /** The file extension, without a dot. */
  extension: string;
  mimeType: string;
  /** Writes one article as a file of its own. */
  render(bundle: ArticleBundle, dayOf: DayOf): string;
  /** Writes articles one after the other into one text. Nothing in it may depend on standing at the beginning of a file. */
  renderTogether(bundles: readonly ArticleBundle[], dayOf: DayOf): string;
}
