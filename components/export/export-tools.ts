import type { ExportedFile } from '@/utils/export/export-articles';

/** Where an export goes. */
export interface ExportTools {
  copyText(text: string): Promise<void>;
  download(file: ExportedFile): void;
}

/** The clipboard and the downloads of an extension page. */
export const pageExportTools: ExportTools = {
  copyText: (text) => navigator.clipboard.writeText(text),

  download({ name, blob }) {
    const url = URL.createObjectURL(blob);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The download starts with the click, so a popup that closes before the timer does no harm.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
};
