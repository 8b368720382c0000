import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { knownText, printAblation } from './extraction-ablation';
import { BenchTab, bundle, launch } from './extraction-browser';
import { type CorpusPage, listPages } from './extraction-corpus';
import type { PageResult, Prediction } from './extraction-in-page';
import { readOptions } from './extraction-options';

const PAGE_LIMIT = 60_000;
const PEERS = ['readability', 'defuddle'] as const;

/** One line a page, so that a run that is interrupted loses nothing. */
const journalOf = (out: string): string => `${out}.partial.jsonl`;

type Line = { id: string; result: PageResult };

function readJournal(out: string): Map<string, PageResult> {
  const file = journalOf(out);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as Line).map(({ id, result }) => [id, result]));
}

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs every page that is not done yet; a page that fails or hangs is written down as such. */
async function runPages(
  todo: CorpusPage[],
  what: { peers: boolean; ablate: boolean },
  workers: number,
  done: (page: CorpusPage, result: PageResult) => void,
) {
  const script = await bundle();
  const browser = await launch();
  const queue = [...todo];
  const work = async (): Promise<void> => {
    let tab = await BenchTab.open(browser, script);
    for (let page = queue.shift(); page; page = queue.shift()) {
      try {
        done(page, await within(tab.run(page, { ...what, oursFirst: queue.length % 2 === 0 }), PAGE_LIMIT));
      } catch (error) {
        done(page, { ours: { article: false, error: error instanceof Error ? error.message : String(error) } });
        await tab.close();
        tab = await BenchTab.open(browser, script);
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  await browser.close();
}

function writePredictions(out: string, results: Map<string, PageResult>, peers: boolean): void {
  const predictionsOf = (whose: 'ours' | (typeof PEERS)[number]) =>
    Object.fromEntries([...results].flatMap(([id, result]) => (result[whose] ? [[id, result[whose]]] : []))) as Record<
      string,
      Prediction
    >;
  writeFileSync(out, `${JSON.stringify(predictionsOf('ours'), null, 1)}\n`);
  for (const peer of peers ? PEERS : []) {
    writeFileSync(out.replace(/(\.json)?$/u, `.${peer}.json`), `${JSON.stringify(predictionsOf(peer), null, 1)}\n`);
  }
}

function report(results: Map<string, PageResult>): void {
  for (const whose of ['ours', ...PEERS] as const) {
    const all = [...results.values()].flatMap((result) => result[whose] ?? []);
    if (all.length === 0) continue;
    const times = (key: 'detectMs' | 'extractMs') => median(all.flatMap((one) => one[key] ?? [])).toFixed(1);
    const failed = all.filter((one) => one.error).length;
    console.log(
      `${whose}: ${all.length} pages, median detection ${times('detectMs')} ms, extraction ${times('extractMs')} ms, ${failed} failed`,
    );
  }
}

/** `npm run bench -- extraction --corpus DIR --out FILE`: what the detector and the extractor make of a folder of pages. */
export async function main(args: readonly string[]): Promise<void> {
  const { corpus, out, limit, only, peers, ablate, workers } = readOptions(args);
  const results = readJournal(out);
  const pages = listPages(corpus)
    .filter((page) => (only.length === 0 || only.includes(page.id)) && (!ablate || knownText(page) !== null))
    .slice(0, limit);
  const todo = pages.filter((page) => !results.has(page.id));
  if (results.size > 0) console.log(`${results.size} pages were done before`);
  const from = Date.now();
  let count = 0;
  await runPages(todo, { peers, ablate }, workers, (page, result) => {
    results.set(page.id, result);
    appendFileSync(journalOf(out), `${JSON.stringify({ id: page.id, result } satisfies Line)}\n`);
    count += 1;
    if (count % 25 === 0 || count === todo.length) {
      const seconds = Math.round((Date.now() - from) / 1000);
      console.log(
        `${count} of ${todo.length} pages, ${seconds} s, about ${Math.round((seconds / count) * (todo.length - count))} s to go`,
      );
    }
  });
  writePredictions(out, results, peers);
  rmSync(journalOf(out), { force: true });
  report(results);
  if (ablate) printAblation(pages, results);
}
