import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { BROWSER_FLAGS, findChromium } from '../../scripts/browsers.mjs';
import type { Job, Row, Timing } from './anchoring/in-page';
import { MIXES } from './anchoring/passages';
import { Random } from './anchoring/random';
import { reportOf } from './anchoring/report';

declare const anchoringBench: { runPage: (job: Job) => Promise<Row[]>; timePage: (job: Job) => Promise<Timing> };

const USAGE = `npm run bench -- anchoring --pages DIR [--each N] [--seed S,S…] [--limit PAGES] [--half dev|held]
  [--articles] [--passages anything|reading|awkward] [--lang LANGUAGE,…] [--only CLASS|GROUP,…] [--no-peers] [--no-timing]
  [--out FILE [--explain]]
DIR holds pages as SOURCE/pages/ID/page.html.gz. For each seed --limit pages are drawn, and of each page --each passages
are looked for in every class of changes. --half takes every other page, so that what was tuned on the ones is judged on the others.
--articles takes only pages whose truth.json says what the article is, and passages as readers mark them in it; --passages
takes others. --lang takes only pages whose truth.json says that they are in one of these languages.`;

const isMix = (name: string): name is keyof typeof MIXES => Object.hasOwn(MIXES, name);

interface Source {
  id: string;
  file: string;
  size: number;
  /** The paragraphs of its article; only with `--articles`. */
  article?: string[];
}

/** What is known of a page of the corpus. */
function truthOf({ file }: Source): { article?: boolean; text?: string; lang?: string } {
  const truth = path.join(path.dirname(file), 'truth.json');
  return existsSync(truth) ? JSON.parse(readFileSync(truth, 'utf8')) : {};
}

/** The paragraphs of the article of a page; null when nobody has said what they are. */
function articleOf(source: Source): string[] | null {
  const { article, text } = truthOf(source);
  return article === true && text !== undefined ? text.split('\n') : null;
}

/** The pages of a corpus folder, in the order of their ids. */
function pagesIn(folder: string): Source[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('page.html.gz'),
  );
  return files.sort().map((file) => {
    const whole = path.join(folder, file);
    return { id: path.dirname(file), file: whole, size: statSync(whole).size };
  });
}

const htmlOf = ({ file }: Source): string => gunzipSync(readFileSync(file)).toString('utf8');

/** Sentences of a page, roughly: enough to write something else with. */
function sentencesOf(html: string): string[] {
  const text = html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&\w+;/g, ' ');
  const lines = text.split('\n').map((line) => line.trim());
  return [...lines.filter((line) => line.length > 40).slice(0, 60), 'Nothing was found here.'];
}

const textOf = (html: string): string => html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');

/** The page with the most text, among those whose files are large. */
function largestOf(pages: readonly Source[]): Source {
  const large = [...pages].sort((a, b) => b.size - a.size).slice(0, 60);
  const sizes = new Map(large.map((page) => [page, textOf(htmlOf(page)).length]));
  return large.reduce((best, page) => ((sizes.get(page) ?? 0) > (sizes.get(best) ?? 0) ? page : best));
}

async function bundle(): Promise<string> {
  const root = path.resolve(import.meta.dirname, '../..');
  const entry = path.join(import.meta.dirname, 'anchoring/in-page.ts');
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '@': root,
        // All of the package asks for `optimal-select`, which no bundler can read.
        '@apache-annotator/dom': path.join(root, 'node_modules/@apache-annotator/dom/lib/text-quote/index.js'),
      },
    },
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'anchoringBench' } },
  })) as Rollup.RollupOutput[];
  return result?.output[0].code ?? '';
}

/** A page in which nothing loads; the pages of the corpus are put into it by our script, theirs never run. */
async function open(page: Page, code: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.abort().catch(() => undefined));
  await page.setContent('<!doctype html><html><head></head><body></body></html>');
  await page.evaluate(`${code};globalThis.anchoringBench = anchoringBench;`);
}

/** How well passages are found again on pages that changed, beside other matchers on the same cases. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string' },
      each: { type: 'string', default: '3' },
      seed: { type: 'string', default: 'dev' },
      limit: { type: 'string', default: '60' },
      half: { type: 'string' },
      only: { type: 'string' },
      articles: { type: 'boolean', default: false },
      passages: { type: 'string' },
      lang: { type: 'string' },
      out: { type: 'string' },
      explain: { type: 'boolean', default: false },
      'no-peers': { type: 'boolean', default: false },
      'no-timing': { type: 'boolean', default: false },
    },
  });
  if (values.pages === undefined) throw new Error(USAGE);
  const mix = values.passages ?? (values.articles ? 'reading' : 'anything');
  if (!isMix(mix)) throw new Error(USAGE);
  const languages = values.lang?.split(',');
  const half = pagesIn(values.pages)
    .filter((_, i) => values.half === undefined || (i % 2 === 0) === (values.half === 'dev'))
    .filter((source) => !languages || languages.includes(truthOf(source).lang ?? ''));
  const all = values.articles
    ? half.flatMap((source) => {
        const article = articleOf(source);
        return article ? [{ ...source, article }] : [];
      })
    : half;
  const seeds = values.seed.split(',');
  const drawn = seeds.flatMap((seed) =>
    new Random(seed)
      .shuffled(all)
      .slice(0, Number(values.limit))
      .map((source) => ({ source, seed })),
  );
  const code = await bundle();
  const browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    args: BROWSER_FLAGS,
    headless: true,
    protocolTimeout: 600_000,
  });
  const rows: Row[] = [];
  const jobOf = (source: Source, seed: string, i: number): Job => ({
    id: source.id,
    html: htmlOf(source),
    sentences: sentencesOf(htmlOf(drawn[(i + 1) % drawn.length]?.source ?? source)),
    seed,
    each: Number(values.each),
    withPeers: !values['no-peers'],
    only: values.only,
    article: source.article,
    mix,
    explain: values.explain,
  });
  try {
    const page = await browser.newPage();
    await open(page, code);
    for (const [i, { source, seed }] of drawn.entries()) {
      const found = await page.evaluate((job) => anchoringBench.runPage(job), jobOf(source, seed, i));
      rows.push(...found);
      process.stderr.write(`\r${i + 1}/${drawn.length} pages, ${rows.length} answers `);
    }
    process.stderr.write('\n');
    let timing: Timing | null = null;
    if (!values['no-timing']) {
      const largest = largestOf(all);
      timing = await page.evaluate((job) => anchoringBench.timePage(job), jobOf(largest, values.seed, 0));
    }
    console.log(reportOf(rows, timing));
    if (values.out !== undefined) writeFileSync(values.out, JSON.stringify(rows, null, 1));
  } finally {
    await browser.close();
  }
}
