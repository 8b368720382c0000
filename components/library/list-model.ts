import { batch, computed, createModel, signal } from '@preact/signals';
import type { LibraryReads } from '@/utils/contract/library';
import type { Article } from '@/utils/model/article';
import { toAppError, type AppError } from '@/utils/model/errors';

/** Articles read at a time: they fill a screen. */
const PAGE = 60;
/** Pages read ahead on both sides of those in sight. */
const AHEAD = 2;

/** Rows in sight, from `start` up to but not including `end`. */
interface Range {
  start: number;
  end: number;
}

const FIRST: Range = { start: 0, end: PAGE };
const pageOf = (row: number) => Math.floor(row / PAGE);

/** The list of saved articles (or of the trash), newest first. Reads only the rows in sight and some around them. */
export const ListModel = createModel((library: LibraryReads) => {
  const pages = signal<ReadonlyMap<number, readonly Article[]>>(new Map());
  /** How many articles there are in all. */
  const total = signal(0);
  const status = signal<'loading' | 'ready' | AppError>('loading');
  let trashed = false;
  let wanted = FIRST;
  let generation = 0;
  let reading: Promise<void> | null = null;

  const readPage = (page: number, known: ReadonlyMap<number, readonly Article[]>) => {
    // Starts at the nearest known page before it, so that only the rows between are skipped.
    const nearest = Math.max(-1, ...[...known.keys()].filter((one) => one < page));
    const before = known.get(nearest)?.at(-1);
    const skip = (page - nearest - 1) * PAGE;
    return library.listArticles({ ...(before && { before }), skip, limit: PAGE, trashed });
  };

  /** Returns the next page to read: first those in sight, then those around them; null if all are there. */
  const nextPage = (): number | null => {
    const last = pageOf(total.peek() - 1);
    const [from, to] = [pageOf(wanted.start), Math.min(last, pageOf(wanted.end - 1))];
    const inOrder = [
      ...span(from, to),
      ...span(to + 1, Math.min(last, to + AHEAD)),
      ...span(Math.max(0, from - AHEAD), from - 1),
    ];
    return inOrder.find((page) => !pages.peek().has(page)) ?? null;
  };

  /** Reads until all wanted pages are there. Only one `readOn` runs at a time. */
  const readOn = async () => {
    const mine = generation;
    try {
      for (let page = nextPage(); page !== null; page = nextPage()) {
        const read = await readPage(page, pages.peek());
        if (mine !== generation) return;
        batch(() => {
          pages.value = new Map(pages.peek()).set(page, read);
          if (read.length < PAGE) total.value = Math.min(total.peek(), page * PAGE + read.length);
        });
      }
    } catch (thrown) {
      if (mine === generation) status.value = toAppError(thrown);
    }
  };

  /** Reads the pages in sight again and drops all others. The old rows stay in view until then. */
  const readAgain = async () => {
    const mine = ++generation;
    reading = null;
    const asked = wanted;
    const numbers = span(pageOf(asked.start), pageOf(asked.end - 1));
    try {
      const [count, ...read] = await Promise.all([
        library.countArticles({ trashed }),
        ...numbers.map((page) => readPage(page, new Map())),
      ]);
      if (mine !== generation) return;
      batch(() => {
        pages.value = new Map(numbers.map((page, at) => [page, read[at] ?? []]));
        const [only] = read;
        // The count may lag behind the page read just now.
        total.value = only && numbers[0] === 0 && only.length < PAGE ? only.length : Math.max(count, only?.length ?? 0);
        status.value = 'ready';
      });
      // The reader has scrolled meanwhile, to pages that were just dropped.
      if (wanted !== asked) void want(wanted.start, wanted.end);
    } catch (thrown) {
      if (mine === generation) status.value = toAppError(thrown);
    }
  };

  const want = async (start: number, end: number) => {
    wanted = { start, end };
    reading ??= readOn().finally(() => {
      reading = null;
    });
    await reading;
  };

  return {
    total,
    status,
    /** The article of a row; undefined while it has not been read. */
    articleAt: computed(() => {
      const known = pages.value;
      return (row: number): Article | undefined => known.get(pageOf(row))?.[row % PAGE];
    }),
    /** Returns the row of an article; undefined if it has not been read. */
    rowOf(id: string): number | undefined {
      for (const [page, read] of pages.peek()) {
        const at = read.findIndex((article) => article.id === id);
        if (at !== -1) return page * PAGE + at;
      }
      return undefined;
    },
    async open(inTrash: boolean) {
      trashed = inTrash;
      wanted = FIRST;
      batch(() => {
        pages.value = new Map();
        total.value = 0;
        status.value = 'loading';
      });
      await readAgain();
    },
    /** Sets the rows in sight, from `start` up to but not including `end`. Resolves once they have been read. */
    want,
    /** To be called after the library has changed. */
    refresh: readAgain,
  };
});

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
