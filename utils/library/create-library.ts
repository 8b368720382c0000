import type { LibraryCalls } from '../contract/library';
import { annotateCopy, annotateSelection } from './annotate';
import { Cancellable } from './cancellable';
import { removeAnnotation, restoreAnnotation, updateAnnotation } from './change-annotation';
import { updateArticle } from './change-article';
import { removeSavedSearch, restoreSavedSearch, saveSearch, updateSavedSearch } from './change-saved-search';
import { changePreferences } from './change-preferences';
import type { LibraryDependencies } from './dependencies';
import { deleteForGood, emptyTrash } from './delete-for-good';
import type { Drafts } from './drafts';
import { removeArticles, restoreArticles } from './move-to-trash';
import { openArticle } from './open-article';
import { tabState } from './page-library';
import { saveArticle } from './save-article';
import { listSiteRules, setSiteRule } from './set-site-rule';
import { tagArticles } from './tag-articles';

/** Creates the background's half of the library: what readers do, and what is known of a tab. */
export function createLibrary(library: LibraryDependencies, drafts: Drafts): LibraryCalls {
  const savings = new Cancellable();
  return {
    saveArticle: (data) => savings.run(data.tabId, (signal) => saveArticle(library, data, signal)),
    cancelSaving: async ({ tabId }) => savings.cancel(tabId),
    annotateSelection: (data) => savings.run(data.tabId, (signal) => annotateSelection(library, data, signal)),
    annotateCopy: (data) => annotateCopy(library, data),
    updateArticle: (data) => updateArticle(library, data),
    removeArticles: (data) => removeArticles(library, data),
    restoreArticles: (data) => restoreArticles(library, data),
    tagArticles: (data) => tagArticles(library, data),
    deleteForGood: (data) => deleteForGood(library, data),
    emptyTrash: (data) => emptyTrash(library, data),
    updateAnnotation: (data) => updateAnnotation(library, data),
    removeAnnotation: (data) => removeAnnotation(library, data),
    restoreAnnotation: (data) => restoreAnnotation(library, data),
    saveDraft: (data) => drafts.save(data),
    setSiteRule: (data) => setSiteRule(library, data),
    changePreferences: (data) => changePreferences(library, data),
    preferences: () => library.preferences.get(),
    siteRules: () => listSiteRules(library),
    openArticle: (data) => openArticle(library, data),
    tabState: (data) => tabState(library, data),
    saveSearch: (data) => saveSearch(library, data),
    updateSavedSearch: (data) => updateSavedSearch(library, data),
    removeSavedSearch: (data) => removeSavedSearch(library, data),
    restoreSavedSearch: (data) => restoreSavedSearch(library, data),
  };
}
