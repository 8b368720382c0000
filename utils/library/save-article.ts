import type { SaveOutcome } from '../contract/library';
import type { Extraction } from '../model/extraction';
import { inOneTransaction } from '../storage/transaction';
import { reindex } from '../storage/reindex';
import type { LibraryDependencies } from './dependencies';
import { storeExtraction } from './store-extraction';
import { textHash } from './text-hash';

export type ExtractOutcome = { ok: true; extraction: Extraction } | Extract<SaveOutcome, { ok: false }>;

/** Takes the article out of the tab's page. Nothing is stored. */
export async function extractFrom({ tabs }: LibraryDependencies, tabId: number): Promise<ExtractOutcome> {
  const tab = await tabs.get(tabId);
  const obstacle = await tabs.obstacle(tab);
  if (obstacle !== null) return { ok: false, reason: obstacle };
  return tabs.page(tabId).extractArticle();
}

/** Saves the article that is open in a tab: its record, its copy and its search terms, or nothing of it. */
export async function saveArticle(library: LibraryDependencies, { tabId }: { tabId: number }): Promise<SaveOutcome> {
  const extracted = await extractFrom(library, tabId);
  if (!extracted.ok) return extracted;
  const { extraction } = extracted;
  const circumstances = {
    now: library.now(),
    newId: library.newId,
    textHash: await textHash(extraction.textContent),
  };
  const stored = await inOneTransaction(await library.db(), async (tx) => {
    const outcome = await storeExtraction(tx, extraction, circumstances);
    await reindex(tx, outcome.article.id);
    return outcome;
  });
  library.changed({ articleIds: [stored.article.id] });
  return { ok: true, ...stored };
}
