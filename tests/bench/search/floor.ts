import { openDB } from 'idb';
import type { Engine } from './engine';

/** No engine: opens a database and shows the twenty rows in it. */
export function createFloor(): Engine {
  const db = openDB('floor-bench', 1, { upgrade: (opened) => void opened.createObjectStore('rows') });
  return {
    open: async () => void (await db),
    async addMany(articles) {
      for (const [number, { article }] of articles.slice(0, 20).entries()) {
        await (await db).put('rows', article.title, number);
      }
    },
    settle: async () => {},
    save: async () => {},
    remove: async () => {},
    async search() {
      const titles = (await (await db).getAll('rows')) as string[];
      return { titles, total: titles.length };
    },
    indexBytes: async () => 0,
  };
}
