import type { ArticleBundle } from '@/utils/model/article';

/** A file to hand to the reader. */
export interface ExportFile {
  name: string;
  blob: Blob;
}

/** What an export needs from outside: the formats, the clipboard, the disk. */
export interface ExportTools {
  markdown(bundles: ArticleBundle[]): Promise<string>;
  file(bundles: ArticleBundle[], signal: AbortSignal): Promise<ExportFile>;
  copyText(text: string): Promise<void>;
  download(file: ExportFile): void;
}
