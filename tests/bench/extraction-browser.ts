import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type CDPSession, type HTTPRequest, type Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { BROWSER_FLAGS, findChromium } from '../../scripts/browsers.mjs';
import type { CorpusPage } from './extraction-corpus';
import { readPage } from './extraction-corpus';
import type { PageResult, PageTask } from './extraction-in-page';

const PAGE_TIMEOUT = 30_000;

/** Runs no script of the page, which would ask for others that are not there, but parses it as a page with scripts. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'; object-src 'none'",
};

/** A tab that is not in front runs at the speed of the one that is. */
const EVENLY = [
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/** The modules under test as one script. */
export async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('extraction-in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result as Rollup.RollupOutput];
  return output?.output[0].code ?? '';
}

export async function launch(): Promise<Browser> {
  return await puppeteer.launch({
    executablePath: findChromium() ?? '/usr/bin/chromium',
    args: [...BROWSER_FLAGS, ...EVENLY],
    headless: true,
  });
}

/** Serves the page at its own address and nothing else: every other request fails. */
async function serve(tab: Page, page: CorpusPage): Promise<() => void> {
  let served = false;
  const answer = (request: HTTPRequest): void => {
    const isPage = !served && request.isNavigationRequest() && request.frame() === tab.mainFrame();
    served ||= isPage;
    void (isPage ? request.respond({ status: 200, headers: HEADERS, body: readPage(page) }) : request.abort()).catch(
      () => undefined,
    );
  };
  tab.on('request', answer);
  return () => tab.off('request', answer);
}

/** A tab that runs the benchmark in pages, in an isolated world like a content script's. */
export class BenchTab {
  readonly #tab: Page;
  readonly #session: CDPSession;
  readonly #script: string;

  private constructor(tab: Page, session: CDPSession, script: string) {
    this.#tab = tab;
    this.#session = session;
    this.#script = script;
  }

  static async open(browser: Browser, script: string): Promise<BenchTab> {
    const tab = await browser.newPage();
    await tab.setRequestInterception(true);
    return new BenchTab(tab, await tab.createCDPSession(), script);
  }

  async run(page: CorpusPage, task: PageTask): Promise<PageResult> {
    const stopServing = await serve(this.#tab, page);
    try {
      await this.#tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: PAGE_TIMEOUT });
      return await this.#evaluate(`pressmarkBench(${JSON.stringify(task)})`);
    } finally {
      stopServing();
    }
  }

  async #evaluate(call: string): Promise<PageResult> {
    const { frameTree } = await this.#session.send('Page.getFrameTree');
    const { executionContextId } = await this.#session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'pressmark-bench',
    });
    await this.#session.send('Runtime.evaluate', { expression: this.#script, contextId: executionContextId });
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression: call,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as PageResult;
  }

  async close(): Promise<void> {
    await this.#tab.close().catch(() => undefined);
  }
}
