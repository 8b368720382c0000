import { createModel, effect, signal } from '@preact/signals';
import type { LibraryReads } from '@/utils/contract/library';
import type { ArticleBundle } from '@/utils/model/article';
import { AppError, toAppError } from '@/utils/model/errors';
import type { Finder } from '@/utils/model/search';
import { localDay } from '@/utils/text/days';
import { countOf } from '../ui/dates';
import type { Notices } from '../ui/notices';
import type { ExportTools } from './export-tools';

/** Articles to export: by id, what a query finds, or everything that is saved. */
export type Scope = readonly string[] | { query: string } | 'everything';

/** How far an export has come. */
interface Progress {
  done: number;
  /** Zero while it is not known. */
  total: number;
}

/** How many summaries are read at a time when everything is exported. */
const PAGE = 500;

/** Exports articles as Markdown, to the clipboard or into a file, with progress and a way to stop. */
export const ExportModel = createModel(
  (library: LibraryReads, finder: Finder, tools: ExportTools, notices: Notices) => {
    const progress = signal<Progress | null>(null);
    let running: AbortController | null = null;

    /** One export at a time: a new one stops the one before. `deliver` answers what is to be said. */
    const run = async (scope: Scope, deliver: (ids: readonly string[], signal: AbortSignal) => Promise<string>) => {
      running?.abort();
      const mine = new AbortController();
      running = mine;
      progress.value = { done: 0, total: 0 };
      try {
        const ids = await idsOf(library, finder, scope);
        mine.signal.throwIfAborted();
        progress.value = { done: 0, total: ids.length };
        if (ids.length === 0) notices.problem('There is nothing to export yet.');
        else notices.done(await deliver(ids, mine.signal));
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

    const onProgress = (done: number) => {
      const before = progress.peek();
      if (before) progress.value = { ...before, done };
    };

    effect(() => () => running?.abort());

    return {
      progress,
      async copy(scope: Scope) {
        await run(scope, async (ids, signal) => {
          const { exportFormats } = await import('@/utils/export');
          const bundles: ArticleBundle[] = [];
          for (const id of ids) {
            signal.throwIfAborted();
            bundles.push(await library.articleBundle(id));
            onProgress(bundles.length);
          }
          const [format] = exportFormats;
          const [first, ...others] = bundles;
          const text =
            first && others.length === 0 ? format.render(first, localDay) : format.renderTogether(bundles, localDay);
          await tools.copyText(text);
          return `Copied ${countOf(ids.length, 'article')} as ${format.label}.`;
        });
      },
      /** One article becomes one file, and is copied as well; several become a zip with a file each. */
      async download(scope: Scope) {
        await run(scope, async (ids, signal) => {
          const [{ exportFormats }, { exportArticles }] = await Promise.all([
            import('@/utils/export'),
            import('@/utils/export/export-articles'),
          ]);
          const load = (id: string) => library.articleBundle(id);
          const file = await exportArticles({
            ids,
            format: exportFormats[0],
            load,
            onProgress,
            signal,
            now: new Date().toISOString(),
            dayOf: localDay,
          });
          tools.download(file);
          if (ids.length > 1) return `Exported ${countOf(ids.length, 'article')} to “${file.name}”.`;
          // A clipboard that refuses (the window has lost the focus) does not undo the file.
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

async function foundIds(finder: Finder, query: string): Promise<string[]> {
  const found = await finder.ids(query);
  if (!found.ok) throw new AppError('bad-query', found.message);
  return found.ids;
}

async function allIds(library: LibraryReads): Promise<string[]> {
  const ids: string[] = [];
  for (let page = await library.listArticles({ limit: PAGE }); ;) {
    ids.push(...page.map((article) => article.id));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return ids;
    page = await library.listArticles({ before: last, limit: PAGE });
  }
}
