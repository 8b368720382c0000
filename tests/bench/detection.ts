import type { Compared } from './detection-in-page';
import { askPages, type CorpusPage, corpusOptions, labelledPages } from './detection-corpus';
import { measure, percent, printTable, quantile } from './detection-measure';

declare const bench: { compare: (url: string, at: number) => Compared };

type Said = CorpusPage & Compared;

const verdictRow = (name: string, pages: Said[], who: 'ours' | 'readability'): string[] => {
  const { precision, recall, f1, falsePositives } = measure(
    pages.map((page) => ({ isArticle: page.article === true, says: page[who].says })),
  );
  return [name, ...[precision, recall, f1].map((x) => x.toFixed(3)), percent(falsePositives)];
};

const timeRow = (name: string, pages: Said[], who: 'ours' | 'readability'): string[] => {
  const first = pages.map((page) => page[who].first);
  const again = pages.map((page) => page[who].again);
  return [name, ...[first, again].flatMap((times) => [0.5, 0.95].map((q) => quantile(times, q).toFixed(2)))];
};

/** Share of right answers for each group, largest group first. */
function groupRows(pages: Said[], keyOf: (page: Said) => string, least: number): string[][] {
  const groups = new Map<string, Said[]>();
  for (const page of pages) groups.set(keyOf(page), [...(groups.get(keyOf(page)) ?? []), page]);
  const share = (group: Said[], who: 'ours' | 'readability') =>
    percent(group.filter((page) => page[who].says === page.article).length / group.length);
  return [...groups]
    .filter(([, group]) => group.length >= least)
    .sort((a, b) => b[1].length - a[1].length)
    .map(([name, group]) => [name, String(group.length), share(group, 'ours'), share(group, 'readability')]);
}

/** Detection over a corpus in Chromium, beside Readability's `isProbablyReaderable` on the same pages. */
export async function main(args: string[]): Promise<void> {
  const { corpus, limit } = corpusOptions(args);
  const pages = labelledPages(corpus, limit);
  const answers = await askPages(corpus, pages, 'detection-in-page.ts', (url, at) => bench.compare(url, at));
  const said = pages.map((page, at): Said => Object.assign({ ...(answers[at] as Compared) }, page));
  const clear = said.filter((page) => page.ambiguous !== true);
  const articles = clear.filter((page) => page.article === true);

  console.log(`${clear.length} pages with a clear label, ${articles.length} of them articles\n`);
  printTable(
    ['', 'precision', 'recall', 'F1', 'false positives %'],
    [verdictRow('Pressmark', clear, 'ours'), verdictRow('isProbablyReaderable', clear, 'readability')],
  );
  printTable(
    ['page type', 'pages', 'right %', 'isProbablyReaderable %'],
    groupRows(said, (page) => page.pageType ?? '?', 1),
  );
  printTable(
    ['articles in', 'pages', 'recall %', 'isProbablyReaderable %'],
    groupRows(articles, (page) => page.lang ?? '?', 5),
  );
  printTable(
    ['milliseconds', 'first, median', 'first, p95', 'again, median', 'again, p95'],
    [timeRow('Pressmark', said, 'ours'), timeRow('isProbablyReaderable', said, 'readability')],
  );
  printTable(
    ['wrong', 'page type', 'language', 'page'],
    clear
      .filter((page) => page.ours.says !== page.article)
      .map((page) => [page.article === true ? 'missed' : 'false +', page.pageType ?? '', page.lang ?? '', page.id]),
  );
}
