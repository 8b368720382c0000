import { computed, createModel, effect, untracked } from '@preact/signals';
import type { Library, LibraryChange } from '@/utils/contract/library';
import type { Completer, Faceter, Finder, Search } from '@/utils/model/search';
import { NotesModel } from '../annotation/notes-model';
import { ExportModel } from '../export/export-model';
import type { ExportTools } from '../export/export-tools';
import { allIds, foundIds } from '../export/ids-of';
import { ReaderModel } from '../reader/reader-model';
import type { ReaderTools } from '../reader/reader-tools';
import { IndexProgressModel } from '../search/index-progress-model';
import { SearchModel } from '../search/search-model';
import { SuggestionsModel } from '../search/suggestions-model';
import { PreferencesModel } from '../settings/preferences-model';
import { SettingsModel } from '../settings/settings-model';
import { shown } from '../ui/loadable';
import { NoticesModel } from '../ui/notices';
import { DeletionModel } from './deletion-model';
import { FacetsModel } from './facets-model';
import { inTurn } from './in-turn';
import { ListModel } from './list-model';
import { countOf } from '../ui/numbers';
import { RouteModel, type Route } from './route';
import { SavedSearchesModel } from './saved-searches-model';
import { SelectionModel } from './selection-model';
import { TaggingModel } from './tagging-model';

/** What the library page depends on. */
export interface LibraryTools {
  library: Library;
  search: Search & Completer & Faceter & Finder;
  exports: ExportTools;
  reader: ReaderTools;
  onChange: (listener: (change: LibraryChange) => void, signal: AbortSignal) => void;
}

const RESULTS = 40;

/** How long changes are collected before the list is read again, in milliseconds. */
const GATHER = 150;

/** The state of the library page, and what a reader can do there. */
export const LibraryModel = createModel((tools: LibraryTools) => {
  const { library, onChange } = tools;
  const notices = new NoticesModel();
  const notes = new NotesModel((draft) => library.saveDraft(draft));
  const navigation = new RouteModel(window);
  const search = new SearchModel(tools.search, RESULTS);
  const list = new ListModel(library);
  const selection = new SelectionModel();
  const exports = new ExportModel(library, tools.search, tools.exports, notices);
  const preferences = new PreferencesModel({ library, onChange, notices });
  const settings = new SettingsModel({ library, notices });
  const reader = new ReaderModel(library, notes, notices, preferences);
  const articleId = computed(() => navigation.route.value.articleId);
  const trash = computed(() => navigation.route.value.trash);
  const query = computed(() => navigation.route.value.query);
  const hasSettings = computed(() => navigation.route.value.settings);
  const { suggestions } = new SuggestionsModel(tools.search, query);
  const facets = new FacetsModel(tools.search, query);
  const saved = new SavedSearchesModel({ library, onChange, notices }, query);
  const { progress: indexing } = new IndexProgressModel(tools);

  const isTrash = computed(() => {
    if (query.value.trim() === '') return trash.value;
    const answer = shown(search.outcome.value);
    return answer?.ok === true && answer.hits.length > 0 && answer.hits.every(({ article }) => article.deleted);
  });

  /** Unticks changed articles that are gone, or have moved into the trash or out of it. */
  const untickGone = async (changed: ReadonlySet<string>) => {
    const ticked = [...selection.ids.peek()].filter((id) => changed.has(id));
    if (ticked.length === 0) return;
    const left = await library.articlesIn({ ids: ticked, trashed: isTrash.peek() });
    selection.drop(ticked.filter((id) => !left.includes(id)));
  };

  const refresh = async (changed: ReadonlySet<string>) => {
    const isOpen = changed.has(articleId.peek() ?? '');
    await Promise.all([
      list.refresh(),
      search.refresh(),
      facets.refresh(),
      isOpen ? reader.refresh() : undefined,
      untickGone(changed).catch(() => undefined),
    ]);
  };

  // One effect for each part of the address: a change of one must not reload the others.
  effect(() => {
    const text = query.value;
    untracked(() => {
      selection.clear();
      void search.type(text);
    });
  });
  effect(() => {
    const inTrash = trash.value;
    untracked(() => {
      selection.clear();
      void list.open(inTrash);
    });
  });
  effect(() => {
    if (hasSettings.value) untracked(() => void settings.read());
  });
  effect(() => {
    const id = articleId.value;
    untracked(() => void reader.open(id));
  });
  effect(() => {
    const lifetime = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let changed = new Set<string>();
    onChange(({ articleIds }) => {
      if (articleIds.length === 0) return;
      clearTimeout(timer);
      for (const id of articleIds) changed.add(id);
      timer = setTimeout(() => {
        void refresh(changed);
        changed = new Set();
      }, GATHER);
    }, lifetime.signal);
    return () => {
      clearTimeout(timer);
      lifetime.abort();
    };
  });

  const restore = (ids: readonly string[]) =>
    notices.attempt(
      () => inTurn(ids, (some) => library.restoreArticles({ ids: some })),
      async (answers) => {
        const restored = answers.flat();
        selection.drop(ids);
        await refresh(new Set(ids));
        notices.done(
          restored.length === 0
            ? 'There was nothing left in the trash to restore.'
            : `${countOf(restored.length, 'article')} restored.`,
        );
      },
    );

  /** Ticks all articles listed or found, including those not read yet. */
  const selectAll = async () => {
    const [text, inTrash] = [query.peek(), trash.peek()];
    await notices.attempt(
      () => (text.trim() === '' ? allIds(library, inTrash) : foundIds(tools.search, text)),
      (all) => {
        // Another list may have been opened meanwhile.
        if (text === query.peek() && inTrash === trash.peek()) selection.set(all);
      },
    );
  };

  const leave = (articleIds: readonly string[]) => {
    if (articleIds.includes(articleId.peek() ?? '')) {
      navigation.go({ articleId: null, annotationId: null, passage: null });
    }
  };

  const deletion = new DeletionModel({
    library,
    notices,
    async onDeleted(doomed) {
      const open = shown(reader.contents.peek())?.article;
      const gone = doomed !== 'everything' ? doomed : open?.deleted === undefined ? [] : [open.id];
      if (doomed === 'everything') selection.clear();
      selection.drop(gone);
      leave(gone);
      await refresh(new Set());
    },
  });

  const tagging = new TaggingModel({ library, notices, onTagged: (ids) => refresh(new Set(ids)) });

  // The tag form is for the ticked articles.
  effect(() => {
    if (selection.ids.value.size === 0) tagging.isOpen.value = false;
  });

  return {
    route: navigation.route,
    notice: notices.notice,
    notes,
    search,
    suggestions,
    facets,
    saved,
    indexing,
    preferences,
    settings,
    list,
    selection,
    selectAll,
    exports,
    reader,
    deletion,
    tagging,
    /** Whether nothing has been saved yet. */
    isEmpty: computed(
      () => list.status.value === 'ready' && list.total.value === 0 && !trash.value && query.value.trim() === '',
    ),
    /** Whether the list shows search results. */
    isSearching: computed(() => query.value.trim() !== ''),
    /** Whether the listed articles are in the trash. */
    isTrash,
    hits: computed(() => {
      const answer = shown(search.outcome.value);
      return answer?.ok ? answer : null;
    }),
    /** Sets the query. A search always starts from the library, where `is:trashed` finds the trash too. */
    type: (text: string) => navigation.amend({ query: text, ...(text.trim() !== '' && { trash: false }) }),
    go: (changes: Partial<Route>) => navigation.go(changes),
    close: () => navigation.go({ articleId: null, annotationId: null, passage: null }),
    remove: (ids: readonly string[]) =>
      notices.attempt(
        () => inTurn(ids, (some) => library.removeArticles({ ids: some })),
        async (answers) => {
          const removed = answers.flat();
          selection.drop(ids);
          leave(ids);
          await refresh(new Set(ids));
          if (removed.length === 0) return notices.done('There was nothing left to move to the trash.');
          const what = removed.length === 1 ? 'Article' : countOf(removed.length, 'article');
          return notices.done(`${what} moved to the trash.`, { kind: 'undo', run: () => void restore(removed) });
        },
      ),
    restore,
  };
});

export type LibraryPage = InstanceType<typeof LibraryModel>;
