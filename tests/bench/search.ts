import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureCold, measureWarm, median, type Cold, type Warm } from './search/measure';
import { FLOOR, Profiles, type Filled } from './search/profiles';

const ENGINES = ['pressmark', 'multi-entry', 'minisearch'] as const;

/**
 * MiniSearch writes and reads its whole index at once, which at 50,000 articles is more than a string can hold; to fill a
 * multiEntry index of that size takes an hour.
 */
const MOST_ARTICLES: Record<string, number> = { minisearch: 10_000, 'multi-entry': 10_000 };

/** What the file says of one engine and size. */
interface Run extends Pick<Cold, 'coldMs'>, Pick<Warm, 'warmMs' | 'saveMs' | 'indexBytes' | 'textBytes' | 'heapBytes'> {
  articles: number;
  engine: string;
  bulkMsPerArticle: number;
}

/** The same with what only the table says. */
interface Measured extends Run, Partial<Omit<Cold, 'coldMs'>>, Omit<Warm, keyof Run> {
  settleMs: number;
  floorMs: number;
}

/**
 * `npm run bench -- search --articles 1000,10000,50000 --out FILE`
 *
 * `--profiles FOLDER` keeps the filled libraries there for the next run. `--fill` only fills them, with `--minutes 5` no
 * longer than that: the next run goes on. `--engines a,b` and `--rounds 3` measure less or more.
 */
export async function main(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      articles: { type: 'string', default: '1000' },
      engines: { type: 'string', default: ENGINES.join(',') },
      rounds: { type: 'string', default: '3' },
      profiles: { type: 'string' },
      fill: { type: 'boolean', default: false },
      minutes: { type: 'string', default: 'Infinity' },
      out: { type: 'string' },
    },
  });
  const deadline = Date.now() + Number(values.minutes) * 60_000;
  const profiles = await Profiles.open(values.profiles);
  try {
    const runs: Measured[] = [];
    for (const articles of values.articles.split(',').map(Number)) {
      const engines = values.engines.split(',').filter((one) => articles <= (MOST_ARTICLES[one] ?? Infinity));
      const filled = new Map<string, Filled>();
      for (const engine of [FLOOR, ...engines]) {
        const done = await profiles.fill(engine, articles, deadline);
        if (done) filled.set(engine, done);
      }
      if (values.fill) continue;
      if (filled.size <= engines.length)
        throw new Error('Not all libraries are filled yet: run this again with --fill.');
      const measured = await measure(profiles, { articles, engines, filled, rounds: Number(values.rounds) });
      runs.push(...measured);
      if (values.out) writeFileSync(values.out, JSON.stringify({ runs: runs.map(runOf) }, null, 2));
    }
    if (!values.fill) printTable(runs);
  } finally {
    profiles.close();
  }
}

interface Plan {
  articles: number;
  engines: string[];
  filled: Map<string, Filled>;
  rounds: number;
}

async function measure(profiles: Profiles, { articles, engines, filled, rounds }: Plan): Promise<Measured[]> {
  const cold = await measureCold(profiles, [FLOOR, ...engines], articles, rounds);
  const floorMs = median(Object.values(cold.get(FLOOR)?.coldMs ?? {}));
  const runs: Measured[] = [];
  for (const engine of engines) {
    const { coldMs = {}, ...newPages } = cold.get(engine) ?? {};
    const warm = await measureWarm(profiles, engine, articles);
    const { bulkMsPerArticle = Number.NaN, settleMs = Number.NaN } = filled.get(engine) ?? {};
    runs.push({ articles, engine, coldMs, ...newPages, ...warm, bulkMsPerArticle, settleMs, floorMs });
  }
  return runs;
}

function runOf(measured: Measured): Run {
  const { articles, engine, coldMs, warmMs, saveMs, bulkMsPerArticle, indexBytes, textBytes, heapBytes } = measured;
  return { articles, engine, coldMs, warmMs, saveMs, bulkMsPerArticle, indexBytes, textBytes, heapBytes };
}

const COLUMNS: readonly [string, (run: Measured) => string][] = [
  ['articles', ({ articles }) => articles.toLocaleString('en')],
  ['engine', ({ engine }) => engine],
  ['cold: first results (median, worst)', ({ coldMs }) => medianAndWorst(coldMs)],
  ['all 20', ({ coldAllMs }) => medianAndWorst(coldAllMs)],
  ['of it opening', ({ openMs }) => ms(openMs)],
  ['page start before', ({ startMs }) => ms(startMs)],
  ['floor', ({ floorMs }) => ms(floorMs)],
  ['second page: first results', ({ secondPageMs }) => medianAndWorst(secondPageMs)],
  ['all 20', ({ secondPageAllMs }) => medianAndWorst(secondPageAllMs)],
  ['keystroke: first results p50 / p95', ({ warmMs }) => `${ms(warmMs.p50)} / ${ms(warmMs.p95)}`],
  ['all 20', ({ warmAllMs }) => `${ms(warmAllMs.p50)} / ${ms(warmAllMs.p95)}`],
  ['save', ({ saveMs }) => ms(saveMs)],
  ['delete', ({ removeMs }) => ms(removeMs)],
  ['facets: first, again, of a word', ({ facetsMs }) => facetsMs.map(ms).join(', ')],
  ['bulk, each', ({ bulkMsPerArticle }) => ms(bulkMsPerArticle)],
  ['merging after', ({ settleMs }) => ms(settleMs)],
  ['index : text', ({ indexBytes, textBytes }) => (indexBytes / textBytes).toFixed(2)],
  ['heap', ({ heapBytes }) => `${(heapBytes / 1e6).toFixed(1)} MB`],
];

function printTable(runs: readonly Measured[]): void {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(row(COLUMNS.map(([name]) => name)));
  console.log(row(COLUMNS.map(() => '---')));
  for (const run of runs) console.log(row(COLUMNS.map(([, cell]) => cell(run))));
  console.log('Times in milliseconds.');
  for (const { articles, engine, coldMs } of runs) {
    const kinds = Object.entries(coldMs).map(([kind, value]) => `${kind} ${ms(value)}`);
    console.log(`${engine}, ${articles}, cold: ${kinds.join(', ')}`);
  }
}

function medianAndWorst(byKind: Record<string, number> = {}): string {
  const all = Object.values(byKind);
  // An engine that is slow is not asked twice.
  if (all.length === 0) return '–';
  return `${ms(median(all))}, ${ms(Math.max(...all))}`;
}

function ms(value = Number.NaN): string {
  return Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
