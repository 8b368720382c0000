import type { Page } from 'puppeteer-core';
import type { Profiles } from './profiles';
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
  textBytes: number;
}

/** Cold searches of all engines in turn, so that what disturbs one disturbs all. */
export async function measureCold(
  profiles: Profiles,
  engines: readonly string[],
  articles: number,
  rounds: number,
): Promise<Map<string, Cold>> {
  const samples = new Map(engines.map((engine) => [engine, new Samples()]));
  for (let round = 0; round < rounds; round++) {
    for (const { kind } of QUERIES) {
      for (const engine of engines) {
        const taken = samples.get(engine) ?? new Samples();
        if (round > 0 && median(taken.of('cold', kind)) > SLOW) continue;
        await searchInNewPages(profiles, engine, articles, kind, taken);
      }
    }
  }
  return new Map([...samples].map(([engine, taken]) => [engine, taken.summary()]));
}

async function searchInNewPages(profiles: Profiles, engine: string, articles: number, kind: string, taken: Samples) {
  const browser = await profiles.start(engine, articles);
  for (const name of ['cold', 'second'] as const) {
    const page = await browser.openPage(engine, kind);
    const found = await page.evaluate(() => window.bench.cold);
    if (!found || found.total === 0) throw new Error(`${engine} finds nothing for “${kind}”.`);
    taken.add(name, kind, found.firstMs);
    taken.add(`${name} all`, kind, found.allMs);
    if (name === 'cold') {
      taken.add('start', kind, found.startMs);
      taken.add('open', kind, found.openMs);
    }
    await page.close();
    if (found.firstMs > SLOW) break;
  }
  await browser.close();
}

/** Typing, saving and deleting in one page, over a copy of the library. */
export function measureWarm(profiles: Profiles, engine: string, articles: number): Promise<Warm> {
  return profiles.withCopy(engine, articles, async (browser) => {
    const page = await browser.openPage(engine);
    const typed = await page.evaluate(() => window.bench.type());
    const heapBytes = await heapOf(page);
    const facetsMs = await page.evaluate(() => window.bench.facets());
    const first = await page.evaluate((number) => window.bench.save(number, number + 1), articles);
    const saves = (first[0] ?? 0) > SLOW ? FEW_SAVES : SAVES;
    const more = await page.evaluate((from, to) => window.bench.save(from, to), articles + 1, articles + saves);
    const removals = await page.evaluate((to) => window.bench.remove(0, to), saves);
    const sizes = await page.evaluate((count) => window.bench.sizes(count), articles);
    return {
      warmMs: quantiles(typed.map(({ firstMs }) => firstMs)),
      warmAllMs: quantiles(typed.map(({ allMs }) => allMs)),
      heapBytes,
      facetsMs,
      saveMs: median([...first, ...more]),
      removeMs: median(removals),
      ...sizes,
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
      startMs: median(Object.values(medians('start'))),
      openMs: median(Object.values(medians('open'))),
    };
  }
}

function quantiles(values: readonly number[]): { p50: number; p95: number } {
  return { p50: at(values, 0.5), p95: at(values, 0.95) };
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return at(values, 0.5);
}
