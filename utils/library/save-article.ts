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

/** An article that has been taken out of its page and waits to be stored. */
export interface Prepared {
  ok: true;
  extraction: Extraction;
  textHash: string;
}

/** The addresses under which a tab's page is known. */
export async function sourcesOfTab({ tabs }: LibraryDependencies, tab: OpenTab): Promise<string[]> {
  return tab.url === null ? [] : pageSources(tab.url, (await tabs.report(tab))?.canonicalUrl ?? null);
}

/**
 * Throws `page-changed` unless an address is that of the page an act was meant for: a page may move, or be left, while
 * something is done in its tab.
 */
export function mustBeAt(meant: OpenTab, address: string | null): void {
  if (address === null || meant.url === null || sourceOf(address) !== sourceOf(meant.url)) throw pageChanged();
}

/** What is thrown where an act was meant for another page than the one that is there. */
export function pageChanged(): AppError {
  return new AppError(
    'page-changed',
    'The page has become another one meanwhile, so nothing was stored. Go back to the one you meant, and try again.',
  );
}

/**
 * Takes the article out of a tab's page, with everything that cannot be waited for inside a transaction. The signal stops
 * it. Throws `page-changed` where the tab holds another page by then.
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
      // A script fails in a page that is left while it runs.
      mustBeAt(tab, (await tabs.get(tab.id)).url);
      throw thrown;
    });
  if (!extracted.ok) return extracted;
  mustBeAt(tab, extracted.extraction.url);
  return { ...extracted, textHash: await textHash(extracted.extraction.textContent) };
}

/** Saves the article that is open in a tab: its record, its copy and its search terms, or nothing of it. */
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
