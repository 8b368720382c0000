import { makeArticle, type MadeArticle } from './corpus';
import type { Engine } from './engine';
import type { FillingPage } from '../filled-profile';
import { createFloor } from './floor';
import { createMiniSearch } from './minisearch';
import { createMultiEntry } from './multi-entry';
import { createPressmark } from './pressmark';
import { QUERIES, TYPED, type BenchQuery } from './queries';

/** What the driver asks of this page. */
export interface BenchPage {
  /** Searches at every letter typed, until the time is over; `all` is how many letters there are. */
  type: (milliseconds: number) => Promise<{ shown: Shown[]; all: number }>;
  /** Saves articles one by one; milliseconds each. */
  save: (from: number, to: number) => Promise<number[]>;
  remove: (from: number, to: number) => Promise<number[]>;
  /** Counts facets of the whole library, the same again, and of a common word; milliseconds each. */
  facets: () => Promise<number[]>;
  indexBytes: () => Promise<number>;
  /** The search that the address asks for, once its results are on screen. */
  cold: Promise<ColdSearch> | null;
  /** The same where the address says that the reader takes a while to type; milliseconds from then. */
  typed: Promise<Shown> | null;
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
  const opening = engine.open().then(() => performance.now() - started);
  const shown = await show(query, started);
  return { ...shown, openMs: await opening, startMs: started };
}

/** Half a second, as a popup is looked at before the first letter is typed. */
const LOOKED_AT = 500;

async function runTyped(query: BenchQuery): Promise<Shown> {
  await (engine.prepare?.() ?? engine.open());
  await new Promise((resolve) => {
    setTimeout(resolve, LOOKED_AT);
  });
  return show(query, performance.now());
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

/** A query for every letter that is typed. */
function typedQueries(): BenchQuery[] {
  return TYPED.flatMap((text) => Array.from(text, (_letter, index) => typedQuery(text.slice(0, index + 1)))).filter(
    ({ words }) => words.length > 0,
  );
}

function typedQuery(text: string): BenchQuery {
  const parts = text
    .replace(/tag:"[^"]*"?|"/g, '')
    .split(' ')
    .filter(Boolean);
  const words = parts.map((part, index) => ({ text: part, prefix: index === parts.length - 1 }));
  return { kind: 'typed', text, words };
}

async function type(milliseconds: number): Promise<{ shown: Shown[]; all: number }> {
  await engine.open();
  const shown: Shown[] = [];
  const queries = typedQueries();
  const began = performance.now();
  for (const typed of queries) {
    if (performance.now() - began > milliseconds) break;
    shown.push(await show(typed, performance.now()));
  }
  return { shown, all: queries.length };
}

const query = QUERIES.find(({ kind }) => kind === parameters.get('query'));
const isOpened = parameters.has('opened');
const page: BenchPage = {
  cold: query && !isOpened ? runCold(query) : null,
  typed: query && isOpened ? runTyped(query) : null,
  type,
  save: (from, to) => timeEach(from, to, (made) => engine.save(made)),
  remove: (from, to) => timeEach(from, to, ({ article }) => engine.remove(article.id)),
  async facets() {
    const times: number[] = [];
    for (const query of ['', '', 'của ']) times.push(await timed(async () => engine.facets?.(query)));
    return engine.facets ? times : [];
  },
  indexBytes: () => engine.indexBytes(),
};
const filling: FillingPage = {
  fill,
  settle: () => timed(() => engine.settle()),
  pause: () => engine.settle(),
};
Object.assign(window, { bench: page, filling });
