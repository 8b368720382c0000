import type { ArticleBundle } from '../model/article';

/** The day that a time is in, as YYYY-MM-DD. */
export type DayOf = (time: string) => string;

/** A way to write saved articles down. A new one is a file beside this and a line in `index.ts`. */
export interface ExportFormat {
  id: string;
  /** As a reader knows it, after "Export". */
  label: string;
  /** Of its files, without a dot. */
  extension: string;
  mimeType: string;
  /**
   * One text of these articles, in the order given. Pure: the same articles give the same text.
   *
   * @param dayOf the day of a time (ISO 8601) where the reader is, as YYYY-MM-DD
   */
  render(bundles: readonly ArticleBundle[], dayOf: DayOf): string;
}
