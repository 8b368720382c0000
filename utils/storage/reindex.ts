import type { WriteTransaction } from './schema';

/** Brings the search index up to date with an article, in the transaction that changed it. */
export async function reindex(_tx: WriteTransaction, _articleId: string): Promise<void> {}
