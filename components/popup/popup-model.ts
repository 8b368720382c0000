import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { Library, LibraryChange, SiteRule, TabState } from '@/utils/contract/library';
import type { Annotation, Color } from '@/utils/model/annotation';
import type { Completer, Finder, Search } from '@/utils/model/search';
import { sentenceFor, type Reason } from '@/utils/text/sentences';
import { createAnnotationActions } from '../annotation/annotation-actions';
import { NotesModel } from '../annotation/notes-model';
import { ExportModel } from '../export/export-model';
import type { ExportTools } from '../export/export-tools';
import { IndexProgressModel } from '../search/index-progress-model';
import { SearchModel } from '../search/search-model';
import { SuggestionsModel } from '../search/suggestions-model';
import { PreferencesModel } from '../settings/preferences-model';
import { reloading, settle, shown, type Loadable } from '../ui/loadable';
import { NoticesModel } from '../ui/notices';
import { retag } from '../ui/retag';

/** What the popup depends on. */
export interface PopupTools {
  tabId: number;
  library: Library;
  search: Search & Completer & Finder;
  exports: ExportTools;
  onChange: (listener: (change: LibraryChange) => void, signal: AbortSignal) => void;
}

/** Results shown: as many as a glance takes in. */
const RESULTS = 12;

/** The state of the popup for its tab, and what a reader can do there. */
export const PopupModel = createModel(
  ({ tabId, library, search: engine, exports: exportTools, onChange }: PopupTools) => {
    const tab = signal<Loadable<TabState>>({ status: 'loading' });
    const busy = signal<'saving' | 'highlighting' | null>(null);
    /** Progress of saving, 0 to 1; null while unknown. */
    const progress = signal<number | null>(null);
    const added = signal<string | null>(null);
    const notices = new NoticesModel();
    const preferences = new PreferencesModel({ library, onChange, notices });
    const notes = new NotesModel((draft) => library.saveDraft(draft));
    const search = new SearchModel(engine, RESULTS);
    const { suggestions } = new SuggestionsModel(engine, search.query);
    const { progress: indexing } = new IndexProgressModel({ library, onChange });
    const exports = new ExportModel(library, engine, exportTools, notices);

    let latest = 0;
    let newest = Promise.resolve();
    /** Resolves once the newest state is shown: a reading that another has overtaken waits for that one. */
    const load = (): Promise<void> => (newest = read(++latest));
    const read = async (mine: number): Promise<void> => {
      const release = notes.beforeReading();
      tab.value = reloading(tab.peek());
      const next = await settle(library.tabState({ tabId }), tab.peek());
      if (mine !== latest) return newest;
      tab.value = next;
      return release();
    };

    /** Reports a refusal as a problem, unless the reader stopped the work. */
    const refuse = (reason: Reason) => notices[reason === 'cancelled' ? 'done' : 'problem'](sentenceFor(reason));

    /** Runs one action at a time: a second click meanwhile does nothing. */
    const act = (kind: 'saving' | 'highlighting', intention: () => Promise<void>) =>
      notices.attempt(async () => {
        if (busy.peek() !== null) return;
        busy.value = kind;
        progress.value = null;
        try {
          await intention();
        } finally {
          // Stays busy until the outcome is shown, so that the button cannot start the same action again.
          await load();
          busy.value = null;
        }
      });

    effect(() => {
      const lifetime = new AbortController();
      untracked(() => {
        void load();
        onChange(({ articleIds, saving }) => {
          if (saving?.tabId === tabId) progress.value = saving.done;
          if (articleIds.length === 0) return;
          void search.refresh();
          // Loading may have to ask the tab's page, so it is done only for a change that may concern it.
          const shownId = shown(tab.peek())?.article?.id;
          if (shownId === undefined || articleIds.includes(shownId)) void load();
        }, lifetime.signal);
      });
      return () => lifetime.abort();
    });

    return {
      tab,
      state: computed(() => shown(tab.value)),
      busy,
      progress,
      /** The colour of the next highlight. */
      color: preferences.color,
      chooseColor: (color: Color) => void preferences.change({ color }),
      /** The highlight just made, to scroll to. */
      added,
      notice: notices.notice,
      notes,
      search,
      suggestions,
      indexing,
      exports,
      reload: load,
      annotationActions: createAnnotationActions({
        library,
        notices,
        changed: load,
        show: (annotation: Annotation) =>
          void notices.attempt(() => library.openArticle({ id: annotation.articleId, annotationId: annotation.id })),
      }),
      async save() {
        await act('saving', async () => {
          const outcome = await library.saveArticle({ tabId });
          if (!outcome.ok) refuse(outcome.reason);
          else
            notices.done(
              outcome.isNew ? 'Article saved.' : 'This article was saved already. Its stored copy is up to date.',
            );
        });
      },
      /** Stops saving. */
      async cancel() {
        await notices.attempt(() => library.cancelSaving({ tabId }));
      },
      async highlight() {
        await act('highlighting', async () => {
          const outcome = await library.annotateSelection({ tabId, color: preferences.color.peek() });
          if (!outcome.ok) return refuse(outcome.reason);
          added.value = outcome.annotation.id;
          return notices.done('Highlighted.');
        });
      },
      /** Resolves to false if the tags could not be stored. */
      async retag(tags: string[]) {
        const before = shown(tab.peek())?.article;
        if (!before) return false;
        return retag(notices, before.tags, tags, (wanted, then) =>
          notices.attempt(
            () => library.updateArticle({ id: before.id, changes: { tags: wanted } }),
            async () => {
              await load();
              then();
            },
          ),
        );
      },
      async remove() {
        const id = shown(tab.peek())?.article?.id;
        if (id === undefined) return;
        const restore = (ids: string[]) =>
          notices.attempt(
            () => library.restoreArticles({ ids }),
            async () => {
              await load();
              notices.done('Article restored.');
            },
          );
        await notices.attempt(
          () => library.removeArticles({ ids: [id] }),
          async (moved) => {
            await load();
            if (moved.length > 0) {
              notices.done('Article moved to the trash.', { kind: 'undo', run: () => void restore(moved) });
            }
          },
        );
      },
      async setSiteRule(rule: SiteRule | null) {
        const site = shown(tab.peek())?.site;
        if (site) await notices.attempt(() => library.setSiteRule({ site, rule }), load);
      },
      /** Opens an article at a place. Does not wait for the page, which may take long. */
      async open(data: Parameters<Library['openArticle']>[0]) {
        await notices.attempt(() => library.openArticle(data));
      },
    };
  },
);

export type Popup = InstanceType<typeof PopupModel>;
