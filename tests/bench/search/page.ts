import { makeArticle, type MadeArticle } from './corpus';
import type { Engine } from './engine';
import { createFloor } from './floor';
import { createMiniSearch } from './minisearch';
import { createMultiEntry } from './multi-entry';
import { createPressmark } from './pressmark';
import { QUERIES, TYPED, type BenchQuery } from './queries';

/** What the driver asks of this page. */
export interface BenchPage {
  /** Adds the articles from one number to before another; milliseconds. */
  fill: (from: number, to: number) => Promise<number>;
  settle: () => Promise<number>;
  /** Before filling is broken off: writes what an engine may hold in memory only. */
  pause: () => Promise<number>;
  /** Searches at every letter typed; milliseconds each. */
  type: () => Promise<Shown[]>;
  /** Saves articles one by one; milliseconds each. */
  save: (from: number, to: number) => Promise<number[]>;
  remove: (from: number, to: number) => Promise<number[]>;
  /** Counts facets of the whole library, the same again, and of a common word; milliseconds each. */
  facets: () => Promise<number[]>;
  sizes: (articles: number) => Promise<{ indexBytes: number; textBytes: number }>;
  /** The search that the address asks for, once its results are on screen. */
  cold: Promise<ColdSearch> | null;
}

/** Milliseconds until results were laid out on the screen. */
interface Shown {
  /** Those of a first screen, or all where an engine has them at once. */
  firstMs: number;
  /** All 20. */
  allMs: number;
}

/** Milliseconds of a search in a new page, from the start of its script. */
interface ColdSearch extends Shown {
  /** Until the engine was open. */
  openMs: number;
  /** From the navigation to the start of this script. */
  startMs: number;
  total: number;
}

const started = performance.now();
const parameters = new URLSearchParams(location.search);
const engine = engineNamed(parameters.get('engine') ?? '');
const BATCH = 32;

function engineNamed(name: string): Engine {
  if (name === 'multi-entry') return createMultiEntry();
  if (name === 'floor') return createFloor();
  return name === 'minisearch' ? createMiniSearch() : createPressmark();
}

async function show(query: BenchQuery, start: number): Promise<Shown & { total: number }> {
  let firstMs: number | null = null;
  const { titles, total } = await engine.search(query, (first) => {
    render(first);
    firstMs = performance.now() - start;
  });
  render(titles);
  const allMs = performance.now() - start;
  return { firstMs: firstMs ?? allMs, allMs, total };
}

function render(titles: readonly string[]): void {
  const rows = titles.map((title) => {
    const row = document.createElement('li');
    row.textContent = title;
    return row;
  });
  document.body.replaceChildren(...rows);
  // Laid out, as a reader would see it.
  document.body.getBoundingClientRect();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function timeEach(from: number, to: number, work: (made: MadeArticle) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let number = from; number < to; number++) {
    const made = makeArticle(number);
    times.push(await timed(() => work(made)));
  }
  return times;
}

async function runCold(query: BenchQuery): Promise<ColdSearch> {
  await engine.open();
  const openMs = performance.now() - started;
  return { ...(await show(query, started)), openMs, startMs: started };
}

async function fill(from: number, to: number): Promise<number> {
  await engine.open();
  let ms = 0;
  for (let first = from; first < to; first += BATCH) {
    const articles = Array.from({ length: Math.min(BATCH, to - first) }, (_, index) => makeArticle(first + index));
    ms += await timed(() => engine.addMany(articles));
  }
  return ms;
}

async function type(): Promise<Shown[]> {
  const times: Shown[] = [];
  for (const text of TYPED) {
    for (let length = 1; length <= text.length; length++) {
      const typed = text.slice(0, length);
      const parts = typed
        .replace(/tag:"[^"]*"?|"/g, '')
        .split(' ')
        .filter(Boolean);
      const words = parts.map((part, index) => ({ text: part, prefix: index === parts.length - 1 }));
      if (words.length > 0) times.push(await show({ kind: 'typed', text: typed, words }, performance.now()));
    }
  }
  return times;
}

const query = QUERIES.find(({ kind }) => kind === parameters.get('query'));
const page: BenchPage = {
  cold: query ? runCold(query) : null,
  fill,
  settle: () => timed(() => engine.settle()),
  pause: () => timed(() => engine.settle()),
  type: async () => {
    await engine.open();
    return type();
  },
  save: (from, to) => timeEach(from, to, (made) => engine.save(made)),
  remove: (from, to) => timeEach(from, to, ({ article }) => engine.remove(article.id)),
  async facets() {
    const times: number[] = [];
    for (const query of ['', '', 'của ']) times.push(await timed(async () => engine.facets?.(query)));
    return engine.facets ? times : [];
  },
  async sizes(articles) {
    const encoder = new TextEncoder();
    let textBytes = 0;
    for (let number = 0; number < articles; number++) {
      const { article, snapshot } = makeArticle(number);
      textBytes += encoder.encode(article.title + snapshot.textContent + article.note).length;
    }
    return { indexBytes: await engine.indexBytes(), textBytes };
  },
};
Object.assign(window, { bench: page });
