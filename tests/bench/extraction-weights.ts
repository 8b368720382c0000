import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SIGNAL_GROUPS, SIGNALS } from '@/utils/extraction/judge/signals';
import { answerOf } from '@/utils/extraction/judge/trees';
import type { Page as Tab } from 'puppeteer-core';
import { askIn, type CorpusPage, corpusOptions, withTab } from './detection-corpus';
import { printTable } from './detection-measure';
import { labelBlocks } from './extraction-labels';
import { compare, type Figures, figuresOf, shinglesOf } from './extraction-shingles';
import type { SeenBlock } from './extraction-signals-in-page';
import { type Binned, bin, Boosting, type FitOptions, type Table } from './extraction-trees';
import { randomFrom } from './random';

declare const bench: {
  signalsOf: (html: string, url: string) => SeenBlock[];
  textBy: (at: number, scores: (number | null)[]) => string;
};

const MODEL = path.join(import.meta.dirname, '../../utils/extraction/judge/model.json');

const FOLDS = 6;
const SEEDS = [1, 2, 3, 4];
const LIMITS = [-0.8, -0.6, -0.4, -0.2, 0, 0.2];

const OPTIONS: FitOptions = { trees: 60, leaves: 8, rate: 0.15, ridge: 5, least: 2, share: 0.3, seed: 1 };

interface Page {
  site: string;
  blocks: SeenBlock[];
  labels: boolean[];
  wanted: Map<string, number>;
}

interface Row {
  page: Page;
  at: number;
}

interface Truth {
  article?: boolean;
  text?: string;
  textKind?: string;
}

/** The articles whose text people, or a publisher's own rules, have told. */
async function readPages(tab: Tab, corpus: string, limit: number): Promise<Page[]> {
  const index = JSON.parse(readFileSync(path.join(corpus, 'index.json'), 'utf8')) as CorpusPage[];
  const truths = index.map(
    (page) => JSON.parse(readFileSync(path.join(corpus, page.path, 'truth.json'), 'utf8')) as Truth,
  );
  const texts = new Map<CorpusPage, string>();
  for (const [at, page] of index.entries()) {
    const { article, text, textKind } = truths[at] as Truth;
    if (article && text && !textKind?.startsWith('tool:') && texts.size < limit) texts.set(page, text);
  }
  const seen = await askIn(tab, corpus, [...texts.keys()], (html, url) => bench.signalsOf(html, url));
  return [...texts].map(([{ site }, text], at) => {
    const blocks = seen[at] ?? [];
    const labels = labelBlocks(
      blocks.map((block) => block.text),
      text,
    );
    return { site, blocks, labels, wanted: shinglesOf(text) };
  });
}

/** Words that each block counts for beside its own: a label that is kept wrongly is seen, however short it is. */
const LEAST_WORDS = 8;

/** Each page weighs the same, and each block as much of it as it has of its words; a long one no more than the text. */
function tableOf(rows: readonly Row[], columns: readonly number[]): Table {
  const sizeOf = (text: string) =>
    Math.max(
      1,
      [...shinglesOf(text).values()].reduce((sum, count) => sum + count, 0),
    );
  const weights = Float64Array.from(rows, ({ page, at }) => {
    const all = [...page.wanted.values()].reduce((sum, count) => sum + count, 0);
    return Math.min(1, (sizeOf(page.blocks[at]?.text ?? '') + LEAST_WORDS) / Math.max(20, all));
  });
  const scale = rows.length / weights.reduce((sum, weight) => sum + weight, 0);
  return {
    columns: columns.map((column) => Float32Array.from(rows, ({ page, at }) => page.blocks[at]?.values?.[column] ?? 0)),
    labels: Uint8Array.from(rows, ({ page, at }) => Number(page.labels[at])),
    weights: weights.map((weight) => weight * scale),
  };
}

const scoreOf = (fitted: Boosting, table: Table, row: number): number => {
  const values = Float32Array.from(table.columns, (column) => column[row] ?? 0);
  return fitted.trees.reduce<number>((sum, tree) => sum + answerOf(tree, values, () => 0), fitted.bias);
};

/** Scores of all rows, each by trees that were fitted to other sites. */
function crossValidate(rows: readonly Row[], table: Table, binned: Binned, seed: number): Float64Array {
  const random = randomFrom(seed);
  const sites = [...new Set(rows.map(({ page }) => page.site))].map((site) => ({ site, key: random() }));
  const foldOf = new Map(sites.sort((a, b) => a.key - b.key).map(({ site }, at) => [site, at % FOLDS]));
  const folds = rows.map(({ page }) => foldOf.get(page.site));
  const scores = new Float64Array(rows.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = Int32Array.from([...rows.keys()].filter((row) => folds[row] !== fold));
    const fitted = new Boosting(table, binned, others, OPTIONS);
    for (const row of rows.keys()) if (folds[row] === fold) scores[row] = scoreOf(fitted, table, row);
  }
  return scores;
}

/** The scorer's figures when the blocks are kept that `keeps` says. */
function measure(pages: readonly Page[], keeps: (page: Page, at: number) => boolean): Figures {
  return figuresOf(
    pages.map((page) => {
      const text = page.blocks.filter((_, at) => keeps(page, at)).map((block) => block.text);
      return compare(page.wanted, shinglesOf(text.join('\n')));
    }),
  );
}

function measureScores(pages: readonly Page[], rows: readonly Row[], scores: Float64Array, limit: number): Figures {
  const kept = new Map<Page, Set<number>>(pages.map((page) => [page, new Set()]));
  for (const [row, { page, at }] of rows.entries()) if ((scores[row] ?? 0) > limit) kept.get(page)?.add(at);
  return measure(pages, (page, at) => kept.get(page)?.has(at) ?? false);
}

/** The figures of the text after all steps, when the blocks are judged by these scores. */
async function measureWhole(
  tab: Tab,
  pages: readonly Page[],
  rows: readonly Row[],
  scores: Float64Array,
  limit: number,
): Promise<Figures> {
  const byPage = new Map(pages.map((page) => [page, page.blocks.map((): number | null => null)]));
  for (const [row, { page, at }] of rows.entries())
    (byPage.get(page) as (number | null)[])[at] = (scores[row] ?? 0) - limit;
  const overlaps = [];
  for (const [at, page] of pages.entries()) {
    const text = await tab.evaluate((which, own) => bench.textBy(which, own), at, byPage.get(page) ?? []);
    overlaps.push(compare(page.wanted, shinglesOf(text)));
  }
  return figuresOf(overlaps);
}

const line = (name: string, { precision, recall, f1 }: Figures): string[] => [
  name,
  ...[precision, recall, f1].map((value) => value.toFixed(3)),
];

function average(figures: readonly Figures[]): Figures {
  const mean = (pick: (one: Figures) => number) => figures.reduce((sum, one) => sum + pick(one), 0) / figures.length;
  return { precision: mean((one) => one.precision), recall: mean((one) => one.recall), f1: mean((one) => one.f1) };
}

/** The limit and the figures of the best of a few limits, over several ways to deal the sites out. */
function crossed(pages: readonly Page[], rows: readonly Row[], columns: readonly number[]) {
  const table = tableOf(rows, columns);
  const binned = bin(table.columns);
  const runs = SEEDS.map((seed) => crossValidate(rows, table, binned, seed));
  const tried = LIMITS.map((limit) => ({
    limit,
    figures: average(runs.map((scores) => measureScores(pages, rows, scores, limit))),
  }));
  const best = tried.reduce((one, other) => (other.figures.f1 > one.figures.f1 ? other : one));
  return { ...best, runs };
}

/** Fits the trees that judge the blocks again from a corpus, says how good they are, and with `--write` puts them in. */
export async function main(args: string[]): Promise<void> {
  await withTab('extraction-signals-in-page.ts', async (tab, script) => {
    await tab.evaluate(script);
    await fit(tab, args);
  });
}

async function fit(tab: Tab, args: string[]): Promise<void> {
  const { corpus, limit: most } = corpusOptions(args.filter((arg) => arg !== '--groups'));
  const pages = await readPages(tab, corpus, most);
  const rows = pages.flatMap((page) => page.blocks.flatMap((block, at): Row[] => (block.values ? [{ page, at }] : [])));
  const columns = SIGNALS.map((_, at) => at);
  const table = tableOf(rows, columns);
  const fitted = new Boosting(table, bin(table.columns), Int32Array.from(rows.keys()), OPTIONS);
  const best = crossed(pages, rows, columns);
  const scores = Float64Array.from(rows.keys(), (row) => scoreOf(fitted, table, row));

  console.log(`${pages.length} pages of ${new Set(pages.map(({ site }) => site)).size} sites, ${rows.length} blocks\n`);
  printTable(
    ['', 'precision', 'recall', 'F1'],
    [
      line(
        'the best choice of blocks',
        measure(pages, (page, at) => page.labels[at] ?? false),
      ),
      line(
        'Readability alone',
        measure(pages, (page, at) => page.blocks[at]?.chosen ?? false),
      ),
      line('fitted', measureScores(pages, rows, scores, best.limit)),
      line('cross-validated by site', best.figures),
    ],
  );
  const whole = [];
  for (const run of best.runs) whole.push(await measureWhole(tab, pages, rows, run, best.limit));
  printTable(
    ['text after all steps', 'precision', 'recall', 'F1'],
    [
      line('fitted', await measureWhole(tab, pages, rows, scores, best.limit)),
      line('cross-validated by site', average(whole)),
      ...whole.map((figures, at) =>
        line(`  dealt out the ${['first', 'second', 'third', 'fourth'][at]} time`, figures),
      ),
    ],
  );
  if (args.includes('--groups')) {
    printTable(
      ['cross-validated without', 'precision', 'recall', 'F1'],
      Object.entries(SIGNAL_GROUPS).map(([group, signals]) =>
        line(
          group,
          crossed(
            pages,
            rows,
            columns.filter((at) => !signals.includes(SIGNALS[at] as (typeof SIGNALS)[number])),
          ).figures,
        ),
      ),
    );
  }
  const gained = fitted.gains.reduce((sum, gain) => sum + gain, 0);
  printTable(
    ['signal', 'share of the gain %'],
    SIGNALS.map(({ name }, at) => [name, ((100 * (fitted.gains[at] ?? 0)) / gained).toFixed(2)]).toSorted(
      (one, other) => Number(other[1]) - Number(one[1]),
    ),
  );
  if (args.includes('--write')) {
    const model = {
      bias: Number(fitted.bias.toFixed(3)),
      limit: best.limit,
      signals: SIGNALS.map(({ name }) => name),
      trees: fitted.trees,
    };
    writeFileSync(MODEL, `${JSON.stringify(model)}\n`);
  }
}
