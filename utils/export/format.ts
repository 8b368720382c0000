import type { ArticleBundle } from '../model/article';

/** A way to write saved articles down. A new one is a file beside this and a line in `index.ts`. */
export interface ExportFormat {
  id: string;
  /** As a reader knows it, after "Export". */
  label: string;
  /** Of its files, without a dot. */
  extension: string;
  mimeType: string;
  /** One text of these articles, in the order given. Pure: the same articles give the same text. */
  render(bundles: readonly ArticleBundle[]): string;
}
