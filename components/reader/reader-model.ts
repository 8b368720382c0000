import { computed, createModel, signal } from '@preact/signals';
import type { ArticleChanges, Details, Library } from '@/utils/contract/library';
import type { HighlightChoice } from '@/utils/contract/surface';
import type { ArticleBundle } from '@/utils/model/article';
import type { Selector } from '@/utils/model/selector';
import { sentenceFor } from '@/utils/text/sentences';
import { createAnnotationActions } from '../annotation/annotation-actions';
import type { Notes } from '../annotation/notes-model';
import type { PreferencesState } from '../settings/preferences-model';
import { reloading, settle, shown, type Loadable } from '../ui/loadable';
import type { Notices } from '../ui/notices';
import { retag } from '../ui/retag';
import { titleOf } from '../ui/title-of';

/** An article as the reader shows it. */
export interface ReaderContents extends ArticleBundle {
  /** Half-written notes, by draft key. */
  drafts: Record<string, string>;
}

/** The article being read, and what can be done with it. */
export const ReaderModel = createModel((library: Library, notes: Notes, notices: Notices, chosen: PreferencesState) => {
  const contents = signal<Loadable<ReaderContents>>({ status: 'idle' });
  /** The order in the stored copy of the highlights looked for, null for those not found; null before the first time. */
  const placed = signal<ReadonlyMap<string, number | null> | null>(null);
  /** The highlight to scroll to. A new object each time, so that the same one can be requested again. */
  const target = signal<{ id: string } | null>(null);
  /** The highlight whose note the reader wants to write, once it is listed. */
  const writing = signal<string | null>(null);
  let current: string | null = null;
  let latest = 0;

  const read = async (id: string) => {
    const mine = ++latest;
    const release = notes.beforeReading();
    const next = await settle(
      Promise.all([library.articleBundle(id), library.draftsOf(id)]).then(([bundle, drafts]) => ({
        ...bundle,
        drafts,
      })),
      contents.peek(),
    );
    if (mine !== latest) return;
    contents.value = next;
    release();
  };

  const refresh = async () => {
    if (current !== null) await read(current);
  };

  const write = (id: string, changes: ArticleChanges, then?: () => void) =>
    notices.attempt(
      () => library.updateArticle({ id, changes }),
      async () => {
        await refresh();
        then?.();
      },
    );

  const change = async (intention: (id: string) => Promise<unknown>): Promise<boolean> => {
    const id = current;
    return id !== null && (await notices.attempt(() => intention(id), refresh));
  };

  return {
    contents,
    shown: computed(() => shown(contents.value)),
    title: computed(() => {
      const article = shown(contents.value)?.article;
      return article ? titleOf(article) : null;
    }),
    placed,
    target,
    writing,
    refresh,
    hasSingleKeys: chosen.hasSingleKeys,
    async open(id: string | null) {
      current = id;
      latest++;
      placed.value = null;
      contents.value = id === null ? { status: 'idle' } : { status: 'loading' };
      if (id !== null) await read(id);
    },
    async retry() {
      contents.value = reloading(contents.peek());
      await refresh();
    },
    annotationActions: createAnnotationActions({
      library,
      notices,
      changed: refresh,
      show: ({ id }) => {
        target.value = { id };
      },
    }),
    /** Highlights a passage of the stored copy. Resolves to false if it could not be stored; a notice says why. */
    async highlight({ selector, color, withNote }: HighlightChoice & { selector: Selector[] }): Promise<boolean> {
      const articleId = current;
      if (articleId === null) return false;
      return notices.attempt(
        () => library.annotateCopy({ articleId, selector, color: color ?? chosen.color.peek() }),
        async ({ id }) => {
          await refresh();
          if (withNote) writing.value = id;
          notices.done('Highlighted.');
        },
      );
    },
    sayNothingSelected: () => notices.problem(sentenceFor('nothing-selected')),
    /** Resolves to false if the tags could not be stored. */
    async retag(tags: string[]) {
      const before = shown(contents.peek())?.article;
      if (!before) return false;
      return retag(notices, before.tags, tags, (wanted, then) => write(before.id, { tags: wanted }, then));
    },
    async editDetails(changes: Partial<Details>) {
      const id = current;
      const before = shown(contents.peek())?.article;
      if (id === null || !before || Object.keys(changes).length === 0) return;
      // Only the details changed here: the others may have been changed elsewhere meanwhile.
      const undo = () => void write(id, only(before, Object.keys(changes) as (keyof Details)[]));
      await write(id, changes, () => notices.done('Details changed.', { kind: 'undo', run: undo }));
    },
    markRead: (read: boolean) => change((id) => library.updateArticle({ id, changes: { read } })),
    /** Opens the page of the article, at a highlight if one is given. */
    openOriginal: (annotationId?: string) =>
      change((id) => library.openArticle({ id, ...(annotationId !== undefined && { annotationId }) })),
  };
});

function only(details: Details, names: readonly (keyof Details)[]): Partial<Details> {
  return Object.fromEntries(names.map((name) => [name, details[name]]));
}

export type ReaderState = InstanceType<typeof ReaderModel>;
