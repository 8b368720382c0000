import type { ArticleBundle } from '../model/article';

/** Returns the reader's local day of a time (ISO 8601), as YYYY-MM-DD. */
export type DayOf = (time: string) => string;

/** A format of exports. To add one, write a file beside this one and list it in `index.ts`. */
export interface ExportFormat {
  id: string;
  /** Its name for the reader, shown after "Export". */
  label: string;
  /** The file extension, without a dot. */
  extension: string;
  mimeType: string;
  /**
   * One text of these articles, in the order given. Pure: the same articles give the same text.
   *
   * @param dayOf the day of a time (ISO 8601) where the reader is, as YYYY-MM-DD
   */
  render(bundles: readonly ArticleBundle[], dayOf: DayOf): string;
}
