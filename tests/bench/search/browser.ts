import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** A throw-away extension that holds the search of this one, its peers and the made library; and a profile for it. */
export class BenchBrowser {
  #browser: Browser | null = null;
  #id = '';

  constructor(
    readonly folder: string,
    readonly extension: string,
  ) {}

  static async create(): Promise<BenchBrowser> {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'pressmark-bench-')));
    const extension = path.join(folder, 'extension');
    mkdirSync(extension);
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: extension,
        target: 'es2022',
        lib: { entry: path.join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' },
      },
    });
    const manifest = {
      manifest_version: 3,
      name: 'Bench',
      version: '1',
      permissions: ['unlimitedStorage'],
      background: { service_worker: 'worker.js' },
    };
    writeFileSync(path.join(extension, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(path.join(extension, 'worker.js'), '');
    writeFileSync(
      path.join(extension, 'page.html'),
      '<!doctype html><body><script type="module" src="page.js"></script>',
    );
    return new BenchBrowser(folder, extension);
  }

  /** A new browser process over the same profile. */
  async restart(): Promise<void> {
    await this.#browser?.close();
    this.#browser = await puppeteer.launch({
      executablePath: findChromium() ?? '',
      pipe: true,
      enableExtensions: [this.extension],
      userDataDir: path.join(this.folder, 'profile'),
      protocolTimeout: 3_600_000,
      args: BROWSER_FLAGS,
    });
    if (this.#id === '') {
      const worker = await this.#browser.waitForTarget((target) => target.url().endsWith('/worker.js'));
      this.#id = new URL(worker.url()).host;
    }
  }

  /** Opens the page of an engine, which answers a query of that kind at once. */
  async openPage(engine: string, query = ''): Promise<Page> {
    const page = await (this.#browser as Browser).newPage();
    const parameters = new URLSearchParams({ engine, query });
    await page.goto(`chrome-extension://${this.#id}/page.html?${parameters.toString()}`);
    await page.waitForFunction(() => 'bench' in window);
    return page;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
