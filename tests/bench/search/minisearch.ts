import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import MiniSearch from 'minisearch';
import { wordsOf } from '../../../utils/text/segment';
import type { MadeArticle } from './corpus';
import type { Engine } from './engine';

interface Row {
  id: string;
  title: string;
  text: string;
  created: string;
  tags: string;
}

interface Schema extends DBSchema {
  index: { key: string; value: string };
}

const RESULTS = 20;
const options = {
  fields: ['title', 'text'],
  storeFields: ['title', 'created', 'tags'],
  tokenize: (text: string) => wordsOf(text).words.map((word) => word.folded),
};

const rowOf = ({ article, snapshot }: MadeArticle): Row => ({
  id: article.id,
  title: article.title,
  text: snapshot.textContent,
  created: article.created,
  tags: article.tags.join('|'),
});

/** The in-memory way: MiniSearch, written to IndexedDB as one JSON text and read back by every new page. */
export function createMiniSearch(): Engine {
  let db: IDBPDatabase<Schema> | null = null;
  let index = new MiniSearch<Row>(options);
  let opened: Promise<void> | null = null;
  const store = async () => void (await db?.put('index', JSON.stringify(index), 'json'));
  const load = async () => {
    db = await openDB<Schema>('minisearch-bench', 1, { upgrade: (db) => void db.createObjectStore('index') });
    const json = await db.get('index', 'json');
    if (json !== undefined) index = MiniSearch.loadJSON<Row>(json, options);
  };
  const open = () => (opened ??= load());

  return {
    open,
    addMany: async (articles) => index.addAll(articles.map(rowOf)),
    settle: store,
    async save(article) {
      index.add(rowOf(article));
      await store();
    },
    async remove(id) {
      index.discard(id);
      await store();
    },
    async search({ words, tag, after }) {
      await open();
      const last = words.at(-1);
      const found = index.search(words.map(({ text }) => text).join(' '), {
        combineWith: 'AND',
        prefix: (term) => last?.prefix === true && term === last.text,
        filter: ({ created, tags }) =>
          (!tag || String(tags).split('|').includes(tag)) && (!after || String(created) > after),
      });
      return { titles: found.slice(0, RESULTS).map(({ title }) => String(title)), total: found.length };
    },
    indexBytes: async () => new TextEncoder().encode(JSON.stringify(index)).length,
  };
}
