import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BIAS, SIGNALS } from '@/utils/detection/signals';
import { askParsed, type CorpusPage, corpusOptions, labelledPages } from './detection-corpus';
import { crossValidate, type Example, fit, logOdds, type Weights } from './detection-fit';
import { measure, percent, printTable } from './detection-measure';

declare const bench: { strengths: (html: string, url: string) => number[] };

const TABLE = path.join(import.meta.dirname, '../../utils/detection/signals.ts');

const FOLDS = 10;
const SEEDS = [1, 2, 3, 4, 5];

/** Strength of the ridge: the middle of a flat stretch of the cross-validated loss. */
const RIDGE = 1;

/** A weight that the fit makes smaller stays this large, so that its sign is not lost to the next fit. */
const LEAST = 0.05;

type Page = CorpusPage & Example;

const verdicts = (pages: readonly Page[], scores: readonly number[]) =>
  pages.map(({ isArticle }, at) => ({ isArticle, says: (scores[at] ?? 0) > 0 }));

function figures(name: string, runs: ReturnType<typeof measure>[]): string[] {
  const mean = (pick: (run: ReturnType<typeof measure>) => number) =>
    runs.reduce((sum, run) => sum + pick(run), 0) / runs.length;
  const shares = [mean((run) => run.precision), mean((run) => run.recall), mean((run) => run.f1)];
  return [name, ...shares.map((x) => x.toFixed(3)), percent(mean((run) => run.falsePositives))];
}

/** Right answers of each group, fitted and cross-validated. */
function groups(pages: readonly Page[], fitted: number[], crossed: number[][], keyOf: (page: Page) => string | null) {
  const members = new Map<string, number[]>();
  for (const [at, page] of pages.entries()) {
    const key = keyOf(page);
    if (key !== null) members.set(key, [...(members.get(key) ?? []), at]);
  }
  const right = (scores: number[], group: number[]) =>
    group.filter((at) => (scores[at] ?? 0) > 0 === pages[at]?.isArticle).length / group.length;
  return [...members]
    .filter(([, group]) => group.length >= 5)
    .sort((a, b) => b[1].length - a[1].length)
    .map(([name, group]) => [
      name,
      String(group.length),
      percent(right(fitted, group)),
      percent(crossed.reduce((sum, scores) => sum + right(scores, group), 0) / crossed.length),
    ]);
}

/** Puts new weights into the table, in place. */
function write({ bias, weights }: Weights): void {
  let at = 0;
  const source = readFileSync(TABLE, 'utf8')
    .replaceAll(/\bweight: (-?[\d.]+)/g, (_, old: string) => {
      const weight = weights[at++] ?? 0;
      return `weight: ${Number((Math.abs(weight) < LEAST ? Math.sign(Number(old)) * LEAST : weight).toFixed(2))}`;
    })
    .replace(/BIAS = -?[\d.]+/, `BIAS = ${bias.toFixed(2)}`);
  writeFileSync(TABLE, source);
}

/** Finds the weights of the signals again from a corpus, says how good they are, and with `--write` puts them in. */
export async function main(args: string[]): Promise<void> {
  const { corpus, limit } = corpusOptions(args);
  const labelled = labelledPages(corpus, limit).filter((page) => page.ambiguous !== true);
  const strengths = await askParsed(corpus, labelled, 'detection-in-page.ts', (html, url) =>
    bench.strengths(html, url),
  );
  const pages = labelled.map((page, at): Page =>
    Object.assign({ strengths: strengths[at] ?? [], isArticle: page.article === true }, page),
  );
  const signs = SIGNALS.map(({ weight }) => Math.sign(weight));

  const found = fit(pages, signs, RIDGE);
  const fitted = pages.map((page) => logOdds(found, page.strengths));
  const crossed = SEEDS.map((seed) => crossValidate(pages, signs, RIDGE, FOLDS, seed));
  const current: Weights = { bias: BIAS, weights: SIGNALS.map(({ weight }) => weight) };
  const now = pages.map((page) => logOdds(current, page.strengths));

  console.log(`${pages.length} pages of ${new Set(pages.map(({ site }) => site)).size} sites\n`);
  printTable(
    ['', 'precision', 'recall', 'F1', 'false positives %'],
    [
      figures('table as it is', [measure(verdicts(pages, now))]),
      figures('fitted', [measure(verdicts(pages, fitted))]),
      figures(
        'cross-validated by site',
        crossed.map((scores) => measure(verdicts(pages, scores))),
      ),
    ],
  );
  const head = ['pages', 'fitted %', 'cross-validated %'];
  printTable(
    ['page type', ...head],
    groups(pages, fitted, crossed, (page) => page.pageType ?? '?'),
  );
  printTable(
    ['articles in', ...head],
    groups(pages, fitted, crossed, (page) => (page.isArticle ? (page.lang ?? '?') : null)),
  );
  printTable(
    ['signal', 'weight', 'found', 'pages'],
    [
      ['(none holds)', BIAS.toFixed(2), found.bias.toFixed(2), String(pages.length)],
      ...SIGNALS.map(({ name, weight }, at) => [
        name,
        weight.toFixed(2),
        (found.weights[at] ?? 0).toFixed(2),
        String(pages.filter((page) => (page.strengths[at] ?? 0) > 0).length),
      ]),
    ],
  );
  if (args.includes('--write')) write(found);
}
