import type { Page } from 'puppeteer-core';
import { median, quantile } from '../statistics';
import { openEngine, type Profiles } from './profiles';
import { QUERIES } from './queries';

/** Articles saved and deleted one by one; fewer where one takes so long that more would say no more. */
const SAVES = 15;
const FEW_SAVES = 2;
/** From this many milliseconds on a search is not repeated. */
const SLOW = 3_000;

/** Searches in new pages, by query kind; medians. */
export interface Cold {
  /** In a browser that has just been started: from the first line of the page's script to the first results on screen. */
  coldMs: Record<string, number>;
  /** The same until all 20 are there. */
  coldAllMs: Record<string, number>;
  /** The first results in a new page of a browser that is running: as a popup is opened the second time. */
  secondPageMs: Record<string, number>;
  secondPageAllMs: Record<string, number>;
  /** The first results of what is typed half a second after a page has opened, from then. */
  firstTypedMs: Record<string, number>;
  /** Navigation to the first line of the script: the browser's part, before any engine does anything. */
  startMs: number;
  /** Of `coldMs`, opening the database and whatever has to be loaded. */
  openMs: number;
}

/** What a page that stays open measures. */
export interface Warm {
  /** From a keystroke to the first results on screen. */
  warmMs: { p50: number; p95: number };
  /** To all 20. */
  warmAllMs: { p50: number; p95: number };
  heapBytes: number;
  /** Facets of the whole library, the same again, of a common word; empty for engines that have none. */
  facetsMs: number[];
  saveMs: number;
  removeMs: number;
  indexBytes: number;
  /** Letters that were typed before the time was over, of all. */
  typed: [letters: number, all: number];
}

/**
 * Cold searches of all engines in turn, so that what disturbs one disturbs all.
 *
 * @param limitOf milliseconds after which an engine is asked no more; what it was not asked is missing from its figures
 */
export async function measureCold(
  profiles: Profiles,
  engines: readonly string[],
  articles: number,
  { rounds, limitOf }: { rounds: number; limitOf: (engine: string) => number },
): Promise<Map<string, Cold>> {
  const samples = new Map(engines.map((engine) => [engine, new Samples()]));
  const spent = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const { kind } of QUERIES) {
      for (const engine of engines) {
        const taken = samples.get(engine) ?? new Samples();
        const before = spent.get(engine) ?? 0;
        if (before > limitOf(engine) || (round > 0 && median(taken.of('cold', kind)) > SLOW)) continue;
        const began = Date.now();
        await searchInNewPages(profiles, engine, articles, kind, taken);
        spent.set(engine, before + Date.now() - began);
      }
      console.error(
        `${articles}, round ${round + 1} of ${rounds}, ${kind}: ${engines.map(lastOf(samples, kind)).join(', ')}`,
      );
    }
  }
  return new Map([...samples].map(([engine, taken]) => [engine, taken.summary()]));
}

const lastOf = (samples: ReadonlyMap<string, Samples>, kind: string) => (engine: string) => {
  const ms = samples.get(engine)?.of('cold', kind).at(-1);
  return `${engine} ${ms === undefined ? 'left out' : `${Math.round(ms)} ms`}`;
};

async function searchInNewPages(profiles: Profiles, engine: string, articles: number, kind: string, taken: Samples) {
  const browser = await profiles.start(engine, articles);
  for (const name of ['cold', 'second'] as const) {
    const page = await openEngine(browser, engine, kind);
    const found = await page.evaluate(() => window.bench.cold);
    if (!found || found.total === 0) throw new Error(`${engine} finds nothing for “${kind}”.`);
    taken.add(name, kind, found.firstMs);
    taken.add(`${name} all`, kind, found.allMs);
    if (name === 'cold') {
      taken.add('start', kind, found.startMs);
      taken.add('open', kind, found.openMs);
    }
    await page.close();
    if (found.firstMs > SLOW) {
      await browser.close();
      return;
    }
  }
  const page = await openEngine(browser, engine, kind, true);
  const typed = await page.evaluate(() => window.bench.typed);
  if (typed) taken.add('typed', kind, typed.firstMs);
  await browser.close();
}

/** Typing (for at most `limit` milliseconds), saving and deleting in one page, over a copy of the library. */
export function measureWarm(profiles: Profiles, engine: string, articles: number, limit: number): Promise<Warm> {
  return profiles.withCopy(engine, articles, async (browser) => {
    const page = await openEngine(browser, engine);
    const { shown, all } = await page.evaluate((most) => window.bench.type(most), limit);
    const heapBytes = await heapOf(page);
    const facetsMs = await page.evaluate(() => window.bench.facets());
    const first = await page.evaluate((number) => window.bench.save(number, number + 1), articles);
    const saves = (first[0] ?? 0) > SLOW ? FEW_SAVES : SAVES;
    const more = await page.evaluate((from, to) => window.bench.save(from, to), articles + 1, articles + saves);
    const removals = await page.evaluate((to) => window.bench.remove(0, to), saves);
    const indexBytes = await page.evaluate(() => window.bench.indexBytes());
    return {
      warmMs: quantiles(shown.map(({ firstMs }) => firstMs)),
      warmAllMs: quantiles(shown.map(({ allMs }) => allMs)),
      heapBytes,
      facetsMs,
      saveMs: median([...first, ...more]),
      removeMs: median(removals),
      indexBytes,
      typed: [shown.length, all],
    };
  });
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}

/** Times by what was timed and by the kind of query. */
class Samples {
  readonly #times = new Map<string, Map<string, number[]>>();

  add(name: string, kind: string, ms: number): void {
    const kinds = this.#times.get(name) ?? new Map<string, number[]>();
    this.#times.set(name, kinds.set(kind, [...(kinds.get(kind) ?? []), ms]));
  }

  of(name: string, kind: string): number[] {
    return this.#times.get(name)?.get(kind) ?? [];
  }

  summary(): Cold {
    const medians = (name: string) =>
      Object.fromEntries([...(this.#times.get(name) ?? [])].map(([kind, times]) => [kind, median(times)]));
    return {
      coldMs: medians('cold'),
      coldAllMs: medians('cold all'),
      secondPageMs: medians('second'),
      secondPageAllMs: medians('second all'),
      firstTypedMs: medians('typed'),
      startMs: median(Object.values(medians('start'))),
      openMs: median(Object.values(medians('open'))),
    };
  }
}

function quantiles(values: readonly number[]): { p50: number; p95: number } {
  return { p50: quantile(values, 0.5), p95: quantile(values, 0.95) };
}
