import { createModel, effect, signal } from '@preact/signals';
import type { LibraryReads } from '@/utils/contract/library';
import type { Reading } from '@/utils/export/read-bundles';
import type { ArticleBundle } from '@/utils/model/article';
import { toAppError, type AppError } from '@/utils/model/errors';
import type { Finder } from '@/utils/model/search';
import { localDay } from '@/utils/text/days';
import type { Notices } from '../ui/notices';
import { countOf } from '../ui/numbers';
import type { ExportTools } from './export-tools';
import { allIds, foundIds } from './ids-of';

/** Articles to export: by id, what a query finds, or everything that is saved. */
export type Scope = readonly string[] | { query: string } | 'everything';

/** How far an export has come. */
interface Progress {
  done: number;
  /** Zero while it is not known. */
  total: number;
}

/** Exports articles as Markdown, to the clipboard or into a file, with progress and a way to stop. */
export const ExportModel = createModel(
  (library: LibraryReads, finder: Finder, tools: ExportTools, notices: Notices) => {
    const progress = signal<Progress | null>(null);
    let running: AbortController | null = null;

    /** Runs one export at a time; a new one stops the last. `deliver` returns the notice, or null if nothing was read. */
    const run = async (
      scope: Scope,
      deliver: (reading: Reading, readCount: () => number) => Promise<string | null>,
    ) => {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      progress.value = { done: 0, total: 0 };
      try {
        const ids = await idsOf(library, finder, scope);
        mine.signal.throwIfAborted();
        progress.value = { done: 0, total: ids.length };
        if (ids.length === 0) return notices.problem('There is nothing to export yet.');
        const unreadable: AppError[] = [];
        const reading: Reading = {
          ids,
          load: (id) => library.articleBundle(id),
          onUnreadable: (error) => unreadable.push(error),
          onProgress(done) {
            if (running === mine) progress.value = { done, total: ids.length };
          },
          signal: mine.signal,
        };
        const said = await deliver(reading, () => ids.length - unreadable.length);
        const [first] = unreadable;
        if (first === undefined) notices.done(said ?? '');
        else if (said === null) notices.problem(first.message);
        else notices.problem(`${said} ${countOf(unreadable.length, 'article')} could not be read: ${first.message}`);
      } catch (thrown) {
        if (mine.signal.aborted) notices.done('Export stopped.');
        else notices.problem(toAppError(thrown).message);
      } finally {
        if (running === mine) {
          running = null;
          progress.value = null;
        }
      }
    };

    effect(() => () => running?.abort());

    return {
      progress,
      async copy(scope: Scope) {
        await run(scope, async (reading) => {
          const [{ exportFormats }, { readBundles }] = await Promise.all([
            import('@/utils/export'),
            import('@/utils/export/read-bundles'),
          ]);
          const [format] = exportFormats;
          const bundles: ArticleBundle[] = [];
          for await (const bundle of readBundles(reading)) bundles.push(bundle);
          const [first, ...others] = bundles;
          if (first === undefined) return null;
          await tools.copyText(
            others.length === 0 ? format.render(first, localDay) : format.renderTogether(bundles, localDay),
          );
          return `Copied ${countOf(bundles.length, 'article')} as ${format.label}.`;
        });
      },
      /** Downloads one article as a file, and copies it too; several as a zip with a file each. */
      async download(scope: Scope) {
        await run(scope, async (reading, readCount) => {
          const [{ exportFormats }, { exportArticles }] = await Promise.all([
            import('@/utils/export'),
            import('@/utils/export/export-articles'),
          ]);
          const [format] = exportFormats;
          const file = await exportArticles({ ...reading, format, now: new Date().toISOString(), dayOf: localDay });
          if (file === null) return null;
          tools.download(file);
          if (reading.ids.length > 1) return `Exported ${countOf(readCount(), 'article')} to “${file.name}”.`;
          // Copying fails if the window has lost the focus; the file is downloaded all the same.
          const isCopied = await tools.copyText(await file.blob.text()).then(
            () => true,
            () => false,
          );
          return `Exported to “${file.name}”${isCopied ? ', and copied' : ''}.`;
        });
      },
      cancel() {
        running?.abort();
      },
    };
  },
);

export type Exports = InstanceType<typeof ExportModel>;

async function idsOf(library: LibraryReads, finder: Finder, scope: Scope): Promise<readonly string[]> {
  if (scope === 'everything') return allIds(library);
  return 'query' in scope ? foundIds(finder, scope.query) : scope;
}
