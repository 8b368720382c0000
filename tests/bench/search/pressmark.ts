import { untilIdle } from '../../../components/ui/until-idle';
import type { SearchOutcome } from '../../../utils/model/search';
import { putArticle } from '../../../utils/storage/articles';
import { openLibrary } from '../../../utils/storage/open';
import type { Database } from '../../../utils/storage/schema';
import { indexArticle, indexArticles, unindexArticle } from '../../../utils/storage/search-index';
import { createSearch } from '../../../utils/storage/search-library';
import { mergeSegments } from '../../../utils/storage/search-merge';
import { addSnapshot } from '../../../utils/storage/snapshots';
import { inOneTransaction } from '../../../utils/storage/transaction';
import type { MadeArticle } from './corpus';
import type { Engine } from './engine';

const indexable = ({ article, snapshot, annotations }: MadeArticle) => ({
  article,
  textContent: snapshot.textContent,
  annotations,
});

function linesOf(outcome: SearchOutcome): string[] {
  // While an operator is typed the query is not whole, and says so.
  if (!outcome.ok) return [outcome.message];
  return outcome.hits.map(({ article, passages }) => {
    const line = passages[0]?.runs.map((run) => run.text).join('') ?? '';
    return `${article.title} ${line}`;
  });
}

/** The index of this extension, over its own database. */
export function createPressmark(): Engine {
  let opened: Promise<Database> | null = null;
  const db = () => (opened ??= openLibrary(undefined, 'pressmark-bench'));
  const search = createSearch(db);

  const write = async (articles: MadeArticle[]) =>
    inOneTransaction(await db(), async (tx) => {
      await Promise.all(
        articles.flatMap(({ article, snapshot, annotations }): Promise<unknown>[] => [
          putArticle(tx, article),
          addSnapshot(tx, snapshot),
          ...annotations.map((one) => tx.objectStore('annotations').put(one)),
        ]),
      );
      const [first] = articles;
      if (articles.length === 1 && first) await indexArticle(tx, indexable(first));
      else await indexArticles(tx, articles.map(indexable));
    });

  return {
    open: async () => void (await db()),
    addMany: write,
    settle: async () => mergeSegments(await db()),
    save: (article) => write([article]),
    async remove(id) {
      await inOneTransaction(await db(), (tx) => unindexArticle(tx, id));
    },
    async search({ text }, onFirst) {
      const outcome = await search.search(text, { onFirst: (first) => onFirst(linesOf(first)) });
      return { titles: linesOf(outcome), total: outcome.ok ? outcome.total : 0 };
    },
    prepare: () => search.prepare(untilIdle),
    facets: (query) => search.facets(query),
    async indexBytes() {
      const tx = (await db()).transaction(['searchSegments', 'searchBlocks']);
      let bytes = 0;
      for (const { directory, inline } of await tx.objectStore('searchSegments').getAll()) {
        bytes += directory.length + (inline?.length ?? 0);
      }
      for (let cursor = await tx.objectStore('searchBlocks').openCursor(); cursor; cursor = await cursor.continue()) {
        bytes += cursor.value.length;
      }
      return bytes;
    },
  };
}
