import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureCold, measureWarm, median, type Cold, type Warm } from './search/measure';
import { Profiles, type Filled } from './search/profiles';

const ENGINES = ['pressmark', 'multi-entry', 'minisearch'] as const;
/** Opens a database of twenty rows and shows them: what no engine can be quicker than. */
const FLOOR = 'floor';

/** MiniSearch writes and reads its whole index at once: at 50,000 articles that is more than a string can hold. */
const MOST_FOR_MINISEARCH = 10_000;

interface Run extends Omit<Cold, 'secondPageMs' | 'startMs' | 'openMs'>, Omit<Warm, 'removeMs' | 'facetsMs'> {
  articles: number;
  engine: string;
  bulkMsPerArticle: number;
  more: Pick<Cold, 'secondPageMs' | 'startMs' | 'openMs'> &
    Pick<Warm, 'removeMs' | 'facetsMs'> & { settleMs: number; floorMs: number };
}

/**
 * `npm run bench -- search --articles 1000,10000 --out FILE`
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
    const runs: Run[] = [];
    for (const articles of values.articles.split(',').map(Number)) {
      const engines = values.engines
        .split(',')
        .filter((one) => one !== 'minisearch' || articles <= MOST_FOR_MINISEARCH);
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
      if (values.out) writeFileSync(values.out, JSON.stringify({ runs }, null, 2));
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

async function measure(profiles: Profiles, { articles, engines, filled, rounds }: Plan): Promise<Run[]> {
  const cold = await measureCold(profiles, [FLOOR, ...engines], articles, rounds);
  const floorMs = median(Object.values(cold.get(FLOOR)?.coldMs ?? {}));
  const runs: Run[] = [];
  for (const engine of engines) {
    const { coldMs = {}, ...newPages } = cold.get(engine) ?? {};
    const { removeMs, facetsMs, ...warm } = await measureWarm(profiles, engine, articles);
    const { bulkMsPerArticle = Number.NaN, settleMs = Number.NaN } = filled.get(engine) ?? {};
    const { secondPageMs = {}, startMs = Number.NaN, openMs = Number.NaN } = newPages as Partial<Cold>;
    const more = { secondPageMs, startMs, openMs, removeMs, facetsMs, settleMs, floorMs };
    runs.push({ articles, engine, coldMs, ...warm, bulkMsPerArticle, more });
  }
  return runs;
}

const COLUMNS: readonly [string, (run: Run) => string][] = [
  ['articles', ({ articles }) => articles.toLocaleString('en')],
  ['engine', ({ engine }) => engine],
  ['cold (median, worst)', ({ coldMs }) => medianAndWorst(coldMs)],
  ['of it opening', ({ more }) => ms(more.openMs)],
  ['page start before', ({ more }) => ms(more.startMs)],
  ['floor', ({ more }) => ms(more.floorMs)],
  ['second page', ({ more }) => medianAndWorst(more.secondPageMs)],
  ['keystroke p50 / p95', ({ warmMs }) => `${ms(warmMs.p50)} / ${ms(warmMs.p95)}`],
  ['save', ({ saveMs }) => ms(saveMs)],
  ['delete', ({ more }) => ms(more.removeMs)],
  ['facets: first, again, of a word', ({ more }) => more.facetsMs.map(ms).join(', ')],
  ['bulk, each', ({ bulkMsPerArticle }) => ms(bulkMsPerArticle)],
  ['index : text', ({ indexBytes, textBytes }) => (indexBytes / textBytes).toFixed(2)],
  ['heap', ({ heapBytes }) => `${(heapBytes / 1e6).toFixed(1)} MB`],
];

function printTable(runs: readonly Run[]): void {
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

function medianAndWorst(byKind: Record<string, number>): string {
  const all = Object.values(byKind);
  // An engine that is slow is not asked twice.
  if (all.length === 0) return '–';
  return `${ms(median(all))}, ${ms(Math.max(...all))}`;
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
