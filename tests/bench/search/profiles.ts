import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { migrations } from '../../../utils/storage/migrations';
import { INDEX_FORMAT } from '../../../utils/storage/search-schema';
import { WORDS_VERSION } from '../../../utils/text/segment';
import { BenchBrowser } from '../browser';
import { addPage } from '../extension';
import { fillProfile, type Filled } from '../filled-profile';
import type { BenchPage } from './page';

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** Opens a database of a few rows and shows them: what no engine can be quicker than. */
export const FLOOR = 'floor';
const FLOOR_ROWS = 20;

function sizeOf(engine: string, articles: number): number {
  return engine === FLOOR ? FLOOR_ROWS : articles;
}

const PAGE = 'page';

/** Filled browser profiles, one for each engine and size: in a folder that stays, or in one that goes. */
export class Profiles {
  private constructor(
    readonly folder: string,
    readonly extension: string,
    readonly isKept: boolean,
  ) {}

  static async open(kept: string | undefined): Promise<Profiles> {
    const folder = kept === undefined ? mkdtempSync(path.join(tmpdir(), 'pressmark-bench-')) : path.resolve(kept);
    mkdirSync(folder, { recursive: true });
    return new Profiles(folder, await buildExtension(path.join(folder, 'extension')), kept !== undefined);
  }

  /** A browser over a filled profile. */
  start(engine: string, articles: number): Promise<BenchBrowser> {
    return BenchBrowser.start(this.extension, this.#profile(engine, articles));
  }

  /** A browser over a copy of a filled profile, for work that changes it. */
  async withCopy<T>(engine: string, articles: number, work: (browser: BenchBrowser) => Promise<T>): Promise<T> {
    const copy = mkdtempSync(path.join(tmpdir(), 'pressmark-bench-copy-'));
    cpSync(this.#profile(engine, articles), copy, { recursive: true, verbatimSymlinks: true });
    const browser = await BenchBrowser.start(this.extension, copy);
    try {
      return await work(browser);
    } finally {
      await browser.close();
      rmSync(copy, { recursive: true, force: true });
    }
  }

  /** Fills a profile, or goes on where it was left; null when the deadline comes before all is done. */
  fill(engine: string, articles: number, deadline: number): Promise<Filled | null> {
    const profile = this.#profile(engine, articles);
    const format = engine === 'pressmark' ? [INDEX_FORMAT, WORDS_VERSION, migrations.length].join('.') : '';
    const file = addressOf(engine);
    const { extension } = this;
    return fillProfile({
      profile,
      name: engine,
      format,
      articles: sizeOf(engine, articles),
      deadline,
      extension,
      file,
    });
  }

  close(): void {
    if (!this.isKept) rmSync(this.folder, { recursive: true, force: true });
  }

  #profile(engine: string, articles: number): string {
    return path.join(this.folder, `${engine}-${sizeOf(engine, articles)}`);
  }
}

/** A throw-away extension that holds the search of this one, its peers and the made library. */
async function buildExtension(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const extension = realpathSync(folder);
  await addPage(extension, PAGE, path.join(import.meta.dirname, 'page.ts'));
  const manifest = { manifest_version: 3, name: 'Bench', version: '1', permissions: ['unlimitedStorage'] };
  writeFileSync(path.join(extension, 'manifest.json'), JSON.stringify(manifest));
  return extension;
}

/** How long an engine may take to open, in milliseconds: one that reads all of its index takes half a minute. */
const OPENING = 180_000;

function addressOf(engine: string, query = '', isOpened = false): string {
  const parameters = new URLSearchParams({ engine, query, ...(isOpened && { opened: '' }) });
  return `${PAGE}.html?${parameters.toString()}`;
}

/** Opens the page of an engine, which answers a query of that kind at once, or after a while where it `isOpened` before. */
export async function openEngine(browser: BenchBrowser, engine: string, query = '', isOpened = false): Promise<Page> {
  const page = await browser.openPage(addressOf(engine, query, isOpened));
  await page.waitForFunction(() => 'bench' in window, { timeout: OPENING });
  return page;
}
