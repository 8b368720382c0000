import { putArticle } from '../../../utils/storage/articles';
import { openLibrary } from '../../../utils/storage/open';
import { indexArticles } from '../../../utils/storage/search-index';
import { mergeSegments } from '../../../utils/storage/search-merge';
import { addSnapshot } from '../../../utils/storage/snapshots';
import { inOneTransaction } from '../../../utils/storage/transaction';
import type { FillingPage } from '../filled-profile';
import { makeArticle, type MadeArticle } from '../search/corpus';

const BATCH = 100;
const db = openLibrary();

/** With the first words of its text only: the list shows no more, and ten thousand are stored in a minute. */
function shortened({ article, snapshot, annotations }: MadeArticle): MadeArticle {
  const textContent = article.excerpt;
  return { article, annotations, snapshot: { ...snapshot, textContent, content: `<p>${textContent}</p>` } };
}

async function write(articles: readonly MadeArticle[]): Promise<void> {
  await inOneTransaction(await db, async (tx) => {
    for (const { article, snapshot, annotations } of articles) {
      await Promise.all([
        putArticle(tx, article),
        addSnapshot(tx, snapshot),
        ...annotations.map((one) => tx.objectStore('annotations').put(one)),
      ]);
    }
    const indexable = articles.map(({ article, snapshot, annotations }) => ({
      article,
      textContent: snapshot.textContent,
      annotations,
    }));
    await indexArticles(tx, indexable);
  });
}

const settle = async () => {
  const start = performance.now();
  await mergeSegments(await db);
  return performance.now() - start;
};

const filling: FillingPage = {
  async fill(from, to) {
    let ms = 0;
    for (let first = from; first < to; first += BATCH) {
      const count = Math.min(BATCH, to - first);
      const articles = Array.from({ length: count }, (_, index) => shortened(makeArticle(first + index)));
      const start = performance.now();
      await write(articles);
      ms += performance.now() - start;
    }
    // Also where there is nothing to add the database is open from now on.
    await db;
    return ms;
  },
  settle,
  pause: settle,
};
Object.assign(window, { filling });
