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

/** How far a profile has been filled; kept beside it. */
interface Note {
  /** Of the database and of the index: a profile of another format is filled anew. */
  format: string;
  articles: number;
  ms: number;
  /** Absent until all are in. */
  settleMs?: number;
}

/** Opens a database of a few rows and shows them: what no engine can be quicker than. */
export const FLOOR = 'floor';
const FLOOR_ROWS = 20;

function sizeOf(engine: string, articles: number): number {
  return engine === FLOOR ? FLOOR_ROWS : articles;
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

  /** Fills a profile, or goes on where it was left at the deadline; null when it comes again before all is done. */
  async fill(engine: string, articles: number, deadline: number): Promise<Filled | null> {
    const profile = this.#profile(engine, articles);
    let note = readNote(profile);
    const format = engine === 'pressmark' ? [INDEX_FORMAT, WORDS_VERSION, migrations.length].join('.') : '';
    if (note?.format !== format) {
      rmSync(profile, { recursive: true, force: true });
      note = { format, articles: 0, ms: 0 };
    }
    const size = sizeOf(engine, articles);
    if (note.settleMs === undefined) await this.#goOn(engine, size, deadline, note);
    const { ms, settleMs } = note;
    return settleMs === undefined ? null : { bulkMsPerArticle: ms / size, settleMs };
  }

  close(): void {
    if (!this.isKept) rmSync(this.folder, { recursive: true, force: true });
  }

  async #goOn(engine: string, articles: number, deadline: number, note: Note): Promise<void> {
    const browser = await this.start(engine, articles);
    const page = await browser.openPage(engine);
    while (note.articles < articles && Date.now() < deadline) {
      const to = Math.min(articles, note.articles + BATCH);
      note.ms += await page.evaluate((from, to) => window.bench.fill(from, to), note.articles, to);
      note.articles = to;
      console.error(`${engine}: ${to} of ${articles}, ${(note.ms / to).toFixed(1)} ms each`);
    }
    if (note.articles === articles) note.settleMs = await page.evaluate(() => window.bench.settle());
    else await page.evaluate(() => window.bench.pause());
    await browser.close();
    writeFileSync(noteOf(this.#profile(engine, articles)), JSON.stringify(note));
  }

  #profile(engine: string, articles: number): string {
    return path.join(this.folder, `${engine}-${sizeOf(engine, articles)}`);
  }
}

const noteOf = (profile: string) => `${profile}.json`;

function readNote(profile: string): Note | null {
  return existsSync(noteOf(profile)) ? (JSON.parse(readFileSync(noteOf(profile), 'utf8')) as Note) : null;
}
