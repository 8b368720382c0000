import { createModel, signal } from '@preact/signals';
import type { LibraryReads } from '@/utils/contract/library';
import type { Article } from '@/utils/model/article';
import { toAppError, type AppError } from '@/utils/model/errors';

/** The first page fills a screen at once; the following ones are for those who scroll on, or jump far down. */
const FIRST_PAGE = 60;
const NEXT_PAGE = 500;
const LARGEST_PAGE = 10_000;

/** The list of saved articles (or of the trash), newest first, read as far as it is looked at. */
export const ListModel = createModel((library: LibraryReads) => {
  const articles = signal<readonly Article[]>([]);
  /** How many there are in all; of a list read to its end, as many as were read. */
  const total = signal(0);
  const status = signal<'loading' | 'ready' | AppError>('loading');
  let trashed = false;
  let wanted = FIRST_PAGE;
  let generation = 0;
  let reading = false;

  /** Reads on until what is wanted is there; one reader at a time. */
  const readOn = async () => {
    if (reading) return;
    reading = true;
    const mine = generation;
    const isBehind = () => mine === generation && articles.peek().length < Math.min(wanted, total.peek());
    try {
      while (isBehind()) {
        const before = articles.peek().at(-1);
        const limit = Math.min(LARGEST_PAGE, Math.max(NEXT_PAGE, wanted - articles.peek().length));
        const page = await library.listArticles({ ...(before && { before }), limit, trashed });
        if (mine !== generation) return;
        articles.value = [...articles.peek(), ...page];
        if (page.length < limit) total.value = articles.peek().length;
      }
    } catch (thrown) {
      status.value = toAppError(thrown);
    } finally {
      reading = false;
    }
  };

  const read = async (limit: number) => {
    const mine = ++generation;
    try {
      const [page, count] = await Promise.all([library.listArticles({ limit, trashed }), library.countArticles()]);
      if (mine !== generation) return;
      articles.value = page;
      // The trash is not counted anywhere: it is as long as it turns out to be.
      total.value =
        page.length < limit ? page.length : trashed ? Number.MAX_SAFE_INTEGER : Math.max(count, page.length);
      status.value = 'ready';
    } catch (thrown) {
      if (mine === generation) status.value = toAppError(thrown);
    }
  };

  return {
    articles,
    total,
    status,
    async open(inTrash: boolean) {
      trashed = inTrash;
      wanted = FIRST_PAGE;
      status.value = 'loading';
      await read(FIRST_PAGE);
    },
    /** The rows before `count` are looked at. */
    async want(count: number) {
      wanted = Math.max(wanted, count);
      await readOn();
    },
    /** The library has changed: what was read is read again, and stays in view meanwhile. */
    async refresh() {
      await read(Math.max(FIRST_PAGE, articles.peek().length));
    },
  };
});
