import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { BROWSER_FLAGS, findChromium } from '../../../scripts/browsers.mjs';
import type { BenchPage } from './page';

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** What a new browser does for itself is over by then, in milliseconds. */
const SETTLED = 1_000;

/** A throw-away extension that holds the search of this one, its peers and the made library. */
export async function buildExtension(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const extension = realpathSync(folder);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: extension,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: path.join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const manifest = { manifest_version: 3, name: 'Bench', version: '1', permissions: ['unlimitedStorage'] };
  writeFileSync(path.join(extension, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    path.join(extension, 'page.html'),
    '<!doctype html><body><script type="module" src="page.js"></script>',
  );
  return extension;
}

/** The id the browser gives an extension that lies in a folder. */
function idOf(extension: string): string {
  const digest = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return Array.from(digest, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A browser process over a profile, which stays when the process ends. */
export class BenchBrowser {
  private constructor(
    readonly browser: Browser,
    readonly origin: string,
  ) {}

  static async start(extension: string, profile: string): Promise<BenchBrowser> {
    const browser = await puppeteer.launch({
      executablePath: findChromium() ?? '',
      pipe: true,
      enableExtensions: [extension],
      userDataDir: profile,
      protocolTimeout: 3_600_000,
      args: BROWSER_FLAGS,
    });
    await new Promise((resolve) => {
      setTimeout(resolve, SETTLED);
    });
    return new BenchBrowser(browser, `chrome-extension://${idOf(extension)}`);
  }

  /** Opens the page of an engine, which answers a query of that kind at once. */
  async openPage(engine: string, query = ''): Promise<Page> {
    const parameters = new URLSearchParams({ engine, query });
    const page = await this.#newPageAt(`${this.origin}/page.html?${parameters.toString()}`);
    await page.waitForFunction(() => 'bench' in window);
    return page;
  }

  /** On a busy machine the driver now and then takes a page for ready that has no frame yet. */
  async #newPageAt(address: string, attempts = 3): Promise<Page> {
    const page = await this.browser.newPage();
    try {
      await page.goto(address);
      return page;
    } catch (thrown) {
      if (attempts === 1) throw thrown;
      return this.#newPageAt(address, attempts - 1);
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
