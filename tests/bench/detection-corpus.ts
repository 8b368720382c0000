import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { BROWSER_FLAGS, findChromium } from '../../scripts/browsers.mjs';

/** A page of a corpus folder, as its `index.json` lists it. */
export interface CorpusPage {
  id: string;
  path: string;
  url: string;
  site: string;
  article?: boolean;
  ambiguous?: boolean;
  pageType?: string;
  lang?: string;
}

/** The options that every benchmark over a corpus takes, beside its own. */
export function corpusOptions(args: string[]): { corpus: string; limit: number } {
  const { values } = parseArgs({
    args,
    options: { corpus: { type: 'string' }, limit: { type: 'string' }, write: { type: 'boolean' } },
  });
  if (values.corpus === undefined) throw new Error('Say where the corpus is: --corpus DIR');
  return { corpus: values.corpus, limit: Number(values.limit ?? Infinity) };
}

/** Pages whose label says whether they are an article and is not in doubt; with a limit, evenly spread. */
export function labelledPages(corpus: string, limit: number): CorpusPage[] {
  const index = JSON.parse(readFileSync(path.join(corpus, 'index.json'), 'utf8')) as CorpusPage[];
  const pages = index.filter((page) => page.article !== undefined);
  const step = Math.max(1, pages.length / limit);
  return pages.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

const htmlOf = (corpus: string, page: CorpusPage): Buffer =>
  gunzipSync(readFileSync(path.join(corpus, page.path, 'page.html.gz')));

/** Bundles a module of `tests/bench` into a script that puts its exports into one global object. */
async function bundle(entry: string, name: string): Promise<string> {
  const result = (await build({
    configFile: false,
    resolve: { alias: { '@': path.resolve(import.meta.dirname, '../..') } },
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: path.join(import.meta.dirname, entry), formats: ['iife'], name },
    },
  })) as Rollup.RollupOutput[];
  const code = result[0]?.output[0].code ?? '';
  return `${code}\n;globalThis.${name} = ${name};`;
}

/** Sends everything but the page that is served to a closed door, without asking us about each image. */
const OFFLINE = ['--proxy-server=127.0.0.1:9', '--proxy-bypass-list=<-loopback>'];

/** Serves one page at its own address, its scripts off. Nothing else is answered, and nothing reaches a network. */
async function serve(page: Page, current: () => { url: string; html: Buffer }): Promise<void> {
  await page.setJavaScriptEnabled(false);
  const session = await page.createCDPSession();
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const { url, html } = current();
    const answer =
      request.url === url
        ? session.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: [{ name: 'Content-Type', value: 'text/html; charset=utf-8' }],
            body: html.toString('base64'),
          })
        : session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    void answer.catch(() => undefined);
  });
}

/** An address a browser can be sent to; some of the corpus have none. */
function addressOf(page: CorpusPage): string {
  return URL.canParse(page.url) ? new URL(page.url).href.replace(/#.*/, '') : `https://page.invalid/${page.id}`;
}

/** Opens a tab in Chromium for as long as it is used, for a script with the exports of `entry` as `globalThis.bench`. */
export async function withTab<Result>(
  entry: string,
  use: (tab: Page, script: string) => Promise<Result>,
): Promise<Result> {
  const script = await bundle(entry, 'bench');
  const args = [...BROWSER_FLAGS, ...OFFLINE];
  const browser = await puppeteer.launch({ executablePath: findChromium() ?? '', args, headless: true });
  try {
    return await use(await browser.newPage(), script);
  } finally {
    await browser.close();
  }
}

function showProgress(done: number, all: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all} pages${done === all ? '\n' : ''}`);
}

/**
 * Opens each page in Chromium, with its own scripts off, and asks `ask` of it there. The exports of `entry` are in the
 * page as `globalThis.bench`; `ask` must close over nothing. Shows progress.
 */
export async function askPages<Answer>(
  corpus: string,
  pages: readonly CorpusPage[],
  entry: string,
  ask: (url: string, at: number) => Answer,
): Promise<Answer[]> {
  return withTab(entry, async (tab, script) => {
    let current = { url: '', html: Buffer.alloc(0) as Buffer };
    await serve(tab, () => current);
    const answers: Answer[] = [];
    for (const [at, page] of pages.entries()) {
      current = { url: addressOf(page), html: htmlOf(corpus, page) };
      const open = () => tab.goto(current.url, { waitUntil: 'domcontentloaded' });
      // The page before may have been about to send the browser elsewhere, which ends this visit.
      await open().catch(open);
      await tab.evaluate(script);
      answers.push(await tab.evaluate(ask, page.url, at));
      showProgress(answers.length, pages.length);
    }
    return answers;
  });
}

/** The same, with each page only parsed (`DOMParser`) and given to `ask` as HTML: many times quicker, no timings. */
export async function askParsed<Answer>(
  corpus: string,
  pages: readonly CorpusPage[],
  entry: string,
  ask: Ask<Answer>,
): Promise<Answer[]> {
  return withTab(entry, async (tab, script) => {
    await tab.evaluate(script);
    return askIn(tab, corpus, pages, ask);
  });
}

type Ask<Answer> = (html: string, url: string) => Answer | Promise<Answer>;

/** What `askParsed` does, in a tab that has the script already and is used again. */
export async function askIn<Answer>(
  tab: Page,
  corpus: string,
  pages: readonly CorpusPage[],
  ask: Ask<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const page of pages) {
    answers.push(await tab.evaluate(ask, htmlOf(corpus, page).toString('utf8'), page.url));
    showProgress(answers.length, pages.length);
  }
  return answers;
}
