import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { BenchBrowser } from './search/browser';
import { QUERIES } from './search/queries';

const ENGINES = ['pressmark', 'multi-entry', 'minisearch'] as const;
type EngineName = (typeof ENGINES)[number];

/** MiniSearch writes and reads its whole index at once: minutes at more. */
const MOST_FOR_MINISEARCH = 1000;
const SAVES = 15;

interface Run {
  articles: number;
  engine: EngineName;
  /** Fresh browser process, new page: from the start of its script to the first results on screen, by query kind. */
  coldMs: Record<string, number>;
  coldMedianMs: number;
  warmMs: { p50: number; p95: number };
  saveMs: number;
  removeMs: number;
  bulkMsPerArticle: number;
  settleMs: number;
  indexBytes: number;
  textBytes: number;
  heapBytes: number;
}

/** `npm run bench -- search --articles 1000,10000 --out FILE [--engines a,b] [--rounds 3]` */
export async function main(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      articles: { type: 'string', default: '1000' },
      engines: { type: 'string', default: ENGINES.join(',') },
      rounds: { type: 'string', default: '3' },
      out: { type: 'string' },
    },
  });
  const runs: Run[] = [];
  for (const articles of values.articles.split(',').map(Number)) {
    const engines = ENGINES.filter((one) => values.engines.split(',').includes(one)).filter(
      (one) => one !== 'minisearch' || articles <= MOST_FOR_MINISEARCH,
    );
    const measured = await measure(articles, engines, Number(values.rounds));
    runs.push(...measured);
    for (const run of measured) printRun(run);
    if (values.out) writeFileSync(values.out, JSON.stringify({ runs }, null, 2));
  }
}

/** All engines in one profile, and cold searches in turn, so that what disturbs one disturbs all. */
async function measure(articles: number, engines: readonly EngineName[], rounds: number): Promise<Run[]> {
  const browser = await BenchBrowser.create();
  try {
    await browser.restart();
    const bulk = new Map<EngineName, Pick<Run, 'bulkMsPerArticle' | 'settleMs'>>();
    for (const engine of engines) bulk.set(engine, await fill(await browser.openPage(engine), articles));
    const cold = await measureCold(browser, engines, rounds);
    const runs: Run[] = [];
    for (const engine of engines) {
      const { bulkMsPerArticle = 0, settleMs = 0 } = bulk.get(engine) ?? {};
      const coldMs = cold.get(engine) ?? {};
      const coldMedianMs = median(Object.values(coldMs));
      await browser.restart();
      const rest = await measureWarm(await browser.openPage(engine), articles);
      runs.push({ articles, engine, coldMs, coldMedianMs, bulkMsPerArticle, settleMs, ...rest });
    }
    return runs;
  } finally {
    await browser.close();
  }
}

async function fill(page: Page, articles: number): Promise<Pick<Run, 'bulkMsPerArticle' | 'settleMs'>> {
  let ms = 0;
  for (let from = 0; from < articles; from += 1000) {
    ms += await page.evaluate((from, to) => window.bench.fill(from, to), from, Math.min(articles, from + 1000));
  }
  const settleMs = await page.evaluate(() => window.bench.settle());
  await page.close();
  return { bulkMsPerArticle: ms / articles, settleMs };
}

async function measureCold(browser: BenchBrowser, engines: readonly EngineName[], rounds: number) {
  const times = new Map<EngineName, Record<string, number[]>>(engines.map((engine) => [engine, {}]));
  for (let round = 0; round < rounds; round++) {
    for (const { kind } of QUERIES) {
      for (const engine of engines) {
        await browser.restart();
        const page = await browser.openPage(engine, kind);
        const result = await page.evaluate(() => window.bench.cold);
        (times.get(engine)![kind] ??= []).push(result?.ms ?? Number.NaN);
      }
    }
  }
  const medians = (kinds: Record<string, number[]>) =>
    Object.fromEntries(Object.entries(kinds).map(([kind, all]) => [kind, median(all)]));
  return new Map([...times].map(([engine, kinds]) => [engine, medians(kinds)]));
}

async function measureWarm(page: Page, articles: number) {
  const typed = (await page.evaluate(() => window.bench.type())).sort((a, b) => a - b);
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  const saves = await page.evaluate((from, to) => window.bench.save(from, to), articles, articles + SAVES);
  const removals = await page.evaluate((from, to) => window.bench.remove(from, to), 0, SAVES);
  const sizes = await page.evaluate((count) => window.bench.sizes(count), articles);
  return {
    warmMs: { p50: at(typed, 0.5), p95: at(typed, 0.95) },
    heapBytes: heap.usedSize + (heap.backingStorageSize ?? 0),
    saveMs: median(saves),
    removeMs: median(removals),
    ...sizes,
  };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return at(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

function printRun(run: Run): void {
  const ms = (value: number) => value.toFixed(1);
  const mb = (value: number) => (value / 1e6).toFixed(1);
  const cold = Object.entries(run.coldMs).map(([kind, value]) => `${kind} ${ms(value)}`);
  console.log(
    [
      `${run.engine}, ${run.articles} articles`,
      `  cold ms: median ${ms(run.coldMedianMs)}; ${cold.join(', ')}`,
      `  warm ms a keystroke: p50 ${ms(run.warmMs.p50)}, p95 ${ms(run.warmMs.p95)}`,
      `  save ${ms(run.saveMs)} ms, remove ${ms(run.removeMs)} ms, bulk ${ms(run.bulkMsPerArticle)} ms an article, then ${ms(run.settleMs)} ms`,
      `  index ${mb(run.indexBytes)} MB of ${mb(run.textBytes)} MB text (${(run.indexBytes / run.textBytes).toFixed(2)}), heap ${mb(run.heapBytes)} MB`,
    ].join('\n'),
  );
}
