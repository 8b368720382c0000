import { createModel, effect, signal } from '@preact/signals';
import type { LibraryReads } from '@/utils/contract/library';
import type { ArticleBundle } from '@/utils/model/article';
import { toAppError } from '@/utils/model/errors';
import type { Notices } from '../ui/notices';
import { countOf } from '../ui/dates';
import type { ExportFile, ExportTools } from './export-tools';

/** Articles to export: by id, or everything that is saved. */
export type Scope = readonly string[] | 'everything';

/** How far a long export has come. */
interface Progress {
  done: number;
  /** Zero while it is not known. */
  total: number;
}

/** How many summaries are read at a time when everything is exported. */
const PAGE = 500;

/** Exports articles as Markdown, to the clipboard or into a file, with progress and a way to stop. */
export const ExportModel = createModel((library: LibraryReads, tools: ExportTools, notices: Notices) => {
  const progress = signal<Progress | null>(null);
  let running: AbortController | null = null;

  const idsOf = async (scope: Scope): Promise<readonly string[]> => {
    if (scope !== 'everything') return scope;
    const ids: string[] = [];
    for (let page = await library.listArticles({ limit: PAGE }); ;) {
      ids.push(...page.map((article) => article.id));
      const last = page.at(-1);
      if (!last || page.length < PAGE) return ids;
      page = await library.listArticles({ before: last, limit: PAGE });
    }
  };

  const read = async (scope: Scope, signal: AbortSignal): Promise<ArticleBundle[]> => {
    const bundles: ArticleBundle[] = [];
    const ids = await idsOf(scope);
    for (const id of ids) {
      signal.throwIfAborted();
      bundles.push(await library.articleBundle(id));
      progress.value = { done: bundles.length, total: ids.length };
    }
    return bundles;
  };

  /** One export at a time: a new one stops the one before. */
  const run = async (scope: Scope, deliver: (bundles: ArticleBundle[], signal: AbortSignal) => Promise<string>) => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    progress.value = { done: 0, total: 0 };
    try {
      const bundles = await read(scope, mine.signal);
      if (bundles.length === 0) notices.problem('There is nothing to export yet.');
      else notices.done(await deliver(bundles, mine.signal));
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
      await run(scope, async (bundles) => {
        await tools.copyText(await tools.markdown(bundles));
        return `Copied ${countOf(bundles.length, 'article')} as Markdown.`;
      });
    },
    /** One article becomes one file; several become a zip with a file each. */
    async download(scope: Scope) {
      await run(scope, async (bundles, signal) => {
        const file: ExportFile = await tools.file(bundles, signal);
        signal.throwIfAborted();
        tools.download(file);
        return `Exported ${countOf(bundles.length, 'article')} to ${file.name}.`;
      });
    },
    cancel() {
      running?.abort();
    },
  };
});

export type Exports = InstanceType<typeof ExportModel>;
