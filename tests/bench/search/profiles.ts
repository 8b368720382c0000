import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrations } from '../../../utils/storage/migrations';
import { INDEX_FORMAT } from '../../../utils/storage/search-schema';
import { WORDS_VERSION } from '../../../utils/text/segment';
import { BenchBrowser, buildExtension } from './browser';

/** What it took to fill a profile. */
export interface Filled {
  bulkMsPerArticle: number;
  settleMs: number;
}

/** Articles made in one call of the page, between which it is said how far it got. */
const BATCH = 1000;

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

  /** Fills a profile, unless it was filled before in the same format. */
  async fill(engine: string, articles: number): Promise<Filled> {
    const profile = this.#profile(engine, articles);
    const note = `${profile}.json`;
    const format = engine === 'pressmark' ? [INDEX_FORMAT, WORDS_VERSION, migrations.length].join('.') : '';
    const known = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Filled & { format: string }) : null;
    if (known?.format === format) return known;
    rmSync(profile, { recursive: true, force: true });
    const filled = await this.#fillNew(engine, articles);
    writeFileSync(note, JSON.stringify({ ...filled, format }));
    return filled;
  }

  close(): void {
    if (!this.isKept) rmSync(this.folder, { recursive: true, force: true });
  }

  async #fillNew(engine: string, articles: number): Promise<Filled> {
    const browser = await this.start(engine, articles);
    const page = await browser.openPage(engine);
    let ms = 0;
    for (let from = 0; from < articles; from += BATCH) {
      ms += await page.evaluate((from, to) => window.bench.fill(from, to), from, Math.min(articles, from + BATCH));
      console.error(
        `${engine}: ${Math.min(articles, from + BATCH)} of ${articles}, ${(ms / from || 0).toFixed(1)} ms each`,
      );
    }
    const settleMs = await page.evaluate(() => window.bench.settle());
    await browser.close();
    return { bulkMsPerArticle: ms / articles, settleMs };
  }

  #profile(engine: string, articles: number): string {
    return path.join(this.folder, `${engine}-${articles}`);
  }
}
