import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Filled } from './filled-profile';
import { textBytesOf } from './search/corpus';
import { measureCold, measureWarm, type Cold, type Warm } from './search/measure';
import { FLOOR, Profiles } from './search/profiles';
import { QUERIES } from './search/queries';
import { median } from './statistics';

const OWN = 'pressmark';
const ENGINES = [OWN, 'multi-entry', 'minisearch'] as const;

/** MiniSearch writes and reads its whole index at once, which at 50,000 articles is more than a string can hold. */
const MOST_ARTICLES: Record<string, number> = { minisearch: 10_000 };

/** What the file says of one engine and size. */
interface Run extends Pick<Cold, 'coldMs'>, Pick<Warm, 'warmMs' | 'saveMs' | 'indexBytes' | 'heapBytes'> {
  articles: number;
  engine: string;
  textBytes: number;
  bulkMsPerArticle: number;
}

/** The same with what only the table says. */
interface Measured extends Run, Partial<Omit<Cold, 'coldMs'>>, Omit<Warm, keyof Run> {
  settleMs: number;
  floor: Cold | undefined;
}

/**
 * `npm run bench -- search --articles 1000,10000,50000 --out FILE`
 *
 * `--profiles FOLDER` keeps the filled libraries there for the next run. `--fill` only fills them, with `--minutes 5` no
 * longer than that: the next run goes on. `--engines a,b` and `--rounds 3` measure less or more. `--limit 15` is how many
 * minutes a peer gets at each size to be filled, to search in new pages, and to be typed at: what takes longer is left
 * out, and the table says so.
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
      limit: { type: 'string', default: '15' },
      out: { type: 'string' },
    },
  });
  const deadline = Date.now() + minutes(values.minutes);
  const limitOf = (engine: string) => (engine === OWN || engine === FLOOR ? Infinity : minutes(values.limit));
  const profiles = await Profiles.open(values.profiles);
  try {
    const runs: Measured[] = [];
    for (const articles of values.articles.split(',').map(Number)) {
      const filled = new Map<string, Filled>();
      for (const engine of [FLOOR, ...values.engines.split(',')]) {
        if (articles > (MOST_ARTICLES[engine] ?? Infinity)) continue;
        const done = await profiles.fill(engine, articles, Math.min(deadline, Date.now() + limitOf(engine)));
        if (done) filled.set(engine, done);
        else console.error(`${engine} is not filled with ${articles} articles in the time it has, and left out.`);
      }
      if (values.fill) continue;
      runs.push(...(await measure(profiles, { articles, filled, rounds: Number(values.rounds), limitOf })));
      if (values.out) writeFileSync(values.out, JSON.stringify({ runs: runs.map(runOf) }, null, 2));
    }
    if (!values.fill) printTable(runs);
  } finally {
    profiles.close();
  }
}

const minutes = (text: string) => Number(text) * 60_000;

interface Plan {
  articles: number;
  filled: ReadonlyMap<string, Filled>;
  rounds: number;
  limitOf: (engine: string) => number;
}

async function measure(profiles: Profiles, { articles, filled, rounds, limitOf }: Plan): Promise<Measured[]> {
  const cold = await measureCold(profiles, [...filled.keys()], articles, { rounds, limitOf });
  const textBytes = textBytesOf(articles);
  const runs: Measured[] = [];
  for (const [engine, { bulkMsPerArticle, settleMs }] of filled) {
    if (engine === FLOOR) continue;
    console.error(`${articles}: ${engine}, typing, saving, deleting`);
    const { coldMs = {}, ...newPages } = cold.get(engine) ?? {};
    const warm = await measureWarm(profiles, engine, articles, limitOf(engine));
    const floor = cold.get(FLOOR);
    runs.push({ articles, engine, coldMs, ...newPages, ...warm, bulkMsPerArticle, settleMs, textBytes, floor });
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
  ['floor', ({ floor }) => medianAndWorst(floor?.coldMs)],
  ['second page: first results (median, worst)', ({ secondPageMs }) => medianAndWorst(secondPageMs)],
  ['all 20', ({ secondPageAllMs }) => medianAndWorst(secondPageAllMs)],
  ['floor', ({ floor }) => medianAndWorst(floor?.secondPageMs)],
  ['first typed: first results (median, worst)', ({ firstTypedMs }) => medianAndWorst(firstTypedMs)],
  ['keystroke: first results p50 / p95', ({ warmMs, typed }) => `${ms(warmMs.p50)} / ${ms(warmMs.p95)}${ofAll(typed)}`],
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
  if (all.length === 0) return '–';
  return `${ms(median(all))}, ${ms(Math.max(...all))}${ofAll([all.length, QUERIES.length])}`;
}

/** Says of figures of a slow engine how much of what they should be they are. */
function ofAll([some, all]: readonly [number, number]): string {
  return some === all ? '' : ` (${some} of ${all})`;
}

function ms(value = Number.NaN): string {
  return Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
