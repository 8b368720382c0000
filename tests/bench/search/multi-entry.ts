import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { wordsOf } from '../../../utils/text/segment';
import type { MadeArticle } from './corpus';
import type { Engine } from './engine';
import type { BenchQuery } from './queries';

interface Row {
  id: string;
  title: string;
  created: string;
  tags: string[];
  terms: string[];
}

interface Schema extends DBSchema {
  rows: { key: string; value: Row; indexes: { terms: string } };
  texts: { key: string; value: string };
}

const RESULTS = 20;
const folded = (text: string) => wordsOf(text).words.map((word) => word.folded);

/** The plain way: every article a row with its words, and IndexedDB's own multiEntry index over them. */
export function createMultiEntry(): Engine {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const db = () =>
    (opened ??= openDB<Schema>('multi-entry-bench', 1, {
      upgrade(db) {
        db.createObjectStore('rows', { keyPath: 'id' }).createIndex('terms', 'terms', { multiEntry: true });
        db.createObjectStore('texts');
      },
    }));

  const write = async (articles: MadeArticle[]) => {
    const tx = (await db()).transaction(['rows', 'texts'], 'readwrite');
    for (const { article, snapshot } of articles) {
      const { id, title, created, tags } = article;
      const terms = [...new Set(folded(`${title} ${snapshot.textContent} ${article.byline ?? ''}`))];
      void tx.objectStore('rows').put({ id, title, created, tags, terms });
      void tx.objectStore('texts').put(snapshot.textContent, id);
    }
    await tx.done;
  };

  return {
    open: async () => void (await db()),
    addMany: write,
    settle: async () => {},
    save: (article) => write([article]),
    remove: async (id) => (await db()).delete('rows', id),
    search: async (query) => searchRows(await db(), query),
    async indexBytes() {
      let bytes = 0;
      const encoder = new TextEncoder();
      const tx = (await db()).transaction('rows');
      for (let cursor = await tx.store.openCursor(); cursor; cursor = await cursor.continue()) {
        const { id, terms } = cursor.value;
        for (const term of terms) bytes += encoder.encode(term).length + id.length;
      }
      return bytes;
    },
  };
}

async function searchRows(db: IDBPDatabase<Schema>, { words, phrase, tag, after }: BenchQuery) {
  const tx = db.transaction(['rows', 'texts']);
  const index = tx.objectStore('rows').index('terms');
  const lists = await Promise.all(
    words.map(({ text, prefix }) => {
      const [term = ''] = folded(text);
      return index.getAllKeys(prefix ? IDBKeyRange.bound(term, `${term}\uffff`) : IDBKeyRange.only(term));
    }),
  );
  const [first = [], ...others] = lists.sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  const ids = [...new Set(first)].filter((id) => sets.every((set) => set.has(id)));
  const titles: string[] = [];
  let total = 0;
  for (const id of ids.reverse()) {
    if (titles.length >= RESULTS && !tag && !after && !phrase) {
      total = ids.length;
      break;
    }
    const row = await tx.objectStore('rows').get(id);
    if (!row || (tag && !row.tags.includes(tag)) || (after && row.created <= after)) continue;
    const text = titles.length < RESULTS || phrase ? ((await tx.objectStore('texts').get(id)) ?? '') : '';
    if (phrase && !text.includes(phrase)) continue;
    total++;
    if (titles.length < RESULTS) titles.push(`${row.title} ${text.slice(0, 200)}`);
  }
  return { titles, total };
}
