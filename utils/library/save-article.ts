import type { SaveOutcome } from '../contract/library';
import { AppError } from '../model/errors';
import type { Extraction } from '../model/extraction';
import { reindex } from '../storage/reindex';
import { inOneTransaction } from '../storage/transaction';
import { pageSources } from '../text/page-sources';
import { sourceOf } from '../text/source-url';
import type { LibraryDependencies, OpenTab } from './dependencies';
import { storeExtraction } from './store-extraction';
import { textHash } from './text-hash';

/** An article that has been extracted but not stored yet. */
export interface Prepared {
  ok: true;
  extraction: Extraction;
  textHash: string;
}

/** Returns the addresses that a tab's page is known under. */
export async function sourcesOfTab({ tabs }: LibraryDependencies, tab: OpenTab): Promise<string[]> {
  return tab.url === null ? [] : pageSources(tab.url, (await tabs.report(tab))?.canonicalUrl ?? null);
}

/**
 * Throws `page-changed` unless `address` is the page of the tab `meant`: a tab may navigate while something is done in it.
 */
export function mustBeAt(meant: OpenTab, address: string | null): void {
  if (address === null || meant.url === null || sourceOf(address) !== sourceOf(meant.url)) throw pageChanged();
}

/** Creates the error for something done to a page that has been replaced by another. */
export function pageChanged(): AppError {
  return new AppError(
    'page-changed',
    'The page has become another one meanwhile, so nothing was stored. Go back to the one you meant, and try again.',
  );
}

/**
 * Extracts the article from a tab's page and hashes its text, which cannot be awaited inside a transaction. The signal
 * stops it. Throws `page-changed` if the tab shows another page by then.
 */
export async function prepare(
  { tabs, saving }: LibraryDependencies,
  tab: OpenTab,
  signal?: AbortSignal,
): Promise<Prepared | Extract<SaveOutcome, { ok: false }>> {
  const obstacle = await tabs.obstacle(tab);
  if (obstacle !== null) return { ok: false, reason: obstacle };
  const extracted = await tabs
    .page(tab.id)
    .extractArticle({ ...(signal && { signal }), onProgress: (done) => saving({ tabId: tab.id, done }) })
    .catch(async (thrown: unknown) => {
      // The script also fails if the page is left while it runs.
      mustBeAt(tab, (await tabs.get(tab.id)).url);
      throw thrown;
    });
  if (!extracted.ok) return extracted;
  mustBeAt(tab, extracted.extraction.url);
  return { ...extracted, textHash: await textHash(extracted.extraction.textContent) };
}

/** Saves the article that is open in a tab: its record, copy and search terms, or none of them. */
export async function saveArticle(
  library: LibraryDependencies,
  { tabId }: { tabId: number },
  signal?: AbortSignal,
): Promise<SaveOutcome> {
  const tab = await library.tabs.get(tabId);
  const prepared = await prepare(library, tab, signal);
  if (!prepared.ok) return prepared;
  const sources = await sourcesOfTab(library, tab);
  const now = library.now();
  const db = await library.db();
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  const stored = await inOneTransaction(db, async (tx) => {
    const outcome = await storeExtraction(tx, prepared.extraction, {
      sources,
      now,
      newId: library.newId,
      textHash: prepared.textHash,
    });
    await reindex(tx, outcome.article.id);
    return outcome;
  });
  library.changed({ articleIds: [stored.article.id] });
  return { ok: true, ...stored };
}
